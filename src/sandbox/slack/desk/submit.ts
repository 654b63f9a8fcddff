import { z } from 'zod';
import type { Act, ActResult, StateValues } from '../desk.js';
import { isJson, objects, textOf, type Json } from '../json.js';
import { viewShape } from '../shapes.js';
import { SlackError } from '../slack-error.js';
import { acceptedView, requireFreeExternalId } from '../web-api/views.js';
import type { Person } from '../world/people.js';
import { STACK, type HeldView } from '../world/views.js';
import type { Workspace } from '../world/workspace.js';
import { stateOf } from './elements.js';
import { formErrors } from './form-errors.js';
import { basics, DONE, isEmptyAnswer, refused, send, TROUBLE, type Room } from './room.js';

type Submit = Extract<Act, { act: 'submit' }>;

const answer = z.discriminatedUnion('response_action', [
  z.strictObject({
    response_action: z.literal('errors'),
    errors: z.record(z.string(), z.string().min(1)).refine((errors) => Object.keys(errors).length > 0),
  }),
  z.strictObject({ response_action: z.literal('update'), view: z.unknown() }),
  z.strictObject({ response_action: z.literal('push'), view: z.unknown() }),
  z.strictObject({ response_action: z.literal('clear') }),
]);

/** A modal submitted: checked by Slack's client first, then `view_submission`, then the app's answer. */
export async function submit(room: Room, person: Person, act: Submit): Promise<ActResult> {
  const { workspace } = room;
  const held = workspace.views.stackOf(person.id).at(-1);
  if (held?.id !== act.viewId) return refused('That window is not before you.');
  if (!isJson(held.view['submit'])) return refused('This window has nothing to submit.');
  const blocks = objects(held.view['blocks']);
  const state = stateOf(blocks, act.state);
  const errors = formErrors(blocks, state);
  await workspace.views.remark(held, { errors });
  if (Object.keys(errors).length > 0) {
    workspace.journal.changed();
    return refused(Object.values(errors).join(' '));
  }
  const callback = textOf(held.view['callback_id']) ?? held.id;
  const payload = submission(workspace, person, held, state);
  const ack = await send(room, `submission ${callback}`, 'interactive', payload, true);
  const wrong = ack.ok ? await follow(workspace, held, ack.body) : 'not acknowledged';
  if (wrong !== undefined) {
    if (ack.ok) workspace.journal.problem(`submission ${callback}: ${wrong}`);
    await workspace.views.remark(held, { errors: {}, trouble: TROUBLE });
  }
  workspace.journal.changed();
  return DONE;
}

function submission(workspace: Workspace, person: Person, held: HeldView, state: StateValues): Json {
  const cause = 'submission';
  return {
    ...basics(workspace, 'view_submission', person),
    trigger_id: workspace.triggers.issue({ personId: person.id, cause, viewId: held.id }),
    view: viewShape(workspace, held, state),
    response_urls: responseUrls(workspace, person, held, state),
  };
}

/** One for each conversation picker that asks for it. */
function responseUrls(workspace: Workspace, person: Person, held: HeldView, state: StateValues): Json[] {
  return objects(held.view['blocks']).flatMap((block) => {
    const element = block['element'];
    if (!isJson(element) || element['response_url_enabled'] !== true) return [];
    const [block_id, action_id] = [String(block['block_id']), String(element['action_id'])];
    const chosen = state[block_id]?.[action_id];
    const channel_id = chosen?.['selected_conversation'] ?? chosen?.['selected_channel'];
    if (typeof channel_id !== 'string') return [];
    const response_url = workspace.responseUrls.issue({ channel: channel_id, personId: person.id });
    return [{ block_id, action_id, channel_id, response_url }];
  });
}

/** Does what the acknowledgement says. Answers what is wrong with it, if anything is. */
async function follow(workspace: Workspace, held: HeldView, body: unknown): Promise<string | undefined> {
  if (isEmptyAnswer(body)) {
    await workspace.views.close(held);
    return undefined;
  }
  const parsed = answer.safeParse(body);
  if (!parsed.success) return `the acknowledgement is no response_action: ${JSON.stringify(body)}`;
  try {
    return await obey(workspace, held, parsed.data);
  } catch (error) {
    if (!(error instanceof SlackError)) throw error;
    return `${error.code} ${JSON.stringify(error.extra['errors'] ?? '')}`;
  }
}

async function obey(
  workspace: Workspace,
  held: HeldView,
  action: z.infer<typeof answer>,
): Promise<string | undefined> {
  const { views } = workspace;
  switch (action.response_action) {
    case 'clear':
      await views.clear(held.personId);
      return undefined;
    case 'errors':
      return showErrors(workspace, held, action.errors);
    case 'update': {
      const view = acceptedView(workspace, action.view, 'modal');
      requireFreeExternalId(workspace, view, held);
      const current = views.find(held.id);
      if (current !== undefined) await views.replace(current, view);
      return undefined;
    }
    case 'push': {
      const view = acceptedView(workspace, action.view, 'modal');
      requireFreeExternalId(workspace, view);
      if (views.stackOf(held.personId).length >= STACK) return 'push_limit_reached';
      await views.pushModal(held.personId, view);
      return undefined;
    }
  }
}

async function showErrors(
  workspace: Workspace,
  held: HeldView,
  errors: Record<string, string>,
): Promise<string | undefined> {
  const blocks = objects((workspace.views.find(held.id) ?? held).view['blocks']);
  const inputs = blocks.filter((block) => block['type'] === 'input').map((block) => block['block_id']);
  const stray = Object.keys(errors).filter((blockId) => !inputs.includes(blockId));
  if (stray.length > 0) return `errors for what is no input block: ${stray.join(', ')}`;
  await workspace.views.remark(held, { errors });
  return undefined;
}
