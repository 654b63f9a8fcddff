import { sql } from 'drizzle-orm';
import * as z from 'zod';
import { editDistance } from '../domain/edit-distance.js';
import type { PersonWanted } from '../domain/query/query.js';
import { rowsOf, type Database } from './database.js';
import { spacedKey, wordGroups } from './search-words.js';

const id = z.object({ id: z.string() });

/**
 * The Notion ids of everybody who is meant; none when nobody is. Several people may share a name. Slack mentions
 * are turned into e-mail addresses before they come here: the mirror knows nothing of Slack.
 */
export async function idsOf(
  db: Database,
  person: PersonWanted,
  callerId: string,
): Promise<readonly string[]> {
  switch (person.kind) {
    case 'me':
      return [callerId];
    case 'slack':
    case 'nobody':
      return [];
    case 'email': {
      const email = person.email.trim().toLowerCase();
      const rows = await rowsOf(db, sql`select id from opp.person where lower(email) = ${email}`, id);
      return rows.map((row) => row.id);
    }
    case 'name':
      return named(db, person.name);
  }
}

async function named(db: Database, name: string): Promise<readonly string[]> {
  const words = wordGroups(name).flat();
  if (words.length === 0) return [];
  const patterns = JSON.stringify(words.map((word) => `% ${word}%`));
  const rows = await rowsOf(
    db,
    sql`select id from opp.person
        where name_key like all (array(select jsonb_array_elements_text(${patterns}::jsonb)))`,
    id,
  );
  return rows.length > 0 ? rows.map((row) => row.id) : misspelt(db, words);
}

/** Only when nobody has the name: small typos, in words of four letters or more. */
async function misspelt(db: Database, words: readonly string[]): Promise<readonly string[]> {
  const everybody = await rowsOf(
    db,
    sql`select id, name from opp.person`,
    z.object({ id: z.string(), name: z.string() }),
  );
  const isLike = (wanted: string, word: string): boolean =>
    word.startsWith(wanted) ||
    (wanted.length >= 4 && editDistance(wanted, word) <= (wanted.length <= 5 ? 1 : 2));
  return everybody
    .filter(({ name }) => {
      const theirs = spacedKey(name).trim().split(' ');
      return words.every((wanted) => theirs.some((word) => isLike(wanted, word)));
    })
    .map((row) => row.id);
}
