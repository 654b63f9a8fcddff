import type { DealStanding } from '../../domain/guide/deal-standing.js';
import { dayInWords } from './ago.js';
import { clamp } from './outgoing.js';

const PROOF: Readonly<Record<NonNullable<DealStanding['proof']>['state'], string>> = {
  not_started: 'not started',
  running: 'running',
  overdue: 'past its end',
  stalled: 'stalled',
  won: 'won',
  lost: 'lost',
};

/** How a deal stands, a line for each thing that the playbook measures; emoji never carry it alone. */
export function standingWords(standing: DealStanding): readonly string[] {
  const { confidence, letters, signs, velocity, sessions, closing, missingDocuments, nameLike, clocks } =
    standing;
  const toned = (tone: 'good' | 'risk'): string =>
    signs
      .filter((sign) => sign.tone === tone)
      .map(({ says }) => says)
      .join(' · ');
  const { segment, milestones, stillActive } = standing;
  return [
    ...(segment === undefined
      ? []
      : [`Segment: ${segment.name} (${segment.employees.toLocaleString('en')} people)`]),
    ...(confidence === undefined ? [] : [confidenceWords(confidence)]),
    ...(stillActive === undefined ? [] : [stillActiveWords(stillActive)]),
    ...(letters === undefined ? [] : [lettersWords(letters)]),
    ...labelled('Good signs: ', toned('good')),
    ...labelled('Risks: ', toned('risk')),
    ...(velocity === undefined ? [] : [velocityWords(velocity)]),
    ...labelled('Evaluation: ', proofWords(standing)),
    ...(sessions === undefined ? [] : [sessionsWords(sessions)]),
    ...(milestones === undefined ? [] : [milestonesWords(milestones)]),
    ...(closing === undefined ? [] : [closingWords(closing)]),
    ...labelled('Documents missing: ', missingDocuments.join(', ')),
    ...labelled('Material: ', standing.material.map(materialWords).join(', ')),
    ...(nameLike === undefined ? [] : [`The name is unlike the team’s, for example ${clamp(nameLike, 120)}`]),
    ...clocks.map(({ name, says }) => `Time is up: ${name}. ${says}`),
  ].map((line) => clamp(line, 600));
}

function labelled(label: string, words: string): readonly string[] {
  return words === '' ? [] : [`${label}${words}`];
}

function confidenceWords({ level, means, mismatch }: NonNullable<DealStanding['confidence']>): string {
  return `Confidence: ${level} – ${means}${mismatch ? ' The last update says the opposite.' : ''}`;
}

/** `Active until 12 Jan 2027, as somebody said on 21 Nov 2026` (S2-31). */
function stillActiveWords({ since, until, over }: NonNullable<DealStanding['stillActive']>): string {
  const said = `Active until ${dayInWords(until)}, as somebody said on ${dayInWords(since)}`;
  return over ? `${said}; nothing happened since, and reports count it as lost` : said;
}

function lettersWords({ name, due, missing }: NonNullable<DealStanding['letters']>): string {
  const open = missing.length === 0 ? '' : `, missing: ${missing.join(', ')}`;
  return `${name}: ${due - missing.length} of ${due}${open}`;
}

function proofWords({ proof }: DealStanding): string {
  if (proof === undefined) return '';
  const end = proof.end === undefined ? '' : `, ends ${dayInWords(proof.end)}`;
  return `${PROOF[proof.state]}${end}${proof.readoutMissing ? ', results not presented yet' : ''}`;
}

/** `Velocity: At Risk – 41 days in POC, which half of the team’s deals left within 14`. */
function velocityWords({ said, measured }: NonNullable<DealStanding['velocity']>): string {
  if (measured === undefined) return `Velocity: ${said ?? ''}, as somebody said on the page`;
  const { name, days, stage, median } = measured;
  const beside =
    median === undefined ? '' : `, which half of the team’s deals left within ${Math.ceil(median)}`;
  const why = `${days} ${days === 1 ? 'day' : 'days'} in ${stage}${beside}`;
  return said === undefined || said === name
    ? `Velocity: ${name} – ${why}`
    : `Velocity: ${said}, as somebody said on the page (measured: ${name} – ${why})`;
}

function sessionsWords({ held, planned, next }: NonNullable<DealStanding['sessions']>): string {
  const coming = next === undefined ? '' : `, next ${next.label} on ${dayInWords(next.on)}`;
  return `Sessions: ${held} of ${planned} held${coming}`;
}

/** `Milestones: Technical win (12 Nov 2026). Not yet: Business win` */
function milestonesWords({ reached, open }: NonNullable<DealStanding['milestones']>): string {
  const named = reached.map(({ name, on }) => (on === undefined ? name : `${name} (${dayInWords(on)})`));
  const missing = open.length === 0 ? '' : `not yet: ${open.join(', ')}`;
  return `Milestones: ${[named.join(', '), missing].filter((part) => part !== '').join('; ')}`;
}

function closingWords({ done, steps, next, early }: NonNullable<DealStanding['closing']>): string {
  const by = next?.by === undefined ? '' : ` (${next.by})`;
  const coming = next === undefined ? '' : `, next: ${next.does}${by}`;
  const odd = early.length === 0 ? '' : `. Done before its turn: ${early.join(', ')}`;
  return `Closing: ${done} of ${steps} done${coming}${odd}`;
}

/** `Feature maturity (draft, for the customer)` */
function materialWords({ name, isFinished, isExternal }: DealStanding['material'][number]): string {
  const remarks = [...(isFinished ? [] : ['draft']), ...(isExternal ? ['for the customer'] : [])];
  return remarks.length === 0 ? name : `${name} (${remarks.join(', ')})`;
}
