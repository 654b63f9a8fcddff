import { nameKey } from '../domain/fold.js';
import type { Playbook } from '../domain/playbook.js';

/**
 * What changes for a living database when one playbook takes the place of another: which stages mean something else,
 * which have no place any more, and which sections appear or vanish. Nothing in the database changes by itself.
 */
export function playbookDiff(before: Playbook, after: Playbook): readonly string[] {
  const lines = [...stageLines(before, after), ...typeLines(before, after), ...sectionLines(before, after)];
  return lines.length === 0
    ? ['Both playbooks mean the same.']
    : [...lines, 'No deal is changed by this: stages, answers and change logs stay on their pages.'];
}

function stageLines(before: Playbook, after: Playbook): readonly string[] {
  const meant = meanings(after);
  const lost = before.stages.flatMap(({ name, aliases, role }): readonly string[] => {
    const found = [name, ...aliases].map((one) => meant.get(nameKey(one))).find((one) => one !== undefined);
    if (found === undefined)
      return [
        `stage "${name}" (${role}) has no place any more: its deals count as active until they are moved`,
      ];
    if (found.role !== role) return [`stage "${name}" means ${found.role} instead of ${role}`];
    return nameKey(found.name) === nameKey(name) ? [] : [`stage "${name}" is called "${found.name}" now`];
  });
  const known = meanings(before);
  const gained = after.stages
    .filter(({ name, aliases }) => ![name, ...aliases].some((one) => known.has(nameKey(one))))
    .map(({ name, role }) => `stage "${name}" (${role}) is new`);
  return [...lost, ...gained];
}

function meanings({ stages }: Playbook): ReadonlyMap<string, Playbook['stages'][number]> {
  return new Map(
    stages.flatMap((stage) => [stage.name, ...stage.aliases].map((name) => [nameKey(name), stage] as const)),
  );
}

function typeLines(before: Playbook, after: Playbook): readonly string[] {
  const names = (playbook: Playbook): readonly string[] => playbook.types.map(({ name }) => name);
  const missing = (of: readonly string[], among: readonly string[]): readonly string[] =>
    of.filter((name) => !among.some((other) => nameKey(other) === nameKey(name)));
  return [
    ...missing(names(before), names(after)).map((name) => `type "${name}" is gone`),
    ...missing(names(after), names(before)).map((name) => `type "${name}" is new`),
  ];
}

/** Told stage by stage and type by type already. */
const TOLD = new Set(['stages', 'types']);

function sectionLines(before: Playbook, after: Playbook): readonly string[] {
  const [old, now] = [Object.entries(before), new Map<string, unknown>(Object.entries(after))];
  const names = new Set([...old.map(([name]) => name), ...now.keys()]);
  const was = new Map<string, unknown>(old);
  return [...names].flatMap((name): readonly string[] => {
    if (TOLD.has(name) || JSON.stringify(was.get(name)) === JSON.stringify(now.get(name))) return [];
    if (isOff(was.get(name))) return [`${name}: on`];
    return [`${name}: ${isOff(now.get(name)) ? 'off; what was written on pages stays there' : 'changed'}`];
  });
}

function isOff(value: unknown): boolean {
  return value === undefined || (Array.isArray(value) && value.length === 0);
}
