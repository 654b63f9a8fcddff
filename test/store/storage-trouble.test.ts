import { DrizzleQueryError } from 'drizzle-orm';
import { UserError } from '../../src/domain/errors.js';
import { storing, StorageError } from '../../src/store/storage-trouble.js';

function failing(cause: unknown): Promise<unknown> {
  const failure = new DrizzleQueryError('insert into posting', ['Acme wants a discount'], toError(cause));
  return storing(() => Promise.reject(failure)).catch((error: unknown) => error);
}

function toError(cause: unknown): Error {
  return Object.assign(new Error('the words of the database'), cause);
}

describe('trouble with the database', () => {
  test.each([
    ['a full disk', { code: '53100' }],
    ['a lost connection', { code: '08006' }],
    ['a server that shuts down', { code: '57P01' }],
    ['a read-only replica', { code: '25006' }],
    ['a refused connection', { code: 'ECONNREFUSED' }],
    ['a broken connection', { code: 'EPIPE' }],
    ['no answer at all', {}],
  ])('is told to the person when it is %s (O8)', async (_, cause) => {
    const error = await failing(cause);
    expect(error).toBeInstanceOf(UserError);
    expect(error).toHaveProperty('problem', { kind: 'cannot_store' });
  });

  test.each(['42P01', '23502', '22P02'])('is a bug when it is in the statement (%s)', async (code) => {
    const error = await failing({ code });
    expect(error).toBeInstanceOf(StorageError);
    expect(error).toHaveProperty('code', code);
  });

  test('never carries what customers said', async () => {
    for (const code of ['42P01', '53100']) {
      const error = await failing({ code, detail: 'Failing row contains (Acme wants a discount)' });
      const { cause } = error instanceof Error ? error : new Error('no error');
      expect(JSON.stringify([error, cause, String(error), String(cause)])).not.toContain('discount');
    }
  });

  test('leaves our own mistakes what they are', async () => {
    const mistake = new TypeError('undefined is not a function');
    await expect(storing(() => Promise.reject(mistake))).rejects.toBe(mistake);
  });
});
