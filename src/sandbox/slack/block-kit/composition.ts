import { z } from 'zod';

/** Block Kit's composition objects, with the limits of Slack's reference. Unknown fields are refused everywhere. */
export const identifier = z.string().min(1).max(255);
export const address = z.string().min(1).max(3000);

export const plainText = (max: number) =>
  z.strictObject({
    type: z.literal('plain_text'),
    text: z.string().min(1).max(max),
    emoji: z.boolean().optional(),
  });

export const mrkdwn = (max: number) =>
  z.strictObject({
    type: z.literal('mrkdwn'),
    text: z.string().min(1).max(max),
    verbatim: z.boolean().optional(),
  });

export const anyText = (max: number) => z.discriminatedUnion('type', [plainText(max), mrkdwn(max)]);

export const style = z.enum(['primary', 'danger']);

export const confirm = z.strictObject({
  title: plainText(100).optional(),
  text: anyText(300),
  confirm: plainText(30).optional(),
  deny: plainText(30).optional(),
  style: style.optional(),
});

const optionValue = z.string().min(1).max(150);

/** An option of a select menu: plain text only. */
export const menuOption = z.strictObject({
  text: plainText(75),
  value: optionValue,
  description: plainText(75).optional(),
});

/** An option of checkboxes and radio buttons, which may carry mrkdwn. */
export const choiceOption = z.strictObject({
  text: anyText(75),
  value: optionValue,
  description: anyText(75).optional(),
});

export const overflowOption = z.strictObject({ ...menuOption.shape, url: address.optional() });

export const menuOptions = z.array(menuOption).min(1).max(100);

export const optionGroups = z
  .array(z.strictObject({ label: plainText(75), options: menuOptions }))
  .min(1)
  .max(100);

export const dispatchActionConfig = z.strictObject({
  trigger_actions_on: z
    .array(z.enum(['on_enter_pressed', 'on_character_entered']))
    .min(1)
    .max(2)
    .optional(),
});

export const conversationFilter = z
  .strictObject({
    include: z
      .array(z.enum(['im', 'mpim', 'private', 'public']))
      .min(1)
      .optional(),
    exclude_external_shared_channels: z.boolean().optional(),
    exclude_bot_users: z.boolean().optional(),
  })
  .refine((filter) => Object.keys(filter).length > 0, 'must not be empty');

const slackFile = z.union([z.strictObject({ id: z.string() }), z.strictObject({ url: z.string() })]);

export const imageSource = {
  image_url: address.optional(),
  slack_file: slackFile.optional(),
};

/** Exactly one of `image_url` and `slack_file`. */
export function hasOneSource(image: { image_url?: unknown; slack_file?: unknown }): boolean {
  return (image.image_url === undefined) !== (image.slack_file === undefined);
}

export const ONE_SOURCE = 'needs exactly one of image_url and slack_file';
