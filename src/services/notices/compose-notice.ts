import type { FormProperty } from '../../domain/database-form.js';
import { UserError } from '../../domain/errors.js';
import { isWanted, stageEvent } from '../../domain/notices/stage-event.js';
import type { PropertyRole } from '../../domain/playbook/property-roles.js';
import { noticeKey, type ChannelNotices as Channel } from '../../domain/playbook/notices.js';
import { nameKey } from '../../domain/fold.js';
import { propertyFor } from '../../domain/stage-change/stage-facts.js';
import { shownValue } from '../../domain/property-form/shown-value.js';
import { localDate } from '../../domain/local-date.js';
import type { Composed, Composer } from '../living-messages/deliver.js';
import type { ChannelNotice, ChannelNotices } from '../ports/channel-notices.js';
import type { LivingMessage, LivingMessages } from '../ports/living-messages.js';
import type { OpportunityPages, PageReading } from '../ports/pages.js';
import { mayBeToldIn, personToTell, type NoticePlaceDesk } from './notice-place.js';

export interface NoticeDesk extends NoticePlaceDesk {
  readonly channelNotices: ChannelNotices;
  readonly livingMessages: Pick<LivingMessages, 'find'>;
  readonly notices: readonly Channel[];
  readonly pages: Pick<OpportunityPages, 'read' | 'body' | 'form'>;
}

/** What a channel hears of a deal: never in a channel that another company reads, never of a restricted deal (S4-58). */
export function noticeComposer(desk: NoticeDesk): Composer {
  return {
    async compose(message) {
      const told = await whatIsTold(desk, message);
      if (told === undefined) return taken(message);
      const { notice, page, lostReason, to: place, says } = told;
      const { title, url, amount, stage } = page.opportunity;
      const back = notice.from === notice.to;
      const event = back ? 'taken_back' : stageEvent(stage?.role);
      const { from, to } = notice;
      const content = { kind: 'notice', title, url, event, from, to, amount, lostReason, says } as const;
      return { kind: 'show', content, to: place };
    },
    sent: ({ place }, how) => {
      if (how.kind === 'refused') desk.tellAdmin(place, how.why);
      return Promise.resolve();
    },
  };
}

/** The particulars, below the notice once it stands there. */
export function detailsComposer(desk: NoticeDesk): Composer {
  return {
    async compose(message) {
      const above = await desk.livingMessages.find(`${message.subject}:notice`);
      if (above?.state === 'wanted' || above?.state === 'sending') return { kind: 'later' };
      const { channel, ts } = above ?? {};
      const told = channel === undefined || ts === undefined ? undefined : await whatIsTold(desk, message);
      if (told === undefined || channel === undefined || ts === undefined) return taken(message);
      const { notice, page, facts } = told;
      const { changeLog } = await desk.pages.body(notice.opportunityId);
      const since = localDate(notice.beganAt, 'UTC');
      const today = (changeLog?.lines ?? [])
        .map(({ text }) => text)
        .filter((text) => text.slice(0, 10) >= since);
      const log = today.slice(-Math.max(1, notice.steps.length));
      const { title } = page.opportunity;
      const content = { kind: 'notice_details', title, facts, steps: notice.steps, log } as const;
      return { kind: 'show', content, below: { channel, ts } };
    },
  };
}

/** Nothing was said yet: nothing is said. What stands there may not stand there any more. */
function taken({ state }: LivingMessage): Composed {
  return state === 'posted' ? { kind: 'show', content: { kind: 'removed' } } : { kind: 'nothing' };
}

interface Told {
  readonly notice: ChannelNotice;
  readonly page: PageReading;
  /** The Slack channel or user. */
  readonly to: string;
  readonly says: string | undefined;
  readonly lostReason: string | undefined;
  readonly facts: readonly { readonly name: string; readonly value: string }[];
}

/** Undefined: the channel may not hear of it, or does not want to (any more). */
async function whatIsTold(
  desk: NoticeDesk,
  { subject, place, state }: LivingMessage,
): Promise<Told | undefined> {
  const notice = await desk.channelNotices.find(subject);
  const channel = desk.notices.find((one) => noticeKey(one) === place);
  if (notice === undefined || channel === undefined) return undefined;
  const id = channel.channel;
  if (id !== undefined && !(await mayBeToldIn(desk, id, notice.opportunityId))) return undefined;
  const page = await pageOf(desk, notice.opportunityId);
  if (page === undefined) return undefined;
  const { stage, amount } = page.opportunity;
  const taken = notice.from === notice.to;
  const { properties } = await desk.pages.form('background');
  const says = saysIn(page, properties);
  const wanted = !taken && isWanted(channel, stageEvent(stage?.role), amount, says);
  if (!wanted && state !== 'posted') return undefined;
  const to = id ?? (await personToTell(desk, channel, notice, { page, properties }));
  if (to === undefined) return undefined;
  return { notice, page, to, says: channel.says, ...particulars(page, properties) };
}

async function pageOf({ pages }: NoticeDesk, opportunityId: string): Promise<PageReading | undefined> {
  try {
    return await pages.read(opportunityId);
  } catch (error) {
    if (error instanceof UserError && error.problem.kind === 'deal_gone') return undefined;
    throw error;
  }
}

const FACTS: readonly PropertyRole[] = ['customer', 'sales_engineer', 'account_executive', 'close_date'];

/** What the deal's columns say, spelling apart; one that the database does not have says nothing. */
function saysIn({ values }: PageReading, properties: readonly FormProperty[]) {
  return ({ property: field, values: wanted }: Channel['only_when'][number]): boolean => {
    const property = propertyFor({ field }, properties);
    const said = property && values.get(property.id);
    const texts = said?.type === 'multi_select' ? said.options : [shownValue(said, new Map()) ?? ''];
    return texts.some((text) => wanted.some((one) => nameKey(one) === nameKey(text)));
  };
}

function particulars({ values, people }: PageReading, properties: readonly FormProperty[]) {
  const names = new Map(people.map(({ id, name }) => [id, name]));
  const said = (role: PropertyRole) => {
    const property = properties.find((one) => one.role === role);
    const value = property && shownValue(values.get(property.id), names);
    return value === undefined || property === undefined ? [] : [{ name: property.name, value }];
  };
  return { lostReason: said('lost_reason')[0]?.value, facts: FACTS.flatMap(said) };
}
