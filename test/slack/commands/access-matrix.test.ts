import { ACTION, CALLBACK } from '../../../src/slack/ids.js';
import { openForgetfulStore, type Store } from '../../../src/store/open-store.js';
import { NOW } from '../../support/mirror/deals.js';
import {
  accessDesk,
  CHANNEL,
  DEALS,
  fill,
  PEOPLE,
  type AccessDesk,
  type PersonHere,
  type Which,
  type Who,
} from './access-desk.js';

const WHO = Object.keys(PEOPLE).filter((one): one is Who => one in PEOPLE);
const REFUSAL = 'Opp is for full members of this workspace.';

const FORM = {
  ...{ periodCount: '7', periodUnit: 'days', tldr: 'Kick-off held', sentiment: '✅', phrase: 'Going well' },
  ...{ risks: 'none', customerItems: 'none', vendorItems: 'none', timeline: 'today: Kick-off' },
};

/** One way to a deal: by words of its name, or by its id in a button or form. */
type Entry = (person: PersonHere, desk: AccessDesk, which: Which, who: Who) => Promise<void>;

const wordOf = (which: Which): string => DEALS[which].opportunity.title.split(' ')[0] ?? '';
const idOf = (which: Which): string => DEALS[which].opportunity.id;

const ENTRIES: Readonly<Record<string, Entry>> = {
  '/opp find by words': (person, { commands }, which) => person.types(commands.find, wordOf(which)),
  '/opp find by customer': (person, { commands }, which) =>
    person.types(commands.find, `customer:${wordOf(which)} is:all`),
  '/opp find by its own property': (person, { commands }, which) =>
    person.types(commands.find, `clearance:${which === 'open' ? 'everybody' : '"public sector"'}`),
  '/opp mine': (person, { commands }, which) => person.types(commands.mine, wordOf(which)),
  'another page of the list': (person, { commands }, which) =>
    person.presses(commands.find, ACTION.findNext, `0 ${wordOf(which)}`),
  'Send to my DM': (person, { commands }, which) =>
    person.presses(commands.find, ACTION.findSend, `0 ${wordOf(which)}`),
  '/opp show by words': (person, { commands }, which) => person.types(commands.show, wordOf(which)),
  'the Show button': (person, { commands }, which) =>
    person.presses(commands.show, ACTION.showFor, idOf(which)),
  '/opp status by words': (person, { commands }, which) => person.types(commands.status, wordOf(which)),
  'Try again by words': (person, { commands }, which) =>
    person.presses(commands.status, ACTION.statusAgain, wordOf(which)),
  'the Post status button': (person, { commands }, which) =>
    person.presses(commands.status, ACTION.statusFor, idOf(which)),
  'the form, sent': (person, { commands }, which) =>
    person.submits(
      commands.status,
      CALLBACK.statusForm,
      { draftId: 'sent', opportunityId: idOf(which) },
      FORM,
    ),
  '/opp link by words': (person, { commands }, which) => person.types(commands.link, wordOf(which)),
  'the Link button': (person, { commands }, which) =>
    person.presses(commands.link, ACTION.linkTo, idOf(which)),
  '/opp link in a linked channel': async (person, { commands }, which) => {
    await store.channelLinks.put(linkTo(which));
    await person.types(commands.link, '');
  },
  '/opp show in a linked channel': async (person, { commands }, which) => {
    await store.channelLinks.put(linkTo(which));
    await person.types(commands.show, '');
  },
  'Log to opportunity, sent': (person, { commands }, which) =>
    person.submits(commands.collected, CALLBACK.logForm, LOGGED, {
      ...{ logDeal: idOf(which), text: 'Fence is up', section: 'timeline', saidOn: '2026-11-01' },
      then: 'keep',
    }),
  '/opp collected': async (person, { commands }, which, who) => {
    await store.collected.add({
      ...{ id: 'l', slackUserId: PEOPLE[who].id, opportunityId: idOf(which), text: 'Fence is up' },
      ...{ section: 'timeline', date: '2026-11-01', author: 'Ana', collectedAt: NOW },
      source: { channelId: CHANNEL, messageTs: '1.1', kind: 'channel' },
    });
    await person.types(commands.collected, '');
  },
};

/** Somebody else tied the channel: whoever did it themselves knows of it. */
const linkTo = (which: Which) => ({
  ...{ channelId: CHANNEL, opportunityId: idOf(which), slackUserId: 'U0ELSE', linkedAt: NOW },
});

const LOGGED = {
  lineId: 'l',
  channelId: CHANNEL,
  messageTs: '1.1',
  kind: 'channel',
  author: { app: 'Calls' },
};

/** Ways that lead over a draft of the person's own, typed while they could still see the deal. */
const BY_DRAFT: Readonly<Record<string, string>> = {
  'Try again of a draft': ACTION.statusCheckAgain,
  'Edit of a draft': ACTION.statusEdit,
};

