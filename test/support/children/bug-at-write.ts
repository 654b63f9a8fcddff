/**
 * Loaded before the bot (`--import`): its first comment to Notion meets a bug that nobody catches. `TEST_BUG`:
 * `rejection`, in front of the write; `exception`, after Notion has taken it. `TEST_AHEAD_MS`: its clock is so far
 * ahead.
 */
const kind = process.env['TEST_BUG'];
const ahead = Number(process.env['TEST_AHEAD_MS'] ?? 0);
/** As a bug may quote whatever it was working on. */
const bug = (body: unknown): Error => new Error(`cannot work on ${String(body)}`);

const usual = globalThis.fetch;
let met = false;
globalThis.fetch = async (input, init) => {
  const writes = init?.method === 'POST' && typeof input === 'string' && input.endsWith('/comments');
  if (!writes || met || kind === undefined) return usual(input, init);
  met = true;
  if (kind === 'rejection') {
    void Promise.reject(bug(init.body));
    return new Promise(() => undefined);
  }
  await usual(input, init);
  setTimeout(() => {
    throw bug(init.body);
  });
  return new Promise(() => undefined);
};

globalThis.Date = new Proxy(Date, {
  construct(target, given: unknown[]) {
    const made: unknown = Reflect.construct(target, given.length === 0 ? [target.now() + ahead] : given);
    if (!(made instanceof target)) throw new TypeError('not a date');
    return made;
  },
  get(target, name) {
    const value: unknown = Reflect.get(target, name);
    return name === 'now' ? () => target.now() + ahead : value;
  },
});
