import { parseArgs } from 'node:util';
import { readStoreSettings } from './config.js';
import { openStore } from './store/open-store.js';

/**
 * `npm run erase -- --person U012ABCDEF`: removes a person from everything Opp remembers (docs/privacy.md). On the
 * embedded database Opp must be stopped first.
 */
async function main(): Promise<void> {
  const { values } = parseArgs({ options: { person: { type: 'string' } } });
  const person = values.person ?? '';
  if (!/^[UW][A-Z0-9]+$/u.test(person)) throw new Error('Say whom: npm run erase -- --person U012ABCDEF');
  const { databaseUrl, dataDir } = readStoreSettings(process.env);
  const store = await openStore({
    ...{ databaseUrl: databaseUrl?.reveal(), dataDir },
    ...{ clock: { now: () => new Date() }, log: { info: () => undefined, warn: () => undefined } },
  });
  try {
    const tables = await store.erasePerson(person);
    const where = tables.length === 0 ? 'they were nowhere' : `they stood in ${tables.join(', ')}`;
    process.stdout.write(`${person} is erased: ${where}.\n`);
  } finally {
    await store.close();
  }
}

main().catch((error: unknown) => {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  process.exitCode = 1;
});
