import { readdirSync, readFileSync } from 'node:fs';
import { parse } from 'yaml';
import { z } from 'zod';

const FOLDER = 'docs/requirements';

/** What became of a requirement: built, partly (what is missing is said), organisational (no feature), not built yet. */
export const STATES = ['built', 'partly', 'organisational', 'not_built'] as const;

const Items = z.array(
  z.strictObject({
    id: z.string().regex(/^S[0-4]-\d+$/),
    says: z.string().min(1),
    state: z.enum(STATES),
    by: z.string().min(1),
    tests: z.array(z.string()).default([]),
  }),
);
export type RequirementItem = z.infer<typeof Items>[number];

/** Every item of every source, in its order. */
export function requirementItems(): readonly RequirementItem[] {
  return readdirSync(FOLDER)
    .toSorted()
    .flatMap((name) => Items.parse(parse(readFileSync(`${FOLDER}/${name}`, 'utf8'))));
}

const NAMES: Readonly<Record<(typeof STATES)[number], string>> = {
  built: 'built',
  partly: 'partly',
  organisational: 'organisational',
  not_built: 'not built yet',
};
const TITLES: Readonly<Record<string, string>> = {
  S0: 'S0 – managing opportunities (the core)',
  S1: 'S1 – stages, MEDDPICC, proof of concept',
  S2: 'S2 – tracking services, confidence, win rate',
  S3: 'S3 – the technical win',
  S4: 'S4 – go to market',
};

/** `docs/requirements.md`, from the items. */
export function requirementsPage(items: readonly RequirementItem[]): string {
  const counts = STATES.map((state) => {
    return `${items.filter((item) => item.state === state).length} ${NAMES[state]}`;
  });
  const sections = Object.entries(TITLES).map(([source, title]) => {
    const rows = items.filter(({ id }) => id.startsWith(`${source}-`)).map(rowOf);
    return [
      `## ${title}`,
      '',
      '| item | asks for | state | where | shown by |',
      '| --- | --- | --- | --- | --- |',
      ...rows,
    ].join('\n');
  });
  return `# Requirements

What the five sources that Opp was made from ask for, and what became of it: ${items.length} items, ${counts.join(', ')}.
"Partly" says what is missing; "organisational" needs no feature of a bot.

This page is generated from \`docs/requirements/*.yml\`; do not edit it by hand. After a change of those files:
\`UPDATE_PAGES=1 npm test -- test/coverage\`.

${sections.join('\n\n')}
`;
}

function rowOf({ id, says, state, by, tests }: RequirementItem): string {
  const cells = [id, says, NAMES[state], by, tests.map((test) => `\`${test}\``).join(', ')];
  return `| ${cells.map((cell) => cell.replaceAll('|', String.raw`\|`)).join(' | ')} |`;
}
