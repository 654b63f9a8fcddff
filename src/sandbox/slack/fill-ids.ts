import { isJson, objects, type Json } from './json.js';
import type { Mint } from './world/mint.js';

const INTERACTIVE_LISTS = new Set(['actions', 'context_actions']);
const WITHOUT_ACTION = new Set(['image', 'plain_text', 'mrkdwn']);

/** The blocks with an id wherever the app gave none, as Slack fills them in. */
export function fillIds(blocks: unknown, mint: Mint): Json[] {
  return objects(blocks).map((block) => {
    const filled: Json = { ...block, block_id: block['block_id'] ?? mint.secret().slice(0, 5) };
    for (const field of ['accessory', 'element'])
      if (isJson(filled[field])) filled[field] = withActionId(filled[field], mint);
    if (INTERACTIVE_LISTS.has(String(block['type'])))
      filled['elements'] = objects(block['elements']).map((element) => withActionId(element, mint));
    if (block['type'] === 'card' && Array.isArray(block['actions']))
      filled['actions'] = objects(block['actions']).map((element) => withActionId(element, mint));
    if (block['type'] === 'carousel') filled['elements'] = fillIds(block['elements'], mint);
    if (block['type'] === 'container') filled['child_blocks'] = fillIds(block['child_blocks'], mint);
    return filled;
  });
}

function withActionId(element: Json, mint: Mint): Json {
  if (WITHOUT_ACTION.has(String(element['type'])) || element['action_id'] !== undefined) return element;
  return { ...element, action_id: mint.secret().slice(0, 5) };
}
