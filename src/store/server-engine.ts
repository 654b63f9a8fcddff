import { drizzle } from 'drizzle-orm/node-postgres';
import pg from 'pg';
import type { Engine } from './embedded-engine.js';
import { migrate } from './migrate.js';
import type { StoreLog } from './store-log.js';
import { useSameParsersOnServer } from './type-parsers.js';

/** A person waits three seconds for an answer, so a server that does not answer is given up before. */
const CONNECT_MS = 2_000;
/** No query of ours takes long: the server gives it up first, and we do if the server is gone. */
const STATEMENT_MS = 10_000;
const QUERY_MS = 15_000;

/** Brings the server's database to our schema and opens a pool of connections to it. */
export async function openServer(databaseUrl: string, log: StoreLog): Promise<Engine> {
  useSameParsersOnServer();
  await migrateServer(databaseUrl);
  const pool = new pg.Pool({
    connectionString: databaseUrl,
    application_name: 'opp',
    connectionTimeoutMillis: CONNECT_MS,
    query_timeout: QUERY_MS,
    statement_timeout: STATEMENT_MS,
    keepAlive: true,
    keepAliveInitialDelayMillis: 10_000,
    // A connection that died without a word does not stay in the pool for ever.
    maxLifetimeSeconds: 600,
  });
  // An idle connection that breaks (server restart) is replaced by the pool; unheard, the event ends the process.
  pool.on('error', (error) => {
    log.warn({ err: error }, 'a connection to the database broke');
  });
  return { db: drizzle(pool), close: () => pool.end() };
}

/** On a connection of its own, since a step may take long and may wait for another process doing the same. */
async function migrateServer(databaseUrl: string): Promise<void> {
  const client = new pg.Client({
    connectionString: databaseUrl,
    application_name: 'opp migrations',
    connectionTimeoutMillis: CONNECT_MS,
  });
  await client.connect();
  try {
    await migrate(drizzle(client));
  } finally {
    await client.end();
  }
}
