import { UserError, type Problem } from '../../../src/domain/errors.js';
import type { Operation } from '../../../src/domain/operation.js';
import type { Opportunity } from '../../../src/domain/opportunity.js';
import { offerNotes, type NoteOffer, type OfferDesk } from '../../../src/services/hand-edits/offer-notes.js';
import type { HandEdit } from '../../../src/services/ports/hand-edits.js';
import type { SyncNotes } from '../../../src/services/ports/mirror-store.js';
import type { SlackPerson } from '../../../src/services/ports/slack.js';
import { claimed } from '../../support/store/promises.js';

const NOW = new Date('2026-11-20T12:00:00Z');
const EDIT: HandEdit = {
  ...{ id: 'e1', opportunityId: 'acme', role: 'stage', before: 'Demo', after: 'POC', shown: 'POC' },
  ...{ editedSince: new Date('2026-11-20T11:50:00Z'), noticedAt: new Date('2026-11-20T11:55:00Z') },
};
const BEN: SlackPerson = {
  ...{ id: 'UBEN', name: 'Ben', email: 'ben@example.com', timeZone: 'UTC', kind: 'member' },
};
const DEAL: Opportunity = {
  ...{ id: 'acme', url: 'u', title: 'Acme', customer: undefined, stage: undefined, amount: undefined },
  ...{ salesEngineers: [{ id: 'b', name: 'Ben', email: 'ben@example.com' }], accountExecutives: [] },
  ...{ closeDate: undefined, createdAt: NOW, lastEditedAt: NOW },
};

const NOTES: SyncNotes = {
  ...{ completeAt: NOW, complete: true, scanning: false, freshAt: NOW },
  schema: {
    ...{ dataSourceId: 'd', stages: ['Demo', 'POC'], properties: [{ id: 'st', name: 'Phase' }] },
    roles: [{ role: 'stage', propertyId: 'st' }],
  },
};

interface World {
  readonly edits?: readonly HandEdit[];
  readonly deal?: Opportunity | 'archived' | undefined;
  readonly slack?: SlackPerson | undefined;
  readonly own?: readonly Operation[];
  readonly log?: readonly { readonly text: string; readonly links: readonly string[] }[];
  readonly page?: Problem;
  readonly told?: 'told' | 'not_now';
  readonly offeredBefore?: boolean;
  readonly mayOnlySee?: string;
}

async function offers(world: World = {}) {
  const did: string[] = [];
  const asked: NoteOffer[] = [];
  const deal = 'deal' in world ? world.deal : DEAL;
  const slack = 'slack' in world ? world.slack : BEN;
  let due: readonly HandEdit[] = world.edits ?? [EDIT];
  const find = () => {
    if (deal === undefined) return Promise.resolve(undefined);
    const opportunity = deal === 'archived' ? DEAL : deal;
    const lastActivity = { at: NOW, kind: 'created' as const };
    return Promise.resolve({ opportunity, archived: deal === 'archived', lastActivity });
  };
  const note = (what: string) => (ids: readonly string[]) => {
    if (ids.length > 0) did.push(`${what} ${ids.join(' ')}`);
    return Promise.resolve(world.offeredBefore !== true);
  };
  const close = note('close');
  const unused = (): Promise<never> => Promise.reject(new Error('not asked here'));
  const { mayOnlySee } = world;
  const lines = (world.log ?? []).map((line, n) => ({ id: `l${n}`, ...line, links: [...line.links] }));
  const desk: OfferDesk = {
    clock: { now: () => NOW },
    roleOf: () => 'active',
    access: mayOnlySee === undefined ? [] : [{ people: ['ben@example.com'], visible_to: [mayOnlySee] }],
    slackPeople: { person: () => Promise.resolve(BEN) },
    mirror: {
      ...{ search: unused, state: unused, outlines: unused, find },
      fulfils: () => Promise.resolve(false),
      vocabulary: () =>
        Promise.resolve({ stages: [], properties: ['Customer'], roles: { customer: 'Customer' } }),
      notes: () => Promise.resolve(NOTES),
    },
    handEdits: {
      note: unused,
      claimDue: () => {
        const mine = due;
        due = [];
        return Promise.resolve(mine);
      },
      async postpone(ids) {
        await note('postpone')(ids);
      },
      markOffered: note('offer'),
      offered: unused,
      async close(ids) {
        await close(ids);
      },
      closed: unused,
    },
    history: { onPage: () => Promise.resolve(world.own ?? []) },
    pages: {
      body: () =>
        world.page === undefined
          ? Promise.resolve({
              ...{ customerInformation: undefined, featureMapping: undefined },
              changeLog: { headingId: 'h', lines },
            })
          : Promise.reject(new UserError(world.page)),
    },
    slackByEmail: { byEmail: () => Promise.resolve(slack) },
    ask(offer) {
      asked.push(offer);
      return Promise.resolve(world.told ?? 'told');
    },
  };
  await offerNotes(desk);
  return { did, asked };
}

