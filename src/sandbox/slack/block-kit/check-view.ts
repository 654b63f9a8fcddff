import { z } from 'zod';
import { asJson, isJson, objects } from '../json.js';
import { checkBlocks, fromIssue } from './check-blocks.js';
import { identifier, plainText } from './composition.js';
import { invalid, worded, type Finding } from './finding.js';

/** The most bytes a view may have. */
const VIEW_BYTES = 250_000;

const common = {
  blocks: z.array(z.unknown()).min(1),
  private_metadata: z.string().max(3000).optional(),
  callback_id: identifier.or(z.literal('')).optional(),
  external_id: z.string().max(255).optional(),
};
const short = plainText(24);

const modal = z.strictObject({
  type: z.literal('modal'),
  ...common,
  title: short,
  submit: short.nullable().optional(),
  close: short.nullable().optional(),
  clear_on_close: z.boolean().optional(),
  notify_on_close: z.boolean().optional(),
  submit_disabled: z.boolean().optional(),
});
const home = z.strictObject({ type: z.literal('home'), ...common });

/** Everything Slack refuses in a view, each with Slack's error code. Pure. */
export function findInView(view: unknown, surface: 'modal' | 'home'): readonly Finding[] {
  const sent = asJson(view);
  const bytes = Buffer.byteLength(JSON.stringify(sent ?? null));
  if (bytes > VIEW_BYTES)
    return [{ error: 'view_too_large', message: `the view has ${bytes} bytes`, at: '/view' }];
  if (!isJson(sent)) return [invalid('/view', 'must be an object')];
  const issues = (surface === 'modal' ? modal : home).safeParse(sent).error?.issues ?? [];
  return [
    ...issues.map((issue) => fromIssue(issue, '/view')),
    ...checkBlocks(sent['blocks'], surface, '/view/blocks'),
    ...missingSubmit(sent, surface),
  ];
}

function missingSubmit(view: Record<string, unknown>, surface: 'modal' | 'home'): readonly Finding[] {
  const asks = objects(view['blocks']).some((block) => block['type'] === 'input');
  if (surface === 'home' || !asks || isJson(view['submit'])) return [];
  return [invalid('/view/submit', 'is required when an input block is present')];
}

/** Slack's complaints about a view; empty when it would be taken. For the tests of whoever builds views. */
export function checkView(view: unknown, surface: 'modal' | 'home'): string[] {
  return findInView(view, surface).map(worded);
}
