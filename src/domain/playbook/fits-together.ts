import type { z } from 'zod';
import { nameKey } from '../fold.js';
import type { Asset } from './assets.js';
import type { Health } from './health.js';
import type { Pipeline } from './pipelines.js';
import type { Qualification } from './qualification.js';
import type { TeamClock } from './routines.js';
import type { Transitions } from './transitions.js';

/** The sections that name each other's things. */
export interface Sections {
  readonly stages: readonly { readonly name: string; readonly role: string }[];
  readonly pipelines: readonly Pipeline[];
  readonly transitions?: Transitions | undefined;
  readonly qualification?: Qualification | undefined;
  readonly health?: Health | undefined;
  readonly assets: readonly Asset[];
  readonly clocks: readonly TeamClock[];
}

type Complain = (message: string, path: (string | number)[]) => void;
/** Where any deal may rest or end without walking there. */
const BESIDE: ReadonlySet<string> = new Set(['on_hold', 'lost', 'transferred', 'duplicate', 'unqualified']);

/** Everything that one section names and another does not have. */
export function checkFit(sections: Sections, context: z.core.$RefinementCtx): void {
  const complain: Complain = (message, path) => {
    context.addIssue({ code: 'custom', message, path });
  };
  const names = sections.stages.map(({ name }) => name);
  for (const { name, path } of namedStages(sections)) {
    if (!has(names, name))
      complain(`"${name}" is none of the stages: write one of ${names.join(', ')}`, path);
  }
  const letters = sections.qualification?.letters.map(({ key }) => key) ?? [];
  for (const { name, path } of namedLetters(sections)) {
    if (has(letters, name)) continue;
    const known =
      letters.length === 0 ? 'add a section "qualification"' : `write one of ${letters.join(', ')}`;
    complain(`"${name}" is a letter that nobody defines: ${known}`, path);
  }
  sections.pipelines.forEach((pipeline, index) => {
    checkReach(pipeline, ['pipelines', index], complain);
  });
  checkUsed(sections, complain);
}

interface Named {
  readonly name: string;
  readonly path: (string | number)[];
}

function namedStages({ pipelines, transitions, qualification, assets, clocks }: Sections): readonly Named[] {
  return [
    ...pipelines.flatMap(({ stages }, pipe) =>
      stages.flatMap(({ stage, only_from }, at) => [
        { name: stage, path: ['pipelines', pipe, 'stages', at, 'stage'] },
        ...(only_from ?? []).map((name, from) => ({
          name,
          path: ['pipelines', pipe, 'stages', at, 'only_from', from],
        })),
      ]),
    ),
    ...(transitions?.must_pass ?? []).map((name, at) => ({ name, path: ['transitions', 'must_pass', at] })),
    ...(transitions?.no_way_back ?? []).flatMap(({ once_past, to }, at) => [
      { name: once_past, path: ['transitions', 'no_way_back', at, 'once_past'] },
      ...to.map((name, index) => ({ name, path: ['transitions', 'no_way_back', at, 'to', index] })),
    ]),
    ...(transitions?.stamps ?? []).flatMap(({ leaves }, at) =>
      leaves === undefined ? [] : [{ name: leaves, path: ['transitions', 'stamps', at, 'leaves'] }],
    ),
    ...(qualification?.letters ?? []).flatMap(({ hidden_before }, at) =>
      hidden_before === undefined
        ? []
        : [{ name: hidden_before, path: ['qualification', 'letters', at, 'hidden_before'] }],
    ),
    ...assets.flatMap(({ from, to }, at) => [
      { name: from, path: ['assets', at, 'from'] },
      { name: to, path: ['assets', at, 'to'] },
    ]),
    ...clocks.flatMap(({ stages }, at) =>
      stages.map((name, index) => ({ name, path: ['clocks', at, 'stages', index] })),
    ),
  ];
}

function namedLetters({ pipelines, health }: Sections): readonly Named[] {
  return [
    ...pipelines.flatMap(({ stages }, pipe) =>
      stages.flatMap(({ letters }, at) =>
        letters.map((name, index) => ({ name, path: ['pipelines', pipe, 'stages', at, 'letters', index] })),
      ),
    ),
    ...(health?.signals ?? []).flatMap(({ letters }, at) =>
      (letters ?? []).map((name, index) => ({ name, path: ['health', 'signals', at, 'letters', index] })),
    ),
  ];
}

/** A stage that can only be entered from stages that no deal reaches is never entered. */
function checkReach({ name, stages }: Pipeline, path: (string | number)[], complain: Complain): void {
  const reached = new Set(stages.slice(0, 1).map(({ stage }) => nameKey(stage)));
  for (let before = -1; before !== reached.size;) {
    before = reached.size;
    for (const { stage, only_from } of stages) {
      if (only_from === undefined || only_from.some((from) => reached.has(nameKey(from))))
        reached.add(nameKey(stage));
    }
  }
  const seen = new Set<string>();
  stages.forEach(({ stage }, at) => {
    const key = nameKey(stage);
    if (seen.has(key))
      complain(`"${stage}" stands in ${name} twice: remove one`, [...path, 'stages', at, 'stage']);
    seen.add(key);
    if (!reached.has(key))
      complain(`no deal ever reaches "${stage}": let it be entered from a stage that is reached`, [
        ...path,
        'stages',
        at,
        'only_from',
      ]);
  });
}

/** With pipelines, a stage that none of them has is a stage that no deal is ever in. */
function checkUsed({ stages, pipelines }: Sections, complain: Complain): void {
  if (pipelines.length === 0) return;
  const used = pipelines.flatMap((pipeline) => pipeline.stages.map(({ stage }) => stage));
  stages.forEach(({ name, role }, index) => {
    if (!BESIDE.has(role) && !has(used, name))
      complain(`no pipeline has "${name}": no deal would ever reach it`, ['stages', index, 'name']);
  });
}

function has(names: readonly string[], wanted: string): boolean {
  return names.some((name) => nameKey(name) === nameKey(wanted));
}
