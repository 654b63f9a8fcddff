import { proposeLine } from '../../../domain/collect/propose-line.js';
import { localDate } from '../../../domain/local-date.js';
import { linkedDeal } from '../../../services/channel-links/linked-deal.js';
import type { Caller } from '../../../services/callers.js';
import { LINE_SECTIONS } from '../../../services/ports/collected-lines.js';
import type { SlackPeople } from '../../../services/ports/slack.js';
import type { Permalink } from '../../permalink.js';
import type { MessageAuthor } from '../../read-message.js';
import {
  filesWords,
  noLinkWords,
  privacyWords,
  sectionWords,
  sourceWords,
} from '../../text/collect-words.js';
import { mentionedIn, messageWords } from '../../text/message-words.js';
import { logFormModal, type LogFormData } from '../../views/log-form.js';
import { loadingModal } from '../../views/telling-modal.js';
import type { ShortcutRequest } from '../subcommand.js';
import type { CollectCommandDesk } from './desk.js';

/** More names than that are no line any more; each is a question to Slack. */
const MOST_NAMES = 10;

/** Shows the message as a line to be logged. Nothing of it is kept before the form is sent. */
export async function openLog(desk: CollectCommandDesk, request: ShortcutRequest): Promise<void> {
  const { slackUserId, channelId, sourceKind: kind, message } = request;
  const window = await request.open(loadingModal('Log to opportunity', 'Reading the message…'));
  const caller = await desk.callers.identify(slackUserId);
  const [link, data] = await Promise.all([request.permalink(), proposal(desk, caller, request)]);
  const { author } = message;
  const ids = {
    ...{ lineId: desk.newId(), channelId, messageTs: message.ts, kind },
    author: author.kind === 'person' ? { user: author.slackUserId } : { app: author.name.slice(0, 100) },
    ...(link.kind === 'link' ? { permalink: link.url } : {}),
  };
  await window.show(logFormModal.view(ids, { ...data, noLink: whyNoLink(link) }));
}

async function proposal(
  desk: CollectCommandDesk,
  caller: Caller,
  { channelId, sourceKind, message }: ShortcutRequest,
): Promise<LogFormData> {
  const [people, author, linked] = await Promise.all([
    namesOf(desk.slackPeople, mentionedIn(message.text).slice(0, MOST_NAMES)),
    authorName(desk.slackPeople, message.author),
    linkedDeal(desk, caller, channelId),
  ]);
  const words = messageWords(message.text, { people, emoji: message.emoji });
  const saidOn = localDate(new Date(Number(message.ts) * 1000), caller.timeZone);
  const { date, text, cutFrom } = proposeLine(words === '' ? filesWords(message.files) : words, saidOn);
  return {
    ...{ date, text, cutFrom, author, budgets: desk.budgets },
    deal: linked.kind === 'deal' ? linked.opportunity : undefined,
    where: sourceWords(sourceKind),
    privacy: privacyWords(sourceKind),
    noLink: undefined,
    files: message.files.length,
    sections: LINE_SECTIONS.map((value) => ({ value, words: sectionWords(value, desk.vendor) })),
  };
}

function whyNoLink(link: Permalink): string | undefined {
  return link.kind === 'link' ? undefined : noLinkWords(link.why);
}

/** Who said it, by name; somebody whom Slack does not tell about stays nameless. */
export async function authorName(people: SlackPeople, author: MessageAuthor): Promise<string> {
  if (author.kind === 'app') return author.name;
  return (await namesOf(people, [author.slackUserId])).get(author.slackUserId) ?? 'Somebody';
}

async function namesOf(people: SlackPeople, ids: readonly string[]): Promise<ReadonlyMap<string, string>> {
  const found = await Promise.allSettled(ids.map((id) => people.person(id)));
  return new Map(
    found.flatMap((one, at): [string, string][] =>
      one.status === 'fulfilled' ? [[ids[at] ?? '', one.value.name]] : [],
    ),
  );
}