let store: Store;
let desk: AccessDesk;
beforeAll(async () => {
  store = await openForgetfulStore();
}, 120_000);
afterAll(() => store.close());
beforeEach(async () => {
  await store.forgetEverything();
  await fill(store);
  desk = accessDesk(store);
});

async function draftOf(who: Who, which: Which): Promise<void> {
  await store.drafts.save({
    ...{ id: 'draft', slackUserId: PEOPLE[who].id, opportunityId: idOf(which), savedAt: NOW },
    content: { form: FORM },
  });
}

const entries: readonly (readonly [string, Entry])[] = [
  ...Object.entries(ENTRIES),
  ...Object.entries(BY_DRAFT).map(([name, actionId]): readonly [string, Entry] => [
    name,
    async (person, { commands }, which, who) => {
      await draftOf(who, which);
      await person.presses(commands.status, actionId, 'draft');
    },
  ]),
];

const seen = (who: Who, which: Which): boolean =>
  who === 'a listed member' || (who === 'another member' && which === 'open');
const isMember = (who: Who): boolean => PEOPLE[who].kind === 'member';

describe.each(entries)('%s (S4-58, S34)', (_entry, go) => {
  const told = async (who: Who, which: Which): Promise<string> => {
    await go(desk.person(who), desk, which, who);
    return desk.said();
  };
  const cases = WHO.flatMap((who) => (['open', 'restricted'] as const).map((which) => [who, which] as const));

  test.each(cases.filter(([who, which]) => seen(who, which)))(
    'leads %s to the %s deal',
    async (who, which) => {
      expect(await told(who, which)).toContain(DEALS[which].opportunity.title);
    },
  );

  test.each(cases.filter(([who]) => !isMember(who)))('refuses %s the %s deal', async (who, which) => {
    const said = await told(who, which);
    expect(said).toContain(REFUSAL);
    expect(said).not.toContain(DEALS[which].opportunity.title);
    expect(said).not.toContain('12');
  });

  test('says to another member of the restricted deal what it says when there is none', async () => {
    const denied = await told('another member', 'restricted');
    expect(denied).not.toContain(DEALS.restricted.opportunity.title);
    await store.mirror.removeDeal(idOf('restricted'));
    desk = accessDesk(store);
    expect(denied).toEqual(await told('another member', 'restricted'));
  });
});

describe('a promise', () => {
  const checked = {
    ...{ displayName: 'P. via Opp', timeZone: 'UTC', title: 'T', url: 'https://notion.example/t' },
    sides: { customer: 'C', vendor: 'Sentry' },
    update: {
      ...{ date: '2026-11-20', period: { count: 7, unit: 'days' }, tldr: 'Kick-off held', risks: undefined },
      ...{
        sentiment: { sign: '✅', phrase: 'Going well' },
        customerItems: [],
        vendorItems: [],
        timeline: [],
      },
    },
  };

  test.each([
    ['another member', 'open', 'posting'],
    ['another member', 'restricted', 'none'],
    ['a listed member', 'restricted', 'posting'],
  ] as const)('by %s to post on the %s deal: %s', async (who, which, end) => {
    const { id } = PEOPLE[who];
    await store.drafts.save({
      ...{ id: 'draft', slackUserId: id, opportunityId: idOf(which), savedAt: NOW },
      content: { form: FORM, checked },
    });
    await desk.person(who).submits(desk.commands.status, CALLBACK.statusReview, { draftId: 'draft' }, {});
    expect(await store.journal.find('draft')).toEqual(end === 'none' ? undefined : expect.anything());
    if (end === 'none') expect(desk.said()).toContain('This opportunity is not there any more');
  });
});

describe('Share to channel', () => {
  const share = (who: Who, words: string): Promise<void> =>
    desk.person(who).presses(desk.commands.find, ACTION.findShare, `0 ${words}`);

  test('leaves the restricted deal out, whoever shares, and says so to the sharer alone', async () => {
    await share('a listed member', '');
    const [shared = '', own = ''] = desk.said().split('\n');
    expect(shared).toContain('Person U0LISTED shares an opportunity');
    expect(shared).toContain(DEALS.open.opportunity.title);
    expect(shared).not.toContain(DEALS.restricted.opportunity.title);
    expect(shared).not.toContain('more');
    expect(own).toContain('without 1 that not everybody may see');
  });

  test('of nothing that everybody may see shares nothing', async () => {
    await share('a listed member', wordOf('restricted'));
    const said = desk.said().split('\n');
    expect(said).toHaveLength(1);
    expect(said[0]).toContain('Not everybody may see what is on this page, so nothing was shared.');
  });

  test('by somebody who may not see it says nothing of it', async () => {
    await share('another member', '');
    expect(desk.said()).not.toContain('not everybody');
  });
});
