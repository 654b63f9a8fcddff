import { isJson, objects, type Json } from '../json.js';

/** Something found in a tree of blocks, with the JSON pointer that leads to it. */
export interface Found {
  readonly node: Json;
  readonly at: string;
}

/** Every block, those inside containers, carousels and plans among them. */
export function allBlocks(blocks: readonly unknown[], at: string): readonly Found[] {
  return blocks.flatMap((node, index) => {
    if (!isJson(node)) return [];
    const here = `${at}/${index}`;
    return [{ node, at: here }, ...childBlocks(node, here)];
  });
}

function childBlocks(block: Json, at: string): readonly Found[] {
  if (block['type'] === 'container') return allBlocks(objects(block['child_blocks']), `${at}/child_blocks`);
  if (block['type'] === 'carousel') return allBlocks(objects(block['elements']), `${at}/elements`);
  return [];
}

/** The elements of one block that a person can act on, whatever field they stand in. */
export function elementsOf(block: Found): readonly Found[] {
  const { node, at } = block;
  const found: Found[] = [];
  for (const field of ['accessory', 'element']) {
    const element = node[field];
    if (isJson(element) && element['type'] !== 'image') found.push({ node: element, at: `${at}/${field}` });
  }
  const list = { actions: 'elements', context_actions: 'elements', card: 'actions' }[String(node['type'])];
  if (list !== undefined)
    objects(node[list]).forEach((element, index) => {
      found.push({ node: element, at: `${at}/${list}/${index}` });
    });
  return found;
}
