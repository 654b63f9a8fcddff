import type { z } from 'zod';
import { textOf } from '../json.js';
import { BLOCKS } from './blocks.js';
import { invalid, type Finding } from './finding.js';
import { elementMayStand, mayStand, type BlockSurface } from './surfaces.js';
import { inSlacksWords } from './wording.js';
import { allBlocks, elementsOf, type Found } from './walk.js';

/** Everything Slack refuses in a list of blocks on this surface. Pure. */
export function checkBlocks(blocks: unknown, surface: BlockSurface, at: string): readonly Finding[] {
  if (!Array.isArray(blocks)) return [invalid(at, 'must be an array')];
  const list: readonly unknown[] = blocks;
  const most = surface === 'message' ? 50 : 100;
  const found = allBlocks(list, at);
  return [
    ...(list.length > most ? [invalid(at, `no more than ${most} items allowed`)] : []),
    ...list.flatMap((block, index) => notAnObject(block, `${at}/${index}`)),
    ...found.flatMap((block) => checkOne(block, surface)),
    ...repeatedBlockIds(found),
    ...found.flatMap(repeatedActionIds),
    ...tooMuchFocus(found, at),
  ];
}

function notAnObject(block: unknown, at: string): readonly Finding[] {
  return typeof block === 'object' && block !== null ? [] : [invalid(at, 'must be an object')];
}

function checkOne(block: Found, surface: BlockSurface): readonly Finding[] {
  const type = textOf(block.node['type']) ?? '';
  const schema = Object.hasOwn(BLOCKS, type) ? BLOCKS[type] : undefined;
  if (schema === undefined) return [invalid(`${block.at}/type`, `unsupported type: ${type}`)];
  if (!mayStand(type, surface)) return [invalid(block.at, `${type} is not allowed on a ${surface}`)];
  const misplaced = elementsOf(block)
    .filter((e) => !elementMayStand(String(e.node['type']), surface))
    .map((e) => invalid(e.at, `${String(e.node['type'])} is not allowed on a ${surface}`));
  const issues = schema.safeParse(block.node).error?.issues ?? [];
  return [...issues.map((issue) => fromIssue(issue, block.at)), ...misplaced];
}

/** A schema's issue in Slack's words. */
export function fromIssue(issue: z.core.$ZodIssue, at: string): Finding {
  const pointer = [at, ...issue.path.map(String)].join('/');
  return invalid(pointer, inSlacksWords(issue));
}

function repeatedBlockIds(found: readonly Found[]): readonly Finding[] {
  return repeated(found, 'block_id');
}

function repeatedActionIds(block: Found): readonly Finding[] {
  return repeated(elementsOf(block), 'action_id');
}

function repeated(nodes: readonly Found[], key: 'block_id' | 'action_id'): readonly Finding[] {
  const seen = new Set<string>();
  return nodes.flatMap(({ node, at }) => {
    const id = textOf(node[key]);
    if (id === undefined || !seen.has(id)) {
      if (id !== undefined) seen.add(id);
      return [];
    }
    return [
      invalid(`${at}/${key}`, `\`${key}\` already exists for another ${key.split('_')[0] ?? ''}: ${id}`),
    ];
  });
}

function tooMuchFocus(found: readonly Found[], at: string): readonly Finding[] {
  const focused = found.flatMap(elementsOf).filter((e) => e.node['focus_on_load'] === true);
  return focused.length > 1 ? [invalid(at, 'only one element may have focus_on_load')] : [];
}
