import type { KnownBlock, StaticSelect } from '@slack/types';
import { asksForDecision, type DigestContent, type DigestEntry } from '../../domain/digest/digest-content.js';
import { DECISION_AFTER, saysPresumedLost } from '../../domain/staleness/reasons.js';
import { ACTION } from '../ids.js';
import {
  actWords,
  digestText,
  digestTitle,
  FIRST_DIGEST,
  freshnessWords,
  isDone,
  lastWords,
  owedWords,
  progressWords,
  quarterWords,
  whyWords,
} from '../text/digest-words.js';
import { clamp, messageText } from '../text/outgoing.js';
import { dayWriter } from '../text/reason-words.js';
import {
  actions,
  button,
  context,
  header,
  lines,
  linkButton,
  plain,
  run,
  type Message,
} from './building-blocks.js';
import { digestValue, UNTIL } from './digest-values.js';

/** So many deals with everything about them; of the others a line each, and a button that shows the rest. */
const WHOLE = 8;
/** All of these may be opened, and the message still has fewer than fifty blocks. */
const CONDENSED = 12;

interface ShownDigest {
  readonly id: string;
  readonly content: DigestContent;
}

/** One's quiet deals, what hurts most first. `now`: for how old the data is when it is sent. */
export function digestMessage({ id, content }: ShownDigest, now: Date | undefined): Message {
  const day = dayWriter(content.dateLanguage);
  const shown = content.entries.slice(0, WHOLE + CONDENSED);
  const left = content.entries.length - shown.length;
  const progress = progressWords(content);
  const about = [progress, now === undefined ? '' : freshnessWords(content.freshAt, now)].filter(
    (one) => one !== '',
  );
  return {
    text: messageText(digestText(content, day)),
    blocks: [
      header(digestTitle(content)),
      ...(content.first ? [context(FIRST_DIGEST)] : []),
      ...(content.quarter === undefined ? [] : [context(quarterWords(content.quarter))]),
      ...(about.length === 0 ? [] : [context(about.join(' · '))]),
      ...shown.flatMap((entry, n) => entryBlocks({ id, entry, n, day })),
      ...(left > 0 ? [context(`… and ${left} more: /opp digest shows them when these are done.`)] : []),
      footer(),
    ],
  };
}

interface ShownEntry {
  readonly id: string;
  readonly entry: DigestEntry;
  /** Its place in the digest. */
  readonly n: number;
  readonly day: (date: string) => string;
}

function entryBlocks(shown: ShownEntry): KnownBlock[] {
  const { entry, n, day } = shown;
  if (entry.act !== undefined && isDone(entry)) {
    const words = actWords(entry.act, day);
    return [lines(run('✓ '), run(clamp(entry.title, 80), { strike: true }), run(`  ${words}`))];
  }
  return n < WHOLE || entry.opened === true ? whole(shown) : [condensed(shown)];
}

function whole(shown: ShownEntry): KnownBlock[] {
  const { id, entry, n, day } = shown;
  const { title, stage, url, act, opportunityId } = entry;
  const asks = asksForDecision(act, DECISION_AFTER);
  const owed = owedWords(entry);
  const value = digestValue({ digestId: id, opportunityId });
  const look = { about: title };
  const why = asks
    ? `Nothing new ${act?.times ?? 0} times in a row. What is to become of it?`
    : whyWords(entry, day);
  return [
    lines(
      run(clamp(title, 80), { bold: true }),
      run(` · ${clamp(stage ?? 'no stage', 60)}\n`),
      run(clamp(why, 400)),
      run(`\n${lastWords(entry, day)}`),
      run(owed === '' ? '' : `\n${owed}`),
    ),
    actions(
      `deal:${n}`,
      button('Post status', ACTION.statusFor, opportunityId, look),
      asks
        ? button('Keep as it is', ACTION.digestKeep, value, look)
        : button('Nothing new', ACTION.digestNothing, value, look),
      ...(saysPresumedLost(entry.reasons)
        ? [button('Still active', ACTION.stillActive, opportunityId, look)]
        : []),
      button('Change stage', ACTION.stageFor, opportunityId, look),
      snoozeSelect(id, opportunityId),
      linkButton('Open', url, title),
    ),
  ];
}

function snoozeSelect(digestId: string, opportunityId: string): StaticSelect {
  const option = (words: string, more: string) => ({
    text: plain(words, 75),
    value: digestValue({ digestId, opportunityId }, more),
  });
  return {
    type: 'static_select',
    action_id: ACTION.digestSnooze,
    placeholder: plain('Snooze', 150),
    options: [option('1 week', '7'), option('2 weeks', '14'), option('Until a day …', UNTIL)],
  };
}

function condensed({ id, entry, day }: ShownEntry): KnownBlock {
  const { title, stage, opportunityId } = entry;
  const words = `${clamp(title, 60)} · ${clamp(stage ?? 'no stage', 40)}: ${clamp(whyWords(entry, day), 140)}`;
  return {
    type: 'section',
    text: plain(words, 300),
    accessory: button('Show', ACTION.digestOpen, digestValue({ digestId: id, opportunityId }), {
      about: title,
    }),
  };
}

function footer(): KnownBlock {
  return actions(
    'digest',
    button('Settings', ACTION.digestSettings, '', { about: 'digest' }),
    button('Stop digest', ACTION.digestStop, ''),
  );
}
