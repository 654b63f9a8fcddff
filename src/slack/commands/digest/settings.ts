import { parseLocalDate } from '../../../domain/local-date.js';
import { setDigest, digestSettings, type DigestSettings } from '../../../services/digest/set-digest.js';
import { DATE_LANGUAGES } from '../../../services/ports/person-settings.js';
import { ACTION, CALLBACK } from '../../ids.js';
import { weekdayWords } from '../../text/digest-words.js';
import { messageText } from '../../text/outgoing.js';
import { dayWriter } from '../../text/reason-words.js';
import { actions, button, section, type Message } from '../../views/building-blocks.js';
import { modalView } from '../../views/define-modal.js';
import { digestSettingsModal, isTicked, USUAL_SORT } from '../../views/digest-settings.js';
import { loadingModal } from '../../views/telling-modal.js';
import type { Handlers, Opener, Press } from '../subcommand.js';
import { onSubmit } from '../submission.js';
import type { DigestCommandDesk } from './desk.js';

const TITLE = 'Digest settings';

/** What sets a person's digest: the form, and the buttons below each digest. */
export function settingsHandlers(desk: DigestCommandDesk): Handlers {
  const set = (press: Press, change: Parameters<typeof setDigest>[2]) => setFromPress(desk, press, change);
  return {
    presses: [
      { actionId: ACTION.digestSettings, run: (press) => openSettings(desk, press) },
      { actionId: ACTION.digestStop, run: (press) => set(press, { digest: false }) },
      { actionId: ACTION.digestStart, run: (press) => set(press, { digest: true }) },
      { actionId: ACTION.teamDigestStop, run: (press) => set(press, { teamDigest: false }) },
    ],
    submissions: [
      onSubmit(digestSettingsModal, async ({ slackUserId, values }) => {
        const { weekdays, hour, away, dates, sort, digest, team } = values;
        const saved = await setDigest(desk, slackUserId, {
          ...{ weekdays, hour, digest: isTicked(digest), teamDigest: isTicked(team) },
          awayUntil: parseLocalDate(away ?? ''),
          ...(dates === undefined ? {} : { dateLanguage: dates }),
          ...(sort === undefined ? {} : { defaultSort: sort === USUAL_SORT ? undefined : sort }),
        });
        const blocks = [section(standingWords(saved))];
        const view = modalView(CALLBACK.telling, { title: TITLE, close: 'Close', blocks });
        return { answer: { view }, afterwards: () => desk.homeChanged(slackUserId) };
      }),
    ],
  };
}

/** Opens the form with what the person has. */
export async function openSettings(
  desk: DigestCommandDesk,
  { open, slackUserId }: Opener & { readonly slackUserId: string },
): Promise<void> {
  const again = button('Try again', ACTION.digestSettings, '');
  const window = await open(loadingModal(TITLE, 'Looking up your settings…'), { again });
  const shown = await digestSettings(desk, slackUserId);
  await window.show(digestSettingsModal.view({}, { ...shown, languages: DATE_LANGUAGES }));
}

async function setFromPress(
  desk: DigestCommandDesk,
  { slackUserId, reply }: Press,
  change: Parameters<typeof setDigest>[2],
): Promise<void> {
  const saved = await setDigest(desk, slackUserId, change);
  await reply.answer(standingMessage(saved));
  await desk.homeChanged(slackUserId);
}

function standingMessage(saved: DigestSettings): Message {
  const words = standingWords(saved);
  const again = saved.settings.digest
    ? [button('Settings', ACTION.digestSettings, '')]
    : [button('Start again', ACTION.digestStart, ''), button('Settings', ACTION.digestSettings, '')];
  return { text: messageText(words), blocks: [section(words), actions('digest', ...again)] };
}

/** How it is now, in one sentence or two. */
function standingWords({ settings, timeZone, leads }: DigestSettings): string {
  const { digest, teamDigest, weekdays, hour, awayUntil, dateLanguage } = settings;
  const when = `on ${weekdayWords(weekdays)} at ${String(hour).padStart(2, '0')}:00 (${timeZone})`;
  const own = digest
    ? `Your digest comes ${when}, when a deal needs you.`
    : 'Your digest is off. /opp digest still shows it whenever you ask.';
  const team =
    leads.length === 0
      ? ''
      : teamDigest
        ? ` The one of your team (${leads.join(', ')}) comes ${digest ? 'then, too' : when}.`
        : ' You get none of your team.';
  const day = dayWriter(dateLanguage);
  const away = awayUntil === undefined ? '' : ` Nothing comes before ${day(awayUntil)}.`;
  return `${own}${team}${away}`;
}
