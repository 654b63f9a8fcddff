import { z } from 'zod';

const text = z.string();
/** `null` is what Slack sends for "none" in several places. */
const some = z.looseObject({}).nullish();
const person = z.looseObject({ id: text });

const event = z.looseObject({
  type: z.literal('event_callback'),
  event: z.looseObject({ type: text }),
});
const command = z.looseObject({
  ...{ command: text, user_id: text, text: text.optional(), trigger_id: text.optional() },
  ...{ team_id: text.optional(), channel_id: text.optional(), response_url: text.optional() },
});
const interaction = z.looseObject({
  type: text,
  ...{ user: person, team: some, enterprise: some, channel: person.nullish(), message: some },
  ...{ trigger_id: text.nullish(), response_url: text.optional(), callback_id: text.optional() },
});
const action = z.looseObject({
  type: text,
  action_id: text,
  block_id: text.nullish(),
  value: text.nullish(),
});
const view = z.looseObject({
  ...{ id: text, type: text, blocks: z.array(z.looseObject({ type: text })), state: some },
  ...{ callback_id: text, private_metadata: text.default(''), hash: text.optional() },
  ...{ title: z.looseObject({ text }).nullish(), submit: z.looseObject({ text }).nullish() },
  close: z.looseObject({ text }).nullish(),
});
const byType = z.union([
  interaction.extend({
    type: z.literal('block_actions'),
    actions: z.array(action).min(1),
    view: view.nullish(),
  }),
  interaction.extend({
    type: z.enum(['view_submission', 'view_closed']),
    view: view.extend({ title: z.looseObject({ text }) }),
  }),
  interaction.extend({ type: z.literal('block_suggestion'), action_id: text, value: text.default('') }),
  interaction.extend({ type: z.literal('shortcut'), callback_id: text }),
  interaction.extend({
    ...{ type: z.literal('message_action'), callback_id: text, message: z.looseObject({}), message_ts: text },
    channel: z.looseObject({ id: text, name: text }),
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
const payload = z.union([event, byType, command, unknown]);

/**
 * Whether it has the shape of something that Slack sends to apps. What has not is refused before Bolt sees it: Bolt
 * trusts every payload, and ends the process over some (S24).
 */
export function isSoundPayload(value: unknown): boolean {
  return payload.safeParse(value).success;
}