const ownStage = (before: string, after: string): Operation => {
  const value = (option: string) => ({ type: 'select', option });
  const changes = [{ propertyId: 'st', name: 'Phase', before: value(before), after: value(after) }];
  return claimed('op1', { kind: 'stage', payload: { changes }, state: 'confirmed' });
};

describe('a Sales Engineer whose deal was changed in Notion', () => {
  test('is asked for the reason, by the name that the column has now', async () => {
    const { asked, did } = await offers();
    expect(asked).toEqual([
      {
        ...{ slackUserId: 'UBEN', opportunityId: 'acme', title: 'Acme', url: 'u' },
        edits: [{ ...EDIT, name: 'Phase' }],
      },
    ]);
    // Noted before it is sent: nobody is asked twice.
    expect(did).toEqual(['offer e1']);
  });

  test('is not asked about what Opp wrote itself, whoever saw it first', async () => {
    expect(await offers({ own: [ownStage('Demo', 'POC')] })).toEqual({ asked: [], did: ['close e1'] });
  });

  test('is not asked about what an undo set back', async () => {
    const undo = claimed('undo:op1', {
      ...{ kind: 'undo', state: 'confirmed' },
      payload: { original: { payload: ownStage('POC', 'Won').payload } },
    });
    expect((await offers({ own: [undo] })).asked).toEqual([]);
  });

  test('is asked when Opp wrote something else', async () => {
    expect((await offers({ own: [ownStage('POC', 'Demo')] })).asked).toHaveLength(1);
  });

  test('is not asked when it was set back: there is nothing to explain', async () => {
    const back = await offers({ edits: [{ ...EDIT, after: 'Demo' }] });
    expect(back).toEqual({ asked: [], did: ['close e1'] });
  });

  test('is not asked when somebody wrote the reason into the change log', async () => {
    const text = '2026-11-20 : Stage to POC [ they want to try it now ]';
    expect((await offers({ log: [{ text, links: [] }] })).asked).toEqual([]);
    // Opp's own lines tell of what Opp wrote.
    expect((await offers({ log: [{ text, links: ['https://slack.com/x'] }] })).asked).toHaveLength(1);
  });

  test('is asked about the rest of a burst', async () => {
    const amount: HandEdit = { ...EDIT, id: 'e2', role: 'amount', before: '1', after: '2', shown: '2' };
    const { asked, did } = await offers({ edits: [EDIT, amount] });
    expect(asked.map(({ edits }) => edits.map(({ id }) => id))).toEqual([['e1']]);
    expect(did).toEqual(['close e2', 'offer e1']);
  });

  test('is not asked twice: another process was faster (O3)', async () => {
    expect((await offers({ offeredBefore: true })).asked).toEqual([]);
  });

  test('is asked later when Slack does not take it now', async () => {
    expect((await offers({ told: 'not_now' })).did).toEqual(['offer e1', 'postpone e1']);
  });

  test('who may not see the deal is told nothing of it (S4-58)', async () => {
    const { asked, did } = await offers({ mayOnlySee: 'ana@example.com' });
    expect([asked, did]).toEqual([[], ['close e1']]);
  });

  test('is not asked about a deal that is archived or gone (N12)', async () => {
    for (const deal of ['archived', undefined] as const)
      expect(await offers({ deal })).toEqual({ asked: [], did: ['close e1'] });
  });

  test('is not asked as a guest', async () => {
    expect((await offers({ slack: { ...BEN, kind: 'guest' } })).asked).toEqual([]);
  });

  test('whom Slack does not know is looked for until tomorrow', async () => {
    expect(await offers({ slack: undefined })).toEqual({ asked: [], did: [] });
    const old = { ...EDIT, noticedAt: new Date('2026-11-19T11:00:00Z') };
    expect((await offers({ slack: undefined, edits: [old] })).did).toEqual(['close e1']);
  });

  test('is asked when Notion answers again, and not at all when the page cannot be read for good', async () => {
    expect(await offers({ page: { kind: 'notion_unreachable' } })).toEqual({ asked: [], did: [] });
    expect((await offers({ page: { kind: 'deal_gone', title: undefined } })).did).toEqual(['close e1']);
  });
});
