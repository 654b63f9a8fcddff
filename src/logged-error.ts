import { z } from 'zod';

/** Deep enough to find the place, short enough for a line. */
const FRAMES = 12;
const DEEPEST_CAUSE = 4;

/** What the log keeps of an error. */
export interface LoggedError {
  /** The kind of error, e.g. `TypeError`. */
  readonly type: string;
  /** What it says, without anything that could be a value. */
  readonly message?: string;
  /** A code of Node, of Postgres or of a vendor. */
  readonly code?: string | number;
  /** The places it went through, innermost first. */
  readonly at?: readonly string[];
  /** Which fields of something in the wrong form, and what about them. */
  readonly issues?: readonly string[];
  readonly cause?: LoggedError;
}

const coded = z.object({ code: z.union([z.string().regex(/^[\w.-]{1,60}$/u), z.number()]) });
const withIssues = z.object({
  issues: z.array(z.object({ code: z.string(), path: z.array(z.union([z.string(), z.number()])) })),
});

/**
 * An error as it may stand in the log: where it happened and what kind it is. Messages of errors quote what people
 * typed (a failed query even lists all its values), so quotes and lists of values are cut out, and no field is kept
 * but those named here (O12).
 */
export function loggedError(error: unknown, depth = 1): LoggedError {
  if (!(error instanceof Error)) return { type: error === null ? 'null' : typeof error };
  const issues = withIssues.safeParse(error).data?.issues;
  const { cause } = error;
  return {
    ...kindOf(error),
    ...(issues === undefined ? { message: withoutValues(error.message) } : { issues: issues.map(inShort) }),
    at: framesOf(error),
    ...(cause === undefined || depth >= DEEPEST_CAUSE ? {} : { cause: loggedError(cause, depth + 1) }),
  };
}

/** As little as possible of an error that nobody expected: nothing of what it says, only its kind and place. */
export function placeOf(error: unknown): LoggedError {
  return error instanceof Error ? { ...kindOf(error), at: framesOf(error) } : loggedError(error);
}

function kindOf(error: Error): Pick<LoggedError, 'type' | 'code'> {
  const code = coded.safeParse(error).data?.code;
  return { type: error.name, ...(code === undefined ? {} : { code }) };
}

/** The stack begins with the message, which may have lines of its own. */
function framesOf({ stack = '', message }: Error): readonly string[] {
  const from = stack.indexOf(message);
  return stack
    .slice(from < 0 ? 0 : from + message.length)
    .split('\n')
    .filter((line) => line.startsWith('    at '))
    .slice(0, FRAMES)
    .map((line) => line.slice(7));
}

const VALUES = /\s*\b(?:params|parameters|detail|received)\b\s*[:=][\s\S]*$/iu;
/** The name of a property that was read is code, not a value. */
const QUOTED = /"[^"]*"?|(?<!\(reading )'[^']*'|`[^`]*`|“[^”]*”|‘[^’]*’|«[^»]*»|=\([^)]*\)/gu;

function withoutValues(message: string): string {
  return message.replace(VALUES, '').replaceAll(QUOTED, '…').slice(0, 500);
}

function inShort({ code, path }: { readonly code: string; readonly path: readonly unknown[] }): string {
  return `${path.join('.')}: ${code}`;
}
