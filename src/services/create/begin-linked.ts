import { BLANK_CREATION_FORM } from '../../domain/creation/creation-form.js';
import type { KnownPeople } from '../../domain/creation/plan-creation.js';
import { inherit } from '../../domain/links/inherit.js';
import { localDate } from '../../domain/local-date.js';
import { customerName, type NotionPerson } from '../../domain/opportunity.js';
import { canBeFilled } from '../../domain/database-form.js';
import { propertyFor } from '../../domain/stage-change/stage-facts.js';
import type { Caller } from '../callers.js';
import { readParent, type LinkedParent } from '../links/linked-parent.js';
import type { SlackByEmail } from '../ports/slack.js';
import type { CreationDesk } from './creation-desk.js';
import { saveCreationDraft, type CreationDraft } from './creation-draft.js';

export interface LinkedCreationDesk extends CreationDesk {
  readonly slackByEmail: SlackByEmail;
}

/** Looking up more people than this takes too long for a form. */
const MOST_PEOPLE = 20;

/**
 * The draft of a deal that is made from another one, with everything that it takes over (S4-127…130). Throws what
 * `readParent` throws, and `cannot_store`.
 */
export async function beginLinked(
  desk: LinkedCreationDesk,
  caller: Caller,
  wanted: { readonly parentId: string; readonly kind: string },
): Promise<CreationDraft> {
  const database = await desk.pages.form('interactive');
  const rules = desk.creationRules;
  const parent = await readParent(desk, caller, rules, { ...wanted, database });
  const people = await peopleOf(desk, parent, database.properties);
  const { title } = parent.page.opportunity;
  const customer = customerName(parent.page.opportunity);
  const slackUsers = new Map([...people].map(([slackId, { notionId }]) => [notionId, slackId]));
  const properties = database.properties.filter(canBeFilled);
  const today = localDate(desk.clock.now(), caller.timeZone);
  const taken = inherit(
    rules,
    parent.kind,
    { title, customer, values: parent.page.values, slackUsers },
    { properties, today },
  );
  const form = {
    ...BLANK_CREATION_FORM,
    ...{ customer, answers: { ...taken.answers } },
    ...(taken.naming === undefined ? {} : { naming: { ...taken.naming } }),
    madeFrom: { parentId: parent.page.opportunity.id, kind: parent.kind.name, left: [...taken.left] },
  };
  const draft = { id: desk.newId(), slackUserId: caller.slackUserId, form, facts: undefined, people };
  await saveCreationDraft(desk.drafts, draft, desk.clock.now());
  return draft;
}

/** Whom Slack knows of the parent's people that are taken over, by their Slack id. */
async function peopleOf(
  { slackByEmail }: LinkedCreationDesk,
  { kind, page }: LinkedParent,
  properties: Parameters<typeof propertyFor>[1],
): Promise<KnownPeople> {
  const ids = new Set(
    kind.inherits.flatMap((field) => {
      const property = propertyFor({ field }, properties);
      const value = property && page.values.get(property.id);
      return value?.type === 'people' ? value.ids : [];
    }),
  );
  const known = page.people.filter(({ id }) => ids.has(id));
  const wanted = [...new Map(known.map((person) => [person.id, person])).values()].slice(0, MOST_PEOPLE);
  return new Map((await Promise.all(wanted.map((person) => onSlack(slackByEmail, person)))).flat());
}

async function onSlack(
  slackByEmail: SlackByEmail,
  { id: notionId, name, email }: NotionPerson,
): Promise<readonly (readonly [string, { readonly notionId: string; readonly name: string }])[]> {
  const user = email === undefined ? undefined : await slackByEmail.byEmail(email);
  return user?.kind === 'member' ? [[user.id, { notionId, name }]] : [];
}
