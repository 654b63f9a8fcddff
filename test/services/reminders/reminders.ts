import { addDays } from '../../../src/domain/local-date.js';
import type { NotionPerson } from '../../../src/domain/opportunity.js';
import { holidaysIn } from '../../../src/domain/reminders/when.js';
import type { AccessRules } from '../../../src/services/access.js';
import type { SlackPerson } from '../../../src/services/ports/slack.js';
import { planReminders } from '../../../src/services/reminders/plan-reminders.js';
import {
  sendReminders,
  type ReminderNotice,
  type SendingDesk,
} from '../../../src/services/reminders/send-reminders.js';
import type { Store } from '../../../src/store/open-store.js';
import { deal, type DealInput } from '../../support/mirror/deals.js';
import { PLAYBOOK } from '../find/finding.js';

export const ANA: NotionPerson = { id: 'p-ana', name: 'Ana Pereira', email: 'ana@example.com' };
export const BEN: NotionPerson = { id: 'p-ben', name: 'Ben Okafor', email: 'Ben@example.com' };
/** Monday. */
export const MONDAY = '2026-11-23';

const PROPERTIES = {
  next_step_date: 'next',
  demo_date: 'demo',
  revisit_on: 'back',
  visibility: 'vis',
} as const;

/** The whole of reminders over a real store, with a clock that moves; what was sent is noted. */
export interface Remembering {
  now: string;
  readonly sent: ReminderNotice[];
  /** Everybody's zone, by e-mail; who is missing is unknown to Slack. */
  readonly people: Map<string, Pick<SlackPerson, 'timeZone' | 'kind'>>;
  /** How the next messages end; told without. */
  readonly ends: ('told' | 'not_now' | 'lost')[];
  access: AccessRules;
  put(...deals: readonly DealInput[]): Promise<void>;
  plan(): Promise<boolean>;
  send(): Promise<void>;
  readonly desk: SendingDesk;
}

export async function reminding(store: Store): Promise<Remembering> {
  await store.forgetEverything();
  const schema = {
    ...{ dataSourceId: 'd', stages: ['Demo', 'Win', 'Lost'] },
    properties: Object.values(PROPERTIES).map((id) => ({ id, name: id })),
    roles: (['next_step_date', 'demo_date', 'revisit_on', 'visibility'] as const).map((role) => ({
      ...{ role, propertyId: PROPERTIES[role] },
    })),
  };
  await store.mirror.note({ schema, freshAt: new Date('2026-11-20T00:00:00Z'), complete: true });
  const person = (email: string): SlackPerson | undefined => {
    const known = remembering.people.get(email.toLowerCase());
    return known && { ...known, id: `U-${email.toLowerCase()}`, name: email, email };
  };
  let ids = 0;
  const desk: SendingDesk = {
    ...store,
    clock: { now: () => new Date(remembering.now) },
    newId: () => `r${(ids += 1)}-${Math.random()}`,
    roleOf: PLAYBOOK,
    vendor: 'Sentry',
    isHoliday: holidaysIn([]),
    slackByEmail: { byEmail: (email) => Promise.resolve(person(email)) },
    slackPeople: {
      person: (id) => {
        const found = person(id.replace('U-', ''));
        return found === undefined ? Promise.reject(new Error('unknown')) : Promise.resolve(found);
      },
    },
    get access() {
      return remembering.access;
    },
    remind: (notice) => {
      const end = remembering.ends.shift() ?? 'told';
      if (end === 'lost') return Promise.reject(new Error('the answer got lost'));
      if (end === 'told') remembering.sent.push(notice);
      return Promise.resolve(end);
    },
  };
  const remembering: Remembering = {
    now: `${addDays(MONDAY, -4)}T12:00:00Z`,
    sent: [],
    people: new Map([
      ['ana@example.com', { timeZone: 'Europe/Lisbon', kind: 'member' }],
      ['ben@example.com', { timeZone: 'America/New_York', kind: 'member' }],
    ]),
    ends: [],
    access: [],
    put: async (...deals) => {
      await store.mirror.putDeals(deals.map(deal), 1);
    },
    plan: () => planReminders(desk),
    send: () => sendReminders(desk),
    desk,
  };
  return remembering;
}

/** A deal of Ana's whose next step is due on that day. */
export function stepOn(date: string, more: Partial<DealInput> = {}): DealInput {
  return { id: 'acme', title: 'Acme – Platform', se: [ANA], properties: { next: date }, ...more };
}
