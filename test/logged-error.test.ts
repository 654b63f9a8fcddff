import { DrizzleQueryError } from 'drizzle-orm';
import { z } from 'zod';
import { loggedError, placeOf } from '../src/logged-error.js';

const TYPED = 'Zephyr is unhappy';

function thrownBy(work: () => unknown): unknown {
  try {
    return work();
  } catch (error) {
    return error;
  }
}

describe('what the log keeps of an error', () => {
  test.each<[string, unknown]>([
    [
      'a failed query',
      new DrizzleQueryError('insert into t values ($1)', [TYPED], new Error(`Key (name)=(${TYPED}) exists`)),
    ],
    ['text that is no JSON', thrownBy(() => JSON.parse(`${TYPED}…`))],
    ['a value in the wrong form', thrownBy(() => z.object({ a: z.literal('x') }).parse({ a: TYPED }))],
    ['a field that quotes', Object.assign(new Error(`no option "${TYPED}" here`), { params: [TYPED] })],
    ['a cause of a cause', new Error('a', { cause: new Error('b', { cause: { said: TYPED } }) })],
    ['something thrown that is no error', TYPED],
  ])('O12: of %s is nothing that people typed', (_what, error) => {
    const kept = JSON.stringify(loggedError(error));
    expect(kept).not.toContain('Zephyr');
    expect(kept).toContain('"type"');
  });

  test('is its kind, its code, what it says and where it happened', () => {
    const error = Object.assign(new TypeError('fetch failed'), { code: 'ECONNRESET' });
    const { type, code, message, at } = loggedError(error);
    expect({ type, code, message }).toEqual({
      type: 'TypeError',
      code: 'ECONNRESET',
      message: 'fetch failed',
    });
    expect(at?.[0]).toContain('logged-error.test.ts');
  });

  test('is of a value in the wrong form which field it is', () => {
    const error = thrownBy(() => z.object({ deep: z.object({ field: z.number() }) }).parse({ deep: {} }));
    expect(loggedError(error).issues).toEqual(['deep.field: invalid_type']);
  });

  test('is of a bug that nobody expected its place alone, whatever its message looks like', () => {
    const kept = placeOf(new RangeError(`${TYPED}\n    at ${TYPED}`));
    expect(kept).not.toHaveProperty('message');
    expect(JSON.stringify(kept)).not.toContain('Zephyr');
    expect(kept.at?.[0]).toContain('logged-error.test.ts');
  });
});
