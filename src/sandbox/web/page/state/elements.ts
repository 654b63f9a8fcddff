import { listAt, objectAt, textAt, type Json } from './json.js';

/** An interactive element and where it stands. */
export interface Placed {
  readonly blockId: string;
  readonly actionId: string;
  readonly type: string;
  readonly element: Json;
  /** The input block it is the element of; undefined in sections and action rows. */
  readonly input: Json | undefined;
}

/** Slack gives every block an id; should one be missing, its place names it. */
export const blockIdOf = (block: Json, index: number): string =>
  textAt(block, 'block_id') ?? `block-${index}`;

function place(blockId: string, element: Json, input: Json | undefined): Placed {
  return {
    blockId,
    actionId: textAt(element, 'action_id') ?? '',
    type: textAt(element, 'type') ?? '',
    element,
    input,
  };
}

/** All interactive elements of a surface, in reading order, those inside containers and cards included. */
export function elementsOf(blocks: readonly Json[]): readonly Placed[] {
  return blocks.flatMap((block, index) => {
    const blockId = blockIdOf(block, index);
    const one = (element: Json | undefined, input?: Json): Placed[] =>
      element && textAt(element, 'type') !== 'image' ? [place(blockId, element, input)] : [];
    switch (textAt(block, 'type') ?? '') {
      case 'input':
        return one(objectAt(block, 'element'), block);
      case 'section':
        return one(objectAt(block, 'accessory'));
      case 'actions':
      case 'context_actions':
        return listAt(block, 'elements').flatMap((element) => one(element));
      case 'card':
        return listAt(block, 'actions').flatMap((element) => one(element));
      case 'carousel':
        return elementsOf(listAt(block, 'elements'));
      case 'container':
        return elementsOf(listAt(block, 'child_blocks'));
      default:
        return [];
    }
  });
}

/** All options of a select, grouped or not. */
export function optionsOf(element: Json): readonly Json[] {
  return [
    ...listAt(element, 'options'),
    ...listAt(element, 'option_groups').flatMap((group) => listAt(group, 'options')),
  ];
}
