import { nameKey } from '../fold.js';
import { parseLocalDate } from '../local-date.js';
import { tidyLine } from '../status-update/tidy.js';
import { countWords } from '../words.js';
import {
  type Competitor,
  type CustomerField,
  type CustomerInformation,
  type ToolStanding,
  WHY_NOW_KINDS,
  type WhyNow,
} from './customer-information.js';

/** What the cell "Details" says about a topic; blank when nothing is known (S0-27). */
export function detailsOf(information: CustomerInformation, field: CustomerField): string {
  if (field === 'whyNow') return formatWhyNow(information.whyNow);
  if (field === 'competitors') return formatCompetitors(information.competitors);
  return tidyLine(information[field] ?? '');
}

/** `Contract expiry: Datadog ends in spring (2027-03-31)`, of which any part may be missing. */
export function formatWhyNow(whyNow: WhyNow | undefined): string {
  const kind = tidyLine(whyNow?.kind ?? '');
  const text = tidyLine(whyNow?.text ?? '');
  const date = whyNow?.date === undefined ? [] : [`(${whyNow.date})`];
  const words = [kind, text].filter((part) => part !== '').join(': ');
  return [...(words === '' ? [] : [words]), ...date].join(' ');
}

const PARTING = /\s*[:：](?:\s+|$)|\s+[–—-]\s+/u;

/** The inverse; a text that begins with none of the kinds has none. */
export function parseWhyNow(details: string, kinds: readonly string[] = WHY_NOW_KINDS): WhyNow | undefined {
  const line = tidyLine(details);
  const [dated = '', written = ''] = /\s*\((\d{4}-\d{2}-\d{2})\)$/u.exec(line) ?? [];
  const date = parseLocalDate(written);
  const words = date === undefined ? line : line.slice(0, line.length - dated.length);
  const head = words.slice(0, PARTING.exec(words)?.index ?? words.length);
  const kind = kinds.find((name) => nameKey(name) !== '' && nameKey(name) === nameKey(head));
  const text = kind === undefined ? words : words.slice(head.length).replace(PARTING, '');
  if (kind === undefined && text === '' && date === undefined) return undefined;
  return { kind, text: text === '' ? undefined : text, date };
}

/** `Datadog (used); New Relic (evaluating)`. */
export function formatCompetitors(competitors: readonly Competitor[]): string {
  return tidyCompetitors(competitors)
    .map(({ tool, standing }) => (standing === undefined ? tool : `${tool} (${standing})`))
    .join('; ');
}

const STANDING_WORDS: readonly (readonly [ToolStanding, string])[] = [
  ['used', 'used|using|use|uses|in use|currently used|current|incumbent|live'],
  [
    'evaluating',
    'evaluating|evaluated|evaluation|in evaluation|under evaluation|considering|considered|trial',
  ],
];
const AFTER = STANDING_WORDS.map(
  ([standing, words]) => [standing, new RegExp(`\\s*\\((?:${words})\\)$`, 'iu')] as const,
);
const AROUND = [
  ['used', /^(?:currently )?(?:using|uses|use)[: ]\s*|\s+in use$/iu],
  ['evaluating', /^(?:currently )?(?:evaluating|considering)[: ]\s*/iu],
] as const;
/** A longer part is a sentence; where it says "using", it says more than that. */
const NAME_WORDS = 4;

/** Reads the list back, and what people write by hand: one tool per line, commas, "Using Datadog". */
export function parseCompetitors(details: string): readonly Competitor[] {
  const parts = details.split(BETWEEN).flatMap(splitNames);
  return tidyCompetitors(parts.map((tool) => ({ tool, standing: undefined })));
}

const BETWEEN = /[;\n•]|(?<=\)),/u;

/** As the cell can hold them: no blank ones, no signs in a name that part it from the next. Idempotent. */
export function tidyCompetitors(competitors: readonly Competitor[]): readonly Competitor[] {
  return competitors
    .map(({ tool, standing }) => ({ tool: asOneName(tool), standing }))
    .map((competitor) => (competitor.standing === undefined ? readStanding(competitor.tool) : competitor))
    .filter(({ tool }) => tool !== '');
}

function asOneName(tool: string): string {
  const whole = tool.split(BETWEEN).join(' ');
  const parts = splitNames(whole);
  return tidyLine(parts.join(' ')).replace(/^(?:[-–—*,]\s+)+/u, '');
}

/** Commas part names, not the clauses of a sentence. */
function splitNames(text: string): readonly string[] {
  const parts = text.split(',');
  return parts.every((part) => countWords(part) <= NAME_WORDS) ? parts : [text];
}

function readStanding(name: string): Competitor {
  for (const [standing, shape] of AFTER) {
    if (shape.test(name)) return { tool: name.replace(shape, ''), standing };
  }
  for (const [standing, shape] of AROUND) {
    if (countWords(name) <= NAME_WORDS && shape.test(name))
      return { tool: name.replace(shape, ''), standing };
  }
  return { tool: name, standing: undefined };
}
