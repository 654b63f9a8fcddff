import { readdirSync } from 'node:fs';
import { foldedWords, nameKey } from '../../src/domain/fold.js';
import type { Playbook } from '../../src/domain/playbook.js';
import { readPlaybook } from '../../src/playbook-file.js';

/** What a team calls something; `company` names count wherever they stand in a text. */
export interface TeamWord {
  readonly kind: (typeof KINDS)[number];
  readonly word: string;
  readonly file: string;
}

/** An amount, a likelihood, a size or a time that a team decided on. */
export interface TeamNumber {
  readonly number: number;
  readonly file: string;
}

export const PLAYBOOKS = readdirSync('playbooks')
  .filter((name) => name.endsWith('.yml'))
  .map((name) => `playbooks/${name}`);

/** Everything that a playbook calls by a name of its own, each spelling once. */
export function teamWords(files: readonly string[] = PLAYBOOKS): readonly TeamWord[] {
  const seen = new Map<string, TeamWord>();
  for (const file of files) {
    for (const [kind, words] of Object.entries(namesIn(readPlaybook(file)))) {
      for (const word of words) {
        const key = `${kind} ${nameKey(word)}`;
        if (isKind(kind) && nameKey(word).length > 1 && !seen.has(key)) seen.set(key, { kind, word, file });
      }
    }
  }
  return [...seen.values()];
}

/** Shorter sentences are anybody's. */
const TELLING_WORDS = 4;

function telling(sentences: readonly string[]): readonly string[] {
  return sentences.filter((text) => foldedWords(text).length >= TELLING_WORDS);
}

function namesIn(playbook: Playbook): Readonly<Record<TeamWord['kind'], readonly string[]>> {
  const { stages, pipelines, qualification, proof_of_concept: proof, regions, segments } = playbook;
  const asks = stages.flatMap((stage) => stage.asks ?? []);
  const steps = pipelines.flatMap((pipeline) => pipeline.stages);
  const criteria = [...steps.flatMap(({ entrance, exit }) => [...entrance, ...exit]), ...playbook.warranted];
  const letters = qualification?.letters ?? [];
  return {
    company: [playbook.vendor, ...playbook.customer_information.competitors],
    stage: [
      ...stages.map(({ name }) => name),
      ...playbook.types.map(({ name }) => name),
      ...steps.flatMap(({ milestones }) => milestones),
    ],
    key: letters.map(({ key }) => key),
    letter: [
      ...(qualification === undefined ? [] : [qualification.name]),
      ...letters.map(({ name }) => name),
      ...telling(letters.flatMap(({ definition, questions }) => [definition, ...questions])),
    ],
    reason: asks.flatMap(({ when }) => when?.answer?.is ?? []).filter((text) => foldedWords(text).length > 1),
    step: [
      ...telling(criteria.flatMap(({ says, ask }) => [says, ask ?? ''])),
      ...(proof?.sessions ?? []).map(({ name }) => name),
      ...telling((proof?.criteria ?? []).flatMap(({ list }) => list)),
      ...telling(playbook.closing.map(({ does }) => does)),
      ...playbook.assets.map(({ name }) => name),
    ],
    place: [
      ...segments.map(({ name }) => name),
      ...regions.flatMap(({ places, overrides }) => [...places, ...overrides.map((one) => one.place)]),
    ],
  };
}

const KINDS = ['company', 'stage', 'key', 'letter', 'reason', 'step', 'place'] as const;

function isKind(text: string): text is TeamWord['kind'] {
  return KINDS.some((kind) => kind === text);
}

/** Every threshold that a team decided on, each number once. */
export function teamNumbers(files: readonly string[] = PLAYBOOKS): readonly TeamNumber[] {
  const all = files.flatMap((file) => numbersIn(readPlaybook(file)).map((number) => ({ number, file })));
  const each = new Map(all.map((one) => [one.number, one]));
  return [...each.values()].filter(({ number }) => !UNTELLING.has(number));
}

/** Nothing, everything, and half of it decide nothing. */
const UNTELLING: ReadonlySet<number> = new Set([0, 1, 50, 100]);

function numbersIn({ stages, pipelines, segments, capacity, clocks, notices }: Playbook): readonly number[] {
  return [
    ...stages.flatMap(({ asks }) => (asks ?? []).flatMap(({ when }) => when?.amount_from ?? [])),
    ...pipelines.flatMap((pipeline) => pipeline.stages.flatMap(({ probability }) => probability ?? [])),
    ...segments.flatMap(({ from, to }) => [from, to ?? 0]),
    ...clocks.map(({ hours }) => hours),
    ...(capacity === undefined ? [] : [capacity.goal_active, capacity.win_rate_percent ?? 0]),
    ...notices.flatMap(({ minimum_amount }) => Object.values(minimum_amount)),
  ];
}
