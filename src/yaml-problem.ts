import { z } from 'zod';
import { nearest } from './domain/query/nearest.js';

export interface YamlProblem {
  readonly path: readonly PropertyKey[];
  readonly message: string;
}

/** What is wrong and what to do about it, in words; one for each place. */
export function yamlProblemWords(issue: z.core.$ZodIssue, schema: z.ZodType): readonly YamlProblem[] {
  if (issue.code !== 'unrecognized_keys') return [{ path: issue.path, message: wordsOf(issue) }];
  const known = keysOf(schemaAt(schema, issue.path));
  return issue.keys.map((key) => {
    const message = `is not known here: ${hint(key, known) ?? remedy(known)}`;
    return { path: [...issue.path, key], message };
  });
}

function wordsOf(issue: z.core.$ZodIssue): string {
  if (issue.code === 'invalid_value') return valueWords(issue.values.map(String), issue.input);
  if (issue.code === 'invalid_type') {
    const wanted = KINDS[issue.expected] ?? issue.expected;
    return issue.input === undefined
      ? `is missing: add ${wanted}`
      : `is ${kindOf(issue.input)}: write ${wanted}`;
  }
  if (issue.code === 'too_small' && issue.origin === 'string')
    return 'is blank: write it, or remove the line';
  return issue.message;
}

function valueWords(values: readonly string[], input: unknown): string {
  if (input === undefined) return `is missing: add one of ${values.join(', ')}`;
  const meant = typeof input === 'string' ? hint(input, values) : undefined;
  return `${shown(input)} is none of ${values.join(', ')}${meant === undefined ? '' : `: ${meant}`}`;
}

function hint(typed: string, known: readonly string[]): string | undefined {
  const meant = nearest(typed, known);
  return meant === undefined ? undefined : `did you mean ${meant}?`;
}

function remedy(known: readonly string[]): string {
  return known.length === 0 ? 'remove it' : `remove it, or write one of ${known.join(', ')}`;
}

const KINDS: Readonly<Record<string, string>> = {
  string: 'a text (in quotes when it looks like a number)',
  int: 'a whole number',
  number: 'a number',
  boolean: 'true or false',
  array: 'a list ("- …" lines or [a, b])',
  object: 'a block of "name: value" lines',
  record: 'a block of "name: value" lines',
};

function kindOf(value: unknown): string {
  if (value === null) return 'blank';
  if (Array.isArray(value)) return 'a list';
  return typeof value === 'object' ? 'a block of values' : shown(value);
}

function shown(value: unknown): string {
  return JSON.stringify(value);
}

/** The part of the schema that a path leads to; undefined where the schema cannot be followed. */
function schemaAt(schema: unknown, path: readonly PropertyKey[]): unknown {
  return path.reduce<unknown>((parent, key) => {
    const plain = unwrapped(parent);
    if (plain instanceof z.ZodObject) return plain.shape[String(key)];
    if (plain instanceof z.ZodArray) return plain.element;
    return plain instanceof z.ZodRecord ? plain.valueType : undefined;
  }, schema);
}

function keysOf(schema: unknown): readonly string[] {
  const plain = unwrapped(schema);
  if (plain instanceof z.ZodObject) return Object.keys(plain.shape);
  return plain instanceof z.ZodRecord && plain.keyType instanceof z.ZodEnum
    ? plain.keyType.options.map(String)
    : [];
}

function unwrapped(schema: unknown): unknown {
  const wraps =
    schema instanceof z.ZodDefault || schema instanceof z.ZodPrefault || schema instanceof z.ZodOptional;
  return wraps ? unwrapped(schema.unwrap()) : schema;
}
