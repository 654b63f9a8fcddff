import { createHomes, type BuiltHome, type Homes } from '../../../src/slack/home/homes.js';
import { section } from '../../../src/slack/views/building-blocks.js';
import { scriptedSlack, type ScriptedSlack, type SlackAnswer } from '../scripted-slack.js';

let slack: ScriptedSlack;
afterEach(() => slack.close());

const ANA = 'U0ANA0001';
const MINUTE = 60_000;

/** Homes whose content is `says`, at a clock of its own. */
async function homesThat(...answers: readonly SlackAnswer[]) {
  slack = await scriptedSlack(...answers);
  const pages: number[] = [];
  const world = { says: 'one deal', now: 0, pages };
  const build = (_: string, page: number): Promise<BuiltHome> => {
    world.pages.push(page);
    return Promise.resolve({ face: { blocks: [section(world.says)], health: undefined }, page, era: 0 });
  };
  const homes = createHomes({
    client: slack.client,
    clock: { now: () => new Date(1e12 + world.now) },
    build,
  });
  return { homes, world };
}

const hashes = (): readonly (string | undefined)[] => slack.calls.map(({ args }) => args['hash']);
/** What Slack says of the Home that was published last. */
function seen(hash: string) {
  const view: unknown = JSON.parse(slack.calls.at(-1)?.args['view'] ?? '{}');
  const mark =
    typeof view === 'object' && view !== null && 'private_metadata' in view ? view.private_metadata : '';
  return { hash, mark: String(mark) };
}
const published = (hash: string): SlackAnswer => ({ view: { hash } });

test('a Home is published when its content changed, each time over the one before', async () => {
  const { homes, world } = await homesThat(published('h1'), published('h2'));
  await homes.opened(ANA, undefined);
  await homes.opened(ANA, undefined);
  expect(hashes()).toEqual([undefined]);
  world.says = 'two deals';
  await homes.opened(ANA, undefined);
  await homes.opened(ANA, seen('h2'));
  expect(hashes()).toEqual([undefined, 'h1']);
});

test('another process knows from Slack what somebody sees, and publishes nothing anew', async () => {
  const first = await homesThat(published('h1'));
  await first.homes.opened(ANA, undefined);
  const view = seen('h1');
  await slack.close();
  const { homes, world } = await homesThat(published('h2'));
  await homes.opened(ANA, view);
  expect(slack.calls).toEqual([]);
  world.says = 'two deals';
  await homes.opened(ANA, view);
  expect(hashes()).toEqual(['h1']);
});

test('what an older version published, or Slack garbled, is published anew', async () => {
  const { homes } = await homesThat(published('h1'));
  await homes.opened(ANA, { hash: 'h0', mark: '{"sections":3}' });
  expect(slack.calls).toHaveLength(1);
});

test('when something newer was published meanwhile, the newest is published over it', async () => {
  const conflict = { ok: false, error: 'hash_conflict' };
  const { homes, world } = await homesThat(published('h1'), conflict, published('h3'));
  await homes.opened(ANA, undefined);
  world.says = 'two deals';
  await homes.opened(ANA, undefined);
  expect(hashes()).toEqual([undefined, 'h1', undefined]);
});

test('a change is shown to whoever looked lately, on the page that they see', async () => {
  const { homes, world } = await homesThat();
  await homes.changed(ANA);
  expect(world.pages).toEqual([]);
  await homes.opened(ANA, undefined);
  await homes.show(ANA, 2);
  world.says = 'two deals';
  world.now = 29 * MINUTE;
  await homes.changed(ANA);
  expect(world.pages).toEqual([0, 2, 2]);
  world.now = 60 * MINUTE;
  await homes.changed(ANA);
  expect(world.pages).toEqual([0, 2, 2]);
  await homes.opened(ANA, undefined);
  expect(world.pages).toEqual([0, 2, 2, 0]);
});

test('what fails for one opening does not stop the next, and both come in turn', async () => {
  const { homes } = await homesThat({ ok: false, error: 'internal_error' }, published('h2'));
  const [failed, worked]: readonly Promise<void>[] = ((of: Homes) => [
    of.opened(ANA, undefined),
    of.opened(ANA, undefined),
  ])(homes);
  await expect(failed).rejects.toThrow('internal_error');
  await worked;
  expect(slack.calls).toHaveLength(2);
});
