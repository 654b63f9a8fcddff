import { SharedReadings } from '../../src/notion/shared-readings.js';

/** Readings that end when told to. */
function readings() {
  const begun: { gives: (value: string) => void; fails: (why: string) => void }[] = [];
  const read = (): Promise<string> =>
    new Promise((resolve, reject) => {
      begun.push({
        gives: resolve,
        fails: (why) => {
          reject(new Error(why));
        },
      });
    });
  return { shared: new SharedReadings<string>(), begun, read };
}

/** Lets everything that can go on go on. */
const settled = (): Promise<void> => new Promise((resolve) => setImmediate(resolve));

describe('readings that several people need at the same time', () => {
  test('who asks meanwhile gets the same reading, and a later one a new one', async () => {
    const { shared, begun, read } = readings();
    const both = [shared.of('page', read), shared.of('page', read)];
    begun[0]?.gives('first');
    expect(await Promise.all(both)).toEqual(['first', 'first']);
    const later = shared.of('page', read);
    begun[1]?.gives('second');
    expect(await later).toBe('second');
    expect(begun).toHaveLength(2);
  });

  test('readings of two pages have nothing to do with each other', async () => {
    const { shared, begun, read } = readings();
    const both = [shared.of('one', read), shared.of('two', read)];
    begun[0]?.gives('of one');
    begun[1]?.gives('of two');
    expect(await Promise.all(both)).toEqual(['of one', 'of two']);
  });

  test('N3: a reading that began in trouble does not take those along who joined it: they read once afresh, together', async () => {
    const { shared, begun, read } = readings();
    const first = shared.of('page', read).catch((error: unknown) => String(error));
    const joined = [shared.of('page', read), shared.of('page', read)];
    begun[0]?.fails('Notion was down');
    expect(await first).toBe('Error: Notion was down');
    await settled();
    begun[1]?.gives('back again');
    expect(await Promise.all(joined)).toEqual(['back again', 'back again']);
    expect(begun).toHaveLength(2);
  });

  test('nobody reads on for ever: when the second reading fails, too, its trouble is told', async () => {
    const { shared, begun, read } = readings();
    const first = shared.of('page', read).catch(() => 'told');
    const joined = shared.of('page', read);
    begun[0]?.fails('down');
    await settled();
    begun[1]?.fails('still down');
    await expect(joined).rejects.toThrow('still down');
    expect(await first).toBe('told');
    expect(begun).toHaveLength(2);
  });
});
