import { UserError } from '../../../src/domain/errors.js';
import type { Handover } from '../../../src/domain/handover/handover.js';
import { nextStanding, OFFERED, type HandoverEvent } from '../../../src/domain/handover/next-standing.js';
import { stageRoles } from '../../../src/domain/playbook.js';
import { packComposer } from '../../../src/services/hand-over/compose-pack.js';
import type { HandOverDesk } from '../../../src/services/hand-over/hand-over-desk.js';
import type { LivingMessage } from '../../../src/services/ports/living-messages.js';
import type { SlackPerson } from '../../../src/services/ports/slack.js';

const NOON = new Date('2026-11-20T12:00:00.000Z');
const HANDOVER: Handover = {
  ...{ id: 'h1', batch: 'b1', opportunityId: 'acme', givenBy: 'U1', givenTo: 'U2', pack: undefined },
  ...{ ...OFFERED, offeredAt: NOON, settledAt: undefined },
  content: {
    ...{
      title: 'Acme',
      url: 'u',
      fromStage: 'POC',
      toStage: 'Transferred',
      reason: 'they moved to our team',
    },
    ...{ oldSalesEngineers: [], newSalesEngineer: { notionId: 'ben', name: 'Ben' } },
  },
};
const MESSAGE: LivingMessage = {
  ...{ id: 'h1:pack', kind: 'handover_pack', subject: 'h1', place: 'U2', dueAt: NOON, since: NOON },
  ...{ state: 'wanted', channel: undefined, ts: undefined },
};

interface World {
  readonly ben?: Partial<SlackPerson>;
  readonly inNotion?: boolean;
  /** Undefined: the page is gone. */
  readonly stage?: string | undefined;
  readonly givenTo?: string;
  readonly notionAnswers?: boolean;
}

function composing(world: World) {
  const { stage = 'Transferred', inNotion = true, notionAnswers = true } = world;
  let handover: Handover = { ...HANDOVER, givenTo: world.givenTo ?? 'U2' };
  const unused = (): Promise<never> => Promise.reject(new Error('nobody should ask'));
  const opportunity = {
    ...{ id: 'acme', url: 'u', title: 'Acme', customer: undefined, amount: undefined, closeDate: undefined },
    ...{ salesEngineers: [], accountExecutives: [], createdAt: NOON, lastEditedAt: NOON },
    stage: { name: stage, role: roleOf(stage) },
  };
  const page = { opportunity, values: new Map(), people: [], locked: false, lastEditedBy: undefined };
  const body = { customerInformation: undefined, featureMapping: undefined, changeLog: undefined };
  const gone = new UserError({ kind: 'deal_gone', title: undefined });
  const desk: HandOverDesk = {
    ...{ clock: { now: () => NOON }, access: [], roleOf, vendor: 'Sentry' },
    stageRules: { transfer_mode: 'stage' },
    creationRules: { customer_information: { why_now: [] } },
    mirror: {
      ...{ search: unused, find: unused, fulfils: unused, outlines: unused },
      ...{ state: unused, vocabulary: unused },
    },
    slackPeople: {
      person: (id) =>
        Promise.resolve({
          ...{
            id,
            name: id === 'U1' ? 'Ana Pereira' : 'Ben Okafor',
            email: 'ben@x.example',
            timeZone: 'UTC',
          },
          ...{ kind: 'member' as const, ...(id === 'U2' ? world.ben : {}) },
        }),
    },
    notionPeople: {
      byEmail: () => Promise.resolve(inNotion ? { id: 'ben', name: 'Ben', email: undefined } : undefined),
    },
    handovers: {
      ...{ offer: unused, batch: unused, openFor: unused },
      find: () => Promise.resolve(handover),
      apply: (_id, event: HandoverEvent) => {
        const standing = nextStanding(handover, event);
        if (standing !== undefined) handover = { ...handover, ...standing };
        return Promise.resolve(standing && handover);
      },
      keepPack: () => Promise.resolve(),
    },
    livingMessages: { find: unused, want: unused, touch: () => Promise.resolve() },
    pages: {
      form: () => Promise.resolve({ dataSourceId: 'd', properties: [] }),
      read: () => {
        if (!notionAnswers) return Promise.reject(new UserError({ kind: 'notion_unreachable' }));
        return world.stage === '' ? Promise.reject(gone) : Promise.resolve(page);
      },
      body: () => Promise.resolve(body),
    },
    comments: {
      ...{ list: unused, post: unused, remove: unused, readAhead: () => undefined },
      listOnPage: () => Promise.resolve([]),
    },
    ledger: { remember: () => Promise.resolve(), forget: unused, said: () => Promise.resolve([]) },
    setups: { setup: unused },
    journal: { accept: unused, find: unused },
    slackByEmail: { byEmail: unused },
  };
  const composer = packComposer(desk);
  return { composer, stands: () => ({ state: handover.state, why: handover.why }) };
}

const roleOf = stageRoles({
  stages: [{ name: 'Transferred', aliases: [], role: 'transferred' }],
});

describe('the story of a deal', () => {
  test('goes to a member who is known to Notion', async () => {
    const { composer, stands } = composing({});
    expect(await composer.compose(MESSAGE)).toMatchObject({
      ...{ kind: 'show', content: { kind: 'handover_pack', giver: 'Ana Pereira' } },
    });
    expect(stands().state).toBe('offered');
  });

  test.each([
    ['has left Slack', { ben: { kind: 'deactivated' } }, 'left_slack'],
    ['is a guest', { ben: { kind: 'guest' } }, 'not_a_member'],
    ['is of another company', { ben: { kind: 'stranger' } }, 'not_a_member'],
    ['was not found in Slack', { givenTo: '' }, 'not_in_slack'],
    ['has no Notion account', { inNotion: false }, 'no_notion_account'],
    ['has no e-mail address', { ben: { email: undefined } }, 'no_notion_account'],
  ] as const)('is not sent to somebody who %s: the other is told why', async (_who, world, why) => {
    const { composer, stands } = composing(world);
    expect(await composer.compose(MESSAGE)).toEqual({ kind: 'nothing' });
    expect(stands()).toEqual({ state: 'undelivered', why });
  });

  test.each([
    ['went on to another stage', { stage: 'Demo' }],
    ['is gone', { stage: '' }],
  ])('of a deal that %s is not sent', async (_what, world) => {
    const { composer, stands } = composing(world);
    expect(await composer.compose(MESSAGE)).toEqual({ kind: 'nothing' });
    expect(stands().state).toBe('withdrawn');
  });

  test('waits while Notion does not answer', async () => {
    const { composer, stands } = composing({ notionAnswers: false });
    await expect(composer.compose(MESSAGE)).rejects.toThrow(UserError);
    expect(stands().state).toBe('offered');
  });

  test('that Slack refuses for good is told to the other', async () => {
    const { composer, stands } = composing({});
    await composer.sent?.(MESSAGE, { kind: 'refused', why: 'channel_not_found' });
    expect(stands()).toEqual({ state: 'undelivered', why: 'refused_by_slack' });
  });
});
