import type { AccessRules } from '../../../src/services/access.js';
import type { PageComment } from '../../../src/services/ports/notion.js';
import type { SaidComment } from '../../../src/services/ports/store.js';
import { showDeal, showDealCalled, type ShowDesk } from '../../../src/services/find/show-deal.js';
import { ANA, BEN, deskOver } from './finding.js';
import { mirrorOf, row, type Row } from './mirror-of.js';

const ACME = row({ title: 'Acme', properties: { Visibility: 'Secret' } });
const UPDATE = '2026-11-20 — Last 1 week\n\nTLDR: POC criteria met\n\n✅ Strong momentum';

function deskShowing(
  rows: readonly Row[],
  comments: readonly PageComment[],
  access: AccessRules = [],
): ShowDesk {
  const said: SaidComment[] = [];
  return {
    ...deskOver(mirrorOf(rows), access),
    vendor: 'Sentry',
    opportunities: {
      readOne: (id) => {
        const found = rows.find(({ opportunity }) => opportunity.id === id);
        return found === undefined ? Promise.reject(new Error('gone')) : Promise.resolve(found.opportunity);
      },
    },
    comments: {
      listOnPage: () => Promise.resolve(comments),
      list: () => Promise.resolve(comments),
      readAhead: () => undefined,
      post: () => Promise.reject(new Error('a card writes nothing')),
      remove: () => Promise.reject(new Error('a card writes nothing')),
    },
    ledger: {
      remember: (seen) => {
        said.push(...seen);
        return Promise.resolve();
      },
      forget: () => Promise.reject(new Error('a card writes nothing')),
      said: () => Promise.resolve(said),
    },
    changeLogs: { recent: (_id, limit) => Promise.resolve(['2026-11-19 Stage: Demo → POC'].slice(0, limit)) },
  };
}

const comment: PageComment = {
  id: 'c1',
  createdAt: new Date('2026-11-20T12:00:00Z'),
  author: 'Ana P. via Opp',
  text: UPDATE,
  links: [],
};

test('the card has the last update, the change log and the newest activity with its kind (S0-23, C6)', async () => {
  const card = await showDealCalled(deskShowing([ACME], [comment]), ANA, 'acme');
  expect(card).toMatchObject({
    kind: 'one',
    opportunity: { title: 'Acme' },
    last: { author: 'Ana P. via Opp', update: { tldr: 'POC criteria met' } },
    lastActivity: { kind: 'comment', at: comment.createdAt },
    changes: ['2026-11-19 Stage: Demo → POC'],
  });
});

test('an activity that only the mirror knows stays the newest', async () => {
  const quiet = row({
    title: 'Quiet',
    activity: { at: new Date('2026-11-20T08:00:00Z'), kind: 'change_log' },
  });
  const card = await showDealCalled(deskShowing([quiet], []), ANA, 'quiet');
  expect(card).toMatchObject({ lastActivity: { kind: 'change_log' }, last: undefined });
});

test('S29: a button kept from earlier opens no card that the person may not see (S4-58)', async () => {
  const desk = deskShowing(
    [ACME],
    [comment],
    [{ property: 'Visibility', values: ['Secret'], visible_to: [] }],
  );
  const denied = await showDeal(desk, BEN, ACME.opportunity.id).catch((error: unknown) => error);
  const missing = await showDeal(deskShowing([], []), BEN, ACME.opportunity.id).catch(
    (error: unknown) => error,
  );
  expect(denied).toMatchObject({ problem: { kind: 'deal_gone', title: undefined } });
  expect(denied).toEqual(missing);
});
