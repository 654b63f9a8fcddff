import { z } from 'zod';
import { canonicalId } from '../world/ids.js';
import { invalid, type Refusal } from './refusal.js';

/** Parses `value` or refuses it in Notion's words, e.g. `body.children should be defined, instead was …`. */
export function check<S extends z.ZodType>(schema: S, value: unknown, where: string): z.output<S> {
  const parsed = schema.safeParse(value);
  if (parsed.success) return parsed.data;
  throw failure(parsed.error.issues[0], value, where);
}

/** `{where}{problem}` as Notion writes it; `root` of `where` is the first part, such as `body`. */
export function failedValidation(where: string, problem: string): Refusal {
  const root = /^\w+/.exec(where)?.[0] ?? 'body';
  return invalid(`${root} failed validation: ${where} ${problem}`);
}

/** The canonical id at `where`, refused as Notion refuses what is no UUID. */
export function checkId(given: unknown, where: string): string {
  const id = typeof given === 'string' ? canonicalId(given) : undefined;
  if (id === undefined) {
    throw failedValidation(where, `should be a valid uuid, instead was \`${shown(given)}\`.`);
  }
  return id;
}

/** Refuses keys that the endpoint does not know. */
export function checkKeys(
  given: Readonly<Record<string, unknown>>,
  known: readonly string[],
  where: string,
): void {
  for (const [key, value] of Object.entries(given)) {
    if (value !== undefined && !known.includes(key)) {
      throw failedValidation(`${where}.${key}`, `should be not present, instead was \`${shown(value)}\`.`);
    }
  }
}

const anyObject = z.record(z.string(), z.unknown());

/** A JSON object at `where`. */
export function checkObject(value: unknown, where: string): Record<string, unknown> {
  const parsed = anyObject.safeParse(value);
  if (!parsed.success || Array.isArray(value)) {
    throw failedValidation(
      where,
      value === undefined
        ? 'should be defined, instead was `undefined`.'
        : `should be an object, instead was \`${shown(value)}\`.`,
    );
  }
  return parsed.data;
}

function failure(issue: z.core.$ZodIssue | undefined, value: unknown, root: string): Refusal {
  if (issue === undefined) return invalid('body failed validation.');
  const where = [root, ...issue.path.map(step)].join('');
  const found = issue.path.reduce<unknown>(inside, value);
  if (issue.code === 'too_big') {
    return failedValidation(...limit(where, found, `≤ \`${String(issue.maximum)}\``));
  }
  if (issue.code === 'too_small') {
    return failedValidation(...limit(where, found, `≥ \`${String(issue.minimum)}\``));
  }
  if (issue.code === 'unrecognized_keys') {
    const key = issue.keys[0] ?? '';
    const extra = shown(inside(found, key));
    return failedValidation(`${where}.${key}`, `should be not present, instead was \`${extra}\`.`);
  }
  if (found === undefined) return failedValidation(where, 'should be defined, instead was `undefined`.');
  const wanted = issue.code === 'invalid_type' ? `should be ${article(issue.expected)}` : 'is not valid';
  return failedValidation(where, `${wanted}, instead was \`${shown(found)}\`.`);
}

function limit(where: string, found: unknown, bound: string): [where: string, problem: string] {
  return typeof found === 'string' || Array.isArray(found)
    ? [`${where}.length`, `should be ${bound}, instead was \`${found.length}\`.`]
    : [where, `should be ${bound}, instead was \`${shown(found)}\`.`];
}

function step(part: PropertyKey): string {
  return typeof part === 'number' ? `[${part}]` : `.${String(part)}`;
}

function inside(value: unknown, part: PropertyKey): unknown {
  return typeof value === 'object' && value !== null ? Reflect.get(value, part) : undefined;
}

function article(expected: string): string {
  return /^[aeiou]/.test(expected) ? `an ${expected}` : `a ${expected}`;
}

function shown(value: unknown): string {
  const text = value === undefined ? 'undefined' : JSON.stringify(value);
  return text.length > 100 ? `${text.slice(0, 100)}...` : text;
}
