import { z } from 'zod';
import { check, checkId } from './check.js';
import { invalid } from './refusal.js';

const position = z.discriminatedUnion('type', [
  z.strictObject({ type: z.literal('end') }),
  z.strictObject({ type: z.literal('start') }),
  z.strictObject({ type: z.literal('after_block'), after_block: z.strictObject({ id: z.string() }) }),
]);

/** Where an append goes among the present children: before index `at`; absent means the end. */
export function readPosition(
  given: unknown,
  children: readonly string[],
): { readonly at: number; readonly showsSiblings: boolean } {
  if (given === undefined) return { at: children.length, showsSiblings: false };
  const wanted = check(position, given, 'body.position');
  if (wanted.type === 'end') return { at: children.length, showsSiblings: false };
  if (wanted.type === 'start') return { at: 0, showsSiblings: false };
  const id = checkId(wanted.after_block.id, 'body.position.after_block.id');
  const before = children.indexOf(id);
  if (before < 0) throw invalid(`Block to append children after (${id}) is not a child of the parent block.`);
  return { at: before + 1, showsSiblings: true };
}
