import type { Client } from '@notionhq/client';
import type { z } from 'zod';

import type { Clock } from '../domain/clock.js';
import { UserError } from '../domain/errors.js';
import type { Lane, WriteOutcome } from '../services/ports/notion.js';
import { classify } from './classify.js';
import type { CallKind } from './gateway.js';
import { inUnknownForm, problemOf, type Subject } from './problem.js';

/** What the caller needs of the gateway. */
export interface Gateway {
  call(lane: Lane, kind: CallKind, request: (client: Client) => Promise<unknown>): Promise<unknown>;
}

export interface Read<T> {
  readonly lane: Lane;
  readonly subject: Subject;
  /** What the answer must look like; unknown fields are to be tolerated (N29). */
  readonly shape: z.ZodType<T>;
  /** Exactly one request of the SDK. */
  readonly request: (client: Client) => Promise<unknown>;
}

export type Write<T> = Omit<Read<T>, 'shape'> & {
  /** What was written, from the answer; undefined when the answer does not say. */
  readonly toValue: (answer: unknown) => T | undefined;
  /** What was written, from the ids in an error that reports a saved write. */
  readonly toCommitted: (ids: readonly string[]) => T | undefined;
};

/** Turns answers into types and failures into the domain's words. */
export class Caller {
  constructor(
    private readonly gateway: Gateway,
    private readonly clock: Clock,
  ) {}

  /** Throws `UserError` for every failure of Notion's or of the network; anything else is a bug. */
  async read<T>({ lane, subject, shape, request }: Read<T>): Promise<T> {
    const answer = await this.#ask(lane, subject, request);
    const parsed = shape.safeParse(answer);
    if (parsed.success) return parsed.data;
    throw inUnknownForm(parsed.error);
  }

  /** Sends a write once and says how it ended, see `WriteOutcome`; throws only for bugs. */
  async write<T>({ lane, subject, request, toValue, toCommitted }: Write<T>): Promise<WriteOutcome<T>> {
    try {
      const value = toValue(await this.gateway.call(lane, 'write', request));
      return value === undefined
        ? { kind: 'ambiguous', detail: 'a 2xx answer in an unknown form' }
        : { kind: 'committed', value };
    } catch (error) {
      const failure = classify(error, this.clock.now());
      if (failure === undefined) throw error;
      const { detail, retryAfterMs } = failure;
      if (failure.applied === 'committed') {
        const value = toCommitted(failure.committedIds);
        return value === undefined ? { kind: 'ambiguous', detail } : { kind: 'committed', value };
      }
      if (failure.applied === 'unknown') return { kind: 'ambiguous', detail };
      return ['busy', 'conflict', 'unreachable'].includes(failure.reason)
        ? { kind: 'not_applied', retryAfterMs, detail }
        : { kind: 'refused', problem: problemOf(failure, subject), detail };
    }
  }

  async #ask(lane: Lane, subject: Subject, request: (client: Client) => Promise<unknown>): Promise<unknown> {
    try {
      return await this.gateway.call(lane, 'read', request);
    } catch (error) {
      const failure = classify(error, this.clock.now());
      if (failure === undefined) throw error;
      throw new UserError(problemOf(failure, subject), { cause: error });
    }
  }
}
