import { followSignals } from '../../src/mirror/follow-signals.js';

function following() {
  const read: string[] = [];
  const errors: unknown[] = [];
  let held: Promise<void> = Promise.resolve();
  const note = (what: string) => async (): Promise<void> => {
    read.push(what);
    await held;
  };
  const follower = followSignals({
    sync: {
      refresh: (id) => note(`page ${id}`)(),
      refreshComments: (id) => note(`comments ${id}`)(),
    },
    checkSchema: note('schema'),
    onError: (error) => errors.push(error),
  });
  return {
    ...{ read, errors, follower },
    hold: (until: Promise<void>): void => {
      held = until;
    },
  };
}

const settled = () => new Promise((resolve) => setImmediate(resolve));

test('a storm of signals about one page is one reading more', async () => {
  const { read, follower, hold } = following();
  let go = (): void => undefined;
  hold(new Promise((resolve) => (go = resolve)));
  follower.follow({ kind: 'comments', opportunityId: 'acme' });
  for (let n = 0; n < 100; n += 1) {
    follower.follow({ kind: 'comments', opportunityId: 'acme' });
    follower.follow({ kind: 'page', opportunityId: 'acme' });
    follower.follow({ kind: 'comments', opportunityId: 'globex' });
    follower.follow({ kind: 'schema' });
  }
  go();
  await settled();
  expect(read).toEqual(['comments acme', 'page acme', 'comments globex', 'schema']);
});

test('a page that cannot be read is reported and holds nobody up', async () => {
  const { read, errors, follower, hold } = following();
  hold(Promise.reject(new Error('gone')));
  follower.follow({ kind: 'page', opportunityId: 'acme' });
  follower.follow({ kind: 'page', opportunityId: 'globex' });
  await settled();
  expect(read).toEqual(['page acme', 'page globex']);
  expect(errors).toHaveLength(2);
});

test('a stop waits for the reading under way and begins no other', async () => {
  const { read, follower, hold } = following();
  let go = (): void => undefined;
  hold(new Promise((resolve) => (go = resolve)));
  follower.follow({ kind: 'page', opportunityId: 'acme' });
  follower.follow({ kind: 'page', opportunityId: 'globex' });
  await settled();
  const stopping = follower.stop();
  go();
  await stopping;
  await settled();
  expect(read).toEqual(['page acme']);
});
