import { sql } from 'drizzle-orm';
import * as z from 'zod';
import { nameKey } from '../domain/fold.js';
import type { Filter } from '../domain/query/query.js';
import type { MirrorStore, SyncNotes } from '../services/ports/mirror-store.js';
import { rowsOf, type Database } from './database.js';
import { putDeals } from './mirror-deals.js';
import { cardsOf } from './mirror-card.js';
import { outlinesOf } from './deal-outlines.js';
import { keepPlansOnceCounted } from './kept-plans.js';
import { readNotes, writeNotes } from './mirror-notes.js';
import { countRows, stateOf } from './mirror-state.js';
import { dueReadings, putBody, putComments } from './mirror-readings.js';
import { addOwnComment, removeOwnComment } from './own-comments.js';
import { Dictionary } from './search-dictionary.js';
import { dealFulfils, findDeal, searchDeals, type Patience, type SearchParts } from './search-deals.js';
import { vocabularyOf } from './search-vocabulary.js';
import { storing } from './storage-trouble.js';

/** The mirror's tables on either engine. */
export function openMirrorStore(db: Database, patience?: Patience): MirrorStore {
  const dictionary = new Dictionary(db);
  const { counted, noted, named, changing } = remembering(db);
  const parts = async (filters: readonly Filter[]): Promise<SearchParts> => {
    const notes = filters.some(namesProperty) ? await noted.value() : undefined;
    return { db, dictionary, propertyId: propertyIds(notes), patience };
  };
  return {
    search: (query, asking) => storing(async () => searchDeals(await parts(query.filters), query, asking)),
    fulfils: (opportunityId, filters, asking) =>
      storing(async () => dealFulfils(await parts(filters), opportunityId, filters, asking)),
    find: (opportunityId) => storing(() => findDeal(db, opportunityId)),
    outlines: (filters, mark, asking) =>
      storing(async () =>
        outlinesOf(await parts([...filters, ...(mark ? [mark] : [])]), filters, mark, asking),
      ),
    state: () => storing(async () => stateOf(await noted.value(), await counted.value())),
    vocabulary: () => storing(() => named.value()),
    putDeals: (deals, run) => changing(() => putDeals(db, dictionary, deals, run)),
    cards: (ids) => storing(() => cardsOf(db, ids)),
    beginRun: () => storing(() => beginRun(db)),
    unseen: (run) => storing(() => unseen(db, run)),
    removeDeal: (opportunityId) => changing(() => removeDeal(db, opportunityId)),
    putBody: (...given) => changing(() => putBody(db, dictionary, ...given)),
    putComments: (...given) => changing(() => putComments(db, dictionary, ...given)),
    addOwnComment: (comment) => changing(() => addOwnComment(db, dictionary, comment)),
    removeOwnComment: (comment) => changing(() => removeOwnComment(db, comment)),
    dueReadings: (...given) => storing(() => dueReadings(db, ...given)),
    newestEdit: () => storing(() => newestEdit(db)),
    notes: () => storing(() => readNotes(db)),
    note: (change) => changing(() => writeNotes(db, change)),
    tidy: () => storing(() => tidy(db)),
    clear: () =>
      changing(async () => {
        dictionary.forget();
        await clear(db);
      }),
  };
}

async function removeDeal(db: Database, opportunityId: string): Promise<void> {
  await db.execute(sql`delete from opp.deal where id = ${opportunityId}`);
}

async function tidy(db: Database): Promise<void> {
  await db.execute(sql`analyze opp.deal, opp.deal_text, opp.deal_search, opp.deal_comment, opp.term`);
  await keepPlansOnceCounted(db);
}

async function clear(db: Database): Promise<void> {
  await db.execute(sql`
    truncate opp.deal, opp.deal_text, opp.deal_search, opp.deal_comment, opp.person, opp.term, opp.sync_note`);
  await keepPlansOnceCounted(db);
}

/** What every answer needs and only a write changes; each write goes through `changing`. */
function remembering(db: Database) {
  const counted = kept(() => countRows(db));
  const noted = kept(() => readNotes(db));
  const named = kept(async () => vocabularyOf(db, await noted.value()));
  const changing = <T>(write: () => Promise<T>): Promise<T> =>
    storing(write).finally(() => {
      for (const one of [counted, noted, named]) one.forget();
    });
  return { counted, noted, named, changing };
}

/** Another process on the same server may write as well: what it changed is seen after this long. */
const KEPT_MS = 2_000;

/** A value that is read again when it is forgotten or old. */
function kept<T>(read: () => Promise<T>) {
  let known: { readonly value: Promise<T>; readonly until: number } | undefined;
  return {
    value: (): Promise<T> => {
      if (known === undefined || performance.now() > known.until) {
        const value = read();
        known = { value, until: performance.now() + KEPT_MS };
        // A failure is told to whoever waits for it and not kept.
        value.catch(() => (known = undefined));
      }
      return known.value;
    },
    forget: (): void => {
      known = undefined;
    },
  };
}

function namesProperty(filter: Filter): boolean {
  return filter.key === 'property' || (filter.key === 'any' && filter.of.some(namesProperty));
}

function propertyIds(notes: SyncNotes | undefined): (name: string) => string | undefined {
  const properties = notes?.schema?.properties ?? [];
  return (name) => properties.find((property) => nameKey(property.name) === nameKey(name))?.id;
}

async function beginRun(db: Database): Promise<number> {
  const statement = sql`select coalesce(max(run), 0) + 1 as run from opp.deal`;
  const [row] = await rowsOf(db, statement, z.object({ run: z.int() }));
  return row?.run ?? 1;
}

async function unseen(db: Database, run: number): Promise<readonly string[]> {
  const statement = sql`select id from opp.deal where run < ${run} order by id`;
  return (await rowsOf(db, statement, z.object({ id: z.string() }))).map(({ id }) => id);
}

async function newestEdit(db: Database): Promise<Date | undefined> {
  const statement = sql`select (extract(epoch from max(edited_at)) * 1000)::float8 as ms from opp.deal`;
  const [row] = await rowsOf(db, statement, z.object({ ms: z.number().nullable() }));
  const ms = row?.ms ?? undefined;
  return ms === undefined ? undefined : new Date(ms);
}
