import { z } from 'zod';

const text = z.string();
/** Slack's own ids, tokens and timestamps: some 10 to 30 signs, never a control character. */
const id = z.string().regex(/^[\x20-\x7e]{1,255}$/u);
const timestamp = z.string().regex(/^\d{1,11}\.\d{1,9}$/u);
/** What an app names and carries along is bounded by Slack, too; nothing of Opp's holds a NUL or half a character. */
const own = (longest: number) =>
  z
    .string()
    .max(longest)
    .regex(/^(?!.*(?:[\0\p{Surrogate}]|\\u0000|\\ud[89a-f]))/su);
const name = own(255).min(1);
const carried = own(2000);
const metadata = own(3000);
/** `null` is what Slack sends for "none" in several places. */
const some = z.looseObject({}).nullish();
const person = z.looseObject({ id });

const event = z.looseObject({
  type: z.literal('event_callback'),
  event: z.looseObject({ type: text }),
});
const command = z.looseObject({
  ...{ command: text, text, user_id: id, channel_id: id },
  ...{ team_id: id.optional(), trigger_id: id.optional(), response_url: text.optional() },
});
const interaction = z.looseObject({
  type: text,
  ...{ user: person, team: some, enterprise: some, channel: person.nullish(), message: some },
  ...{ trigger_id: id.nullish(), response_url: text.optional(), callback_id: name.optional() },
});
const action = z.looseObject({
  type: text,
  action_id: name,
  block_id: name.nullish(),
  value: carried.nullish(),
});
const view = z.looseObject({
  ...{ id, type: text, blocks: z.array(z.looseObject({ type: text })), state: some },
  ...{ callback_id: own(255), private_metadata: metadata.default(''), hash: id.optional() },
  ...{ title: z.looseObject({ text }).nullish(), submit: z.looseObject({ text }).nullish() },
  close: z.looseObject({ text }).nullish(),
});
const byType = z.discriminatedUnion('type', [
  interaction.extend({
    type: z.literal('block_actions'),
    actions: z.array(action).min(1),
    view: view.nullish(),
  }),
  interaction.extend({
    type: z.enum(['view_submission', 'view_closed']),
    view: view.extend({ title: z.looseObject({ text }) }),
  }),
  interaction.extend({ type: z.literal('block_suggestion'), action_id: name, value: text }),
  interaction.extend({ type: z.literal('shortcut'), callback_id: name }),
  interaction.extend({
    ...{
      type: z.literal('message_action'),
      callback_id: id,
      message: z.looseObject({}),
      message_ts: timestamp,
    },
    channel: z.looseObject({ id, name: text }),
  }),
]);
/** Types that this version does not know, e.g. `app_rate_limited`: acknowledged, and nothing else. */
const unknown = z
  .looseObject({ type: text, event: z.undefined(), command: z.undefined(), actions: z.undefined() })
  .refine(({ type, name }) => name === undefined && !KNOWN.has(type));
const KNOWN = new Set([
  ...['event_callback', 'block_actions', 'view_submission', 'view_closed', 'block_suggestion'],
  ...['shortcut', 'message_action', 'dialog_submission', 'dialog_cancellation', 'workflow_step_edit'],
]);
/** Commands first: nobody should wait while the shapes of what was pressed are tried on them. */
const payload = z.union([command, event, byType, unknown]);

/**
 * Whether it has the shape of something that Slack sends to apps. What has not is refused before Bolt sees it: Bolt
 * trusts every payload, and ends the process over some (S24).
 */
export function isSoundPayload(value: unknown): boolean {
  return payload.safeParse(value).success;
}
