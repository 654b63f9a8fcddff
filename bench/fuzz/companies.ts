import { fork } from 'node:child_process';
import { z } from 'zod';
import type { NamesResult } from './run-names.js';

/** What one company's process tells of itself. */
const Result = z.object({
  ...{ names: z.number(), deals: z.number(), kinds: z.map(z.string(), z.number()) },
  ...{ unseen: z.array(z.string()), wrong: z.array(z.string()), bugs: z.array(z.string()) },
});

export interface Companies {
  /** Names in each. */
  readonly each: number;
  /** Of the first one; the others count on. */
  readonly seed: number;
  /** So many are visited at the same time, each in a process of its own. */
  readonly atOnce: number;
}

export interface CompaniesResult extends NamesResult {
  readonly companies: number;
  /** Companies whose process ended before it had told anything. */
  readonly crashes: readonly string[];
}

/**
 * So many hostile names, a company after the other: none has more deals than a team has, since nobody has thousands of
 * drafts. Unseen is what no company came to.
 */
export async function fuzzCompanies(
  program: string,
  least: number,
  { each, seed, atOnce }: Companies,
): Promise<CompaniesResult> {
  const sizes = Array.from({ length: Math.ceil(least / each) }, (_, n) => Math.min(each, least - n * each));
  const waiting = sizes.map((names, n) => ({ names, seed: seed + n }));
  const results: NamesResult[] = [];
  const crashes: string[] = [];
  const visitOthers = async (): Promise<void> => {
    for (let next = waiting.shift(); next !== undefined; next = waiting.shift()) {
      const told = await visited(program, next);
      if (typeof told === 'string') crashes.push(told);
      else results.push(told);
      const how = typeof told === 'string' ? told : `${told.names} names, ${told.wrong.length} wrong`;
      console.error(`… company ${next.seed} is done (${how}), ${waiting.length} wait`);
    }
  };
  await Promise.all(Array.from({ length: atOnce }, visitOthers));
  return { ...together(results), companies: sizes.length, crashes };
}

/** What the company's process told, or how it ended without. */
async function visited(
  program: string,
  { names, seed }: { readonly names: number; readonly seed: number },
): Promise<NamesResult | string> {
  const args = ['--names', String(names), '--seed', String(seed)];
  const child = fork(program, args, { serialization: 'advanced' });
  let told: unknown;
  child.once('message', (message) => (told = message));
  const code = await new Promise((resolve) => child.once('exit', resolve));
  const result = Result.safeParse(told);
  return result.success ? result.data : `company ${seed} ended with ${String(code)}`;
}

function together(results: readonly NamesResult[]): NamesResult {
  const [first, ...others] = results;
  const kinds = new Map<string, number>();
  for (const [kind, times] of results.flatMap((one) => [...one.kinds]))
    kinds.set(kind, (kinds.get(kind) ?? 0) + times);
  return {
    names: results.reduce((sum, { names }) => sum + names, 0),
    deals: results.reduce((sum, { deals }) => sum + deals, 0),
    kinds,
    unseen: (first?.unseen ?? []).filter((kind) => others.every(({ unseen }) => unseen.includes(kind))),
    wrong: results.flatMap(({ wrong }) => wrong),
    bugs: results.flatMap(({ bugs }) => bugs),
  };
}
