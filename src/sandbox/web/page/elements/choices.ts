import type { SurfaceHold } from '../blocks/surface-context.js';
import type { Placed } from '../state/elements.js';
import { withEmoji } from '../state/emoji.js';
import { listAt, textAt, wordingAt, type Json } from '../state/json.js';

/** Something that can be chosen; `value` is what Slack keeps: an option object, or the id of a person or channel. */
export interface Choice {
  readonly id: string;
  readonly label: string;
  readonly note: string | undefined;
  readonly value: unknown;
}
export interface ChoiceGroup {
  readonly title: string | undefined;
  readonly choices: readonly Choice[];
}

const optionChoice = (option: Json): Choice => ({
  id: textAt(option, 'value') ?? '',
  label: withEmoji(wordingAt(option, 'text') ?? ''),
  note: wordingAt(option, 'description'),
  value: option,
});

const plainChoice = (id: string, label: string): Choice => ({ id, label, note: undefined, value: id });

/** The choices in Slack's `{ options }` or `{ option_groups }`. */
export function choicesIn(offer: Json): readonly ChoiceGroup[] {
  const groups = listAt(offer, 'option_groups');
  if (groups.length === 0) return [{ title: undefined, choices: listAt(offer, 'options').map(optionChoice) }];
  return groups.map((group) => ({
    title: wordingAt(group, 'label') ?? '',
    choices: listAt(group, 'options').map(optionChoice),
  }));
}

/** What an element offers by itself: its options, or the workspace's people or channels. */
export function choicesOf(
  placed: Placed,
  { people, channels }: Pick<SurfaceHold, 'people' | 'channels'>,
): readonly ChoiceGroup[] {
  const kind = placed.type.replace('multi_', '');
  if (kind === 'users_select') {
    const choices = people.map(({ id, name }) => plainChoice(id, name));
    return [{ title: undefined, choices }];
  }
  if (kind === 'conversations_select' || kind === 'channels_select') {
    const shown = channels.filter(
      (channel) => channel.kind === 'channel' || (channel.kind === 'private' && kind !== 'channels_select'),
    );
    return [{ title: undefined, choices: shown.map(({ id, name }) => plainChoice(id, `#${name}`)) }];
  }
  return choicesIn(placed.element);
}

/** The choice behind a held value, for a chip or a closed box. */
export function choiceOf(held: unknown, known: readonly ChoiceGroup[]): Choice | undefined {
  if (typeof held === 'string') {
    return known.flatMap(({ choices }) => choices).find(({ id }) => id === held) ?? plainChoice(held, held);
  }
  return typeof held === 'object' && held !== null && !Array.isArray(held)
    ? optionChoice({ ...held })
    : undefined;
}
