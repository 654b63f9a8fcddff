import type { QueryProblem } from './query-problem.js';

/** What stands in the place of a part of the pair if the guess is right. */
export interface Fix {
  readonly part: 'key' | 'values';
  readonly text: string;
}

/** What a part of a query means, or why nobody can tell. */
export type Read<T> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly problem: QueryProblem; readonly fix?: Fix | undefined };

export function understood<T>(value: T): Read<T> {
  return { ok: true, value };
}

export function unclear(problem: QueryProblem, fix?: Fix): Read<never> {
  return { ok: false, problem, fix };
}
