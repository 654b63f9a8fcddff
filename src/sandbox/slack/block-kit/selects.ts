import { z } from 'zod';
import type { choiceOption } from './composition.js';
import {
  confirm,
  conversationFilter,
  identifier,
  menuOption,
  menuOptions,
  optionGroups,
  plainText,
} from './composition.js';

const base = {
  action_id: identifier.optional(),
  confirm: confirm.optional(),
  focus_on_load: z.boolean().optional(),
  placeholder: plainText(150).optional(),
};
const several = { max_selected_items: z.int().min(1).optional() };
const minQueryLength = { min_query_length: z.int().min(0).optional() };
const choices = { options: menuOptions.optional(), option_groups: optionGroups.optional() };
const id = z.string().min(1);

type Option = z.infer<typeof choiceOption>;
interface Choices {
  readonly options?: readonly Option[] | undefined;
  readonly option_groups?: readonly { readonly options: readonly Option[] }[] | undefined;
  readonly initial_option?: Option | undefined;
  readonly initial_options?: readonly Option[] | undefined;
}

/** Slack wants each initial option to equal one of the options. */
export function initialOptionsExist(element: Choices): boolean {
  const all = [...(element.options ?? []), ...(element.option_groups ?? []).flatMap((g) => g.options)];
  const initial = [...(element.initial_options ?? [])];
  if (element.initial_option !== undefined) initial.push(element.initial_option);
  return initial.every((one) =>
    all.some((other) => other.value === one.value && other.text.text === one.text.text),
  );
}

export const INITIAL_UNKNOWN = 'initial options must exactly match one of the options';

function eitherOptionsOrGroups(element: Choices): boolean {
  return (element.options === undefined) !== (element.option_groups === undefined);
}

const ONE_LIST = 'needs exactly one of options and option_groups';

const staticSelect = z
  .strictObject({
    type: z.literal('static_select'),
    ...base,
    ...choices,
    initial_option: menuOption.optional(),
  })
  .refine(eitherOptionsOrGroups, ONE_LIST)
  .refine(initialOptionsExist, INITIAL_UNKNOWN);

const multiStaticSelect = z
  .strictObject({
    type: z.literal('multi_static_select'),
    ...base,
    ...several,
    ...choices,
    initial_options: z.array(menuOption).min(1).optional(),
  })
  .refine(eitherOptionsOrGroups, ONE_LIST)
  .refine(initialOptionsExist, INITIAL_UNKNOWN);

const externalSelect = z.strictObject({
  type: z.literal('external_select'),
  ...base,
  ...minQueryLength,
  initial_option: menuOption.optional(),
});

const multiExternalSelect = z.strictObject({
  type: z.literal('multi_external_select'),
  ...base,
  ...several,
  ...minQueryLength,
  initial_options: z.array(menuOption).min(1).max(100).optional(),
});

const usersSelect = z.strictObject({
  type: z.literal('users_select'),
  ...base,
  initial_user: id.optional(),
});

const multiUsersSelect = z.strictObject({
  type: z.literal('multi_users_select'),
  ...base,
  ...several,
  initial_users: z.array(id).min(1).optional(),
});

const conversation = {
  default_to_current_conversation: z.boolean().optional(),
  filter: conversationFilter.optional(),
};

const conversationsSelect = z.strictObject({
  type: z.literal('conversations_select'),
  ...base,
  ...conversation,
  initial_conversation: id.optional(),
  response_url_enabled: z.boolean().optional(),
});

const multiConversationsSelect = z.strictObject({
  type: z.literal('multi_conversations_select'),
  ...base,
  ...several,
  ...conversation,
  initial_conversations: z.array(id).min(1).optional(),
});

const channelsSelect = z.strictObject({
  type: z.literal('channels_select'),
  ...base,
  initial_channel: id.optional(),
  response_url_enabled: z.boolean().optional(),
});

const multiChannelsSelect = z.strictObject({
  type: z.literal('multi_channels_select'),
  ...base,
  ...several,
  initial_channels: z.array(id).min(1).optional(),
});

export const selects = {
  static_select: staticSelect,
  multi_static_select: multiStaticSelect,
  external_select: externalSelect,
  multi_external_select: multiExternalSelect,
  users_select: usersSelect,
  multi_users_select: multiUsersSelect,
  conversations_select: conversationsSelect,
  multi_conversations_select: multiConversationsSelect,
  channels_select: channelsSelect,
  multi_channels_select: multiChannelsSelect,
};
