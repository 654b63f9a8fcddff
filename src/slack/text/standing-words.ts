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
  const { confidence, letters, signs, missingDocuments, nameLike, clocks } = standing;
  const toned = (tone: 'good' | 'risk'): string =>
    signs
      .filter((sign) => sign.tone === tone)
      .map(({ says }) => says)
      .join(' · ');
  return [
    ...(confidence === undefined ? [] : [confidenceWords(confidence)]),
    ...(letters === undefined ? [] : [lettersWords(letters)]),
    ...labelled('Good signs: ', toned('good')),
    ...labelled('Risks: ', toned('risk')),
    ...labelled('Evaluation: ', proofWords(standing)),
    ...labelled('Documents missing: ', missingDocuments.join(', ')),
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

function lettersWords({ name, due, missing }: NonNullable<DealStanding['letters']>): string {
  const open = missing.length === 0 ? '' : `, missing: ${missing.join(', ')}`;
  return `${name}: ${due - missing.length} of ${due}${open}`;
}

function proofWords({ proof }: DealStanding): string {
  if (proof === undefined) return '';
  const end = proof.end === undefined ? '' : `, ends ${dayInWords(proof.end)}`;
  return `${PROOF[proof.state]}${end}${proof.readoutMissing ? ', results not presented yet' : ''}`;
}
