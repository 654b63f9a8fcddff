import { foldedWords } from '../fold.js';

/** What of the record a line may change, beside what it reports. */
export type ChangedThing = 'demo_date' | 'close_date' | 'stage' | 'people' | 'amount' | 'competitor';

/** A line that looks like a change of the record: to be offered, never to be applied (S0-43, S0-27). */
export interface LikelyChange {
  readonly what: ChangedThing;
  /** The line, as written. */
  readonly text: string;
}

/** Longer lines are no line of an update. In characters. */
const LONGEST = 300;

const MOVED =
  '(?:moved|pushed|postponed|rescheduled|brought forward|delayed|slipped|shifted|changed|set|booked|confirmed)';
const DAY =
  '(?:\\d{4}-\\d{2}-\\d{2}|\\d{1,2}(?:st|nd|rd|th)?[ /.-](?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec|\\d{1,2})|(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]{0,6}\\.? \\d{1,2}|next (?:week|month|quarter|mon|tue|wed|thu|fri)|tomorrow|q[1-4]|(?:mon|tues|wednes|thurs|fri)day)';
/** As few characters between two words as keeps them in one thought. */
const NEAR = '[^.;]{0,60}';

const RULES: readonly { readonly what: ChangedThing; readonly looks: readonly RegExp[] }[] = [
  {
    what: 'demo_date',
    looks: [
      new RegExp(`\\b${MOVED}\\b${NEAR}\\bdemo\\b${NEAR}\\b${DAY}`, 'iu'),
      new RegExp(`\\bdemo\\b${NEAR}\\b${MOVED}\\b${NEAR}\\b${DAY}`, 'iu'),
    ],
  },
  {
    what: 'close_date',
    looks: [
      new RegExp(
        `\\b(?:close|closing|signature|signing|go-live) ?(?:date)?\\b${NEAR}\\b${MOVED}\\b${NEAR}\\b${DAY}`,
        'iu',
      ),
      new RegExp(
        `\\b${MOVED}\\b${NEAR}\\b(?:close|closing|signature|signing|contract)\\b${NEAR}\\b(?:to|until|till)\\b${NEAR}\\b${DAY}`,
        'iu',
      ),
    ],
  },
  {
    what: 'stage',
    looks: [
      /\b(?:contract|order form|agreement|msa|deal)\b[^.;]{0,20}\b(?:is |was |got )?(?:signed|won|lost)\b/iu,
      /\b(?:we (?:won|lost)|went with (?:another|a different|a competitor)|chose (?:another|a different))\b/iu,
      /\b(?:poc|pilot|proof of concept|trial)\b[^.;]{0,20}\b(?:kicked off|started|begins|began|starts)\b/iu,
    ],
  },
  {
    what: 'people',
    looks: [
      /\b\p{Lu}[\p{L}’'-]{1,30}(?: \p{Lu}[\p{L}’'.-]{0,30})?,? (?:now |will |has )?(?:replace[sd]?|succeed[sd]?|take[sn]? over (?:from|for)|took over (?:from|for)) \p{Lu}/u,
      /\b\p{Lu}[\p{L}’'-]{1,30}(?: \p{Lu}[\p{L}’'.-]{0,30})? (?:is|was) (?:now |being )?replaced by \p{Lu}/u,
      /\b(?:new|our new|their new) (?:ae|se|account executive|sales engineer|champion|economic buyer|cto|cio|ciso|cfo|vp)\b/iu,
    ],
  },
  {
    what: 'amount',
    looks: [
      /\b(?:budget|deal size|amount|price|acv|arr|tcv|contract value)\b[^.;]{0,40}\b(?:to|now|of|is|at|from)\b[^.;]{0,12}[$€£]? ?\d/iu,
      /\b(?:seats?|licen[cs]es?|users|hosts)\b[^.;]{0,20}\b(?:up|down|increased|reduced|cut|grew|doubled)\b/iu,
    ],
  },
];

/** Names that the playbook knows: of its stages, and of competitors. */
export interface KnownNames {
  readonly stages: readonly string[];
  readonly competitors: readonly string[];
}

const MOVES = /\b(?:moved|moving|moves) (?:in)?to\b([^.;]{0,60})/giu;
const WEIGHS =
  /\b(?:evaluating|evaluate[sd]?|looking at|comparing|shortlisted|trialling|piloting|testing)\b([^.;]{0,60})/giu;
/** A name stands within so many words after what is done with it. */
const SOON_WORDS = { stage: 4, competitor: 8 } as const;

/**
 * Finds lines that look like a change of the record ("they moved the demo to 3 Dec", "Jane replaces Tom"), each once
 * and with the first thing that it may change. It only offers: whoever reads it decides (S0-43).
 */
export function likelyChanges(lines: readonly string[], known: KnownNames): readonly LikelyChange[] {
  const [stages, competitors] = [wordsOf(known.stages), wordsOf([...known.competitors, 'a competitor'])];
  return [...new Set(lines)].flatMap((text): LikelyChange[] => {
    const line = text.slice(0, LONGEST);
    if (NEGATED.test(line)) return [];
    const rule = RULES.find(({ looks }) => looks.some((look) => look.test(line)));
    if (rule !== undefined) return [{ what: rule.what, text }];
    if (isNamedAfter(line, MOVES, stages, SOON_WORDS.stage)) return [{ what: 'stage', text }];
    const weighed = isNamedAfter(line, WEIGHS, competitors, SOON_WORDS.competitor);
    return weighed ? [{ what: 'competitor', text }] : [];
  });
}

function wordsOf(names: readonly string[]): readonly string[] {
  return names.map((name) => foldedWords(name).join(' ')).filter((words) => words !== '');
}

/** Whether one of the names follows, soon, upon a word of moving or weighing. */
function isNamedAfter(line: string, verb: RegExp, names: readonly string[], within: number): boolean {
  return [...line.matchAll(verb)].some(([, after = '']) => {
    const soon = ` ${foldedWords(after).slice(0, within).join(' ')} `;
    return names.some((name) => soon.includes(` ${name} `));
  });
}

/** What did not happen or may happen changes nothing yet. */
const NEGATED =
  /\b(?:not|never|no longer|didn['’]t|won['’]t|hasn['’]t|isn['’]t|may|might|could|would|if|unless|whether)\b/iu;
