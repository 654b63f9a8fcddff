import { findInView } from '../block-kit/check-view.js';
import { fillIds } from '../fill-ids.js';
import { asJson, isJson, textOf, type Json } from '../json.js';
import { unfolded } from '../posting.js';
import { viewShape } from '../shapes.js';
import { refusal, SlackError } from '../slack-error.js';
import type { Trigger } from '../world/triggers.js';
import { STACK, type HeldView } from '../world/views.js';
import type { Workspace } from '../world/workspace.js';
import { maybe, need, write, type Method } from './method.js';

/** Checks a view and fills in its ids. Throws SlackError. */
export function acceptedView(workspace: Workspace, sent: unknown, surface: 'modal' | 'home'): Json {
  const view = asJson(unfolded(sent, 'invalid_arguments'));
  const wrong = refusal(findInView(view, surface), 'view');
  if (wrong !== undefined) throw wrong;
  if (!isJson(view)) throw new SlackError('invalid_arguments');
  return { ...view, blocks: fillIds(view['blocks'], workspace.mint) };
}

/** An external_id belongs to one view of the team. */
export function requireFreeExternalId(workspace: Workspace, view: Json, except?: HeldView): void {
  const externalId = textOf(view['external_id']) ?? '';
  if (externalId === '') return;
  const holder = workspace.views.findExternal(externalId);
  if (holder !== undefined && holder.id !== except?.id) throw new SlackError('duplicate_external_id');
}

function exchanged(workspace: Workspace, args: Json): Trigger {
  const exchange = workspace.triggers.exchange(need(args, 'trigger_id'));
  if (!exchange.ok) throw new SlackError(exchange.error);
  return exchange.trigger;
}

/** views.update and views.publish refuse an outdated hash. */
function requireHash(args: Json, held: HeldView | undefined): void {
  const hash = maybe(args, 'hash');
  if (hash !== undefined && held !== undefined && hash !== held.hash) throw new SlackError('hash_conflict');
}

const open: Method['run'] = async (workspace, args) => {
  const view = acceptedView(workspace, args['view'], 'modal');
  const trigger = exchanged(workspace, args);
  if (trigger.cause === 'submission')
    workspace.journal.problem('views.open in answer to a submission: it closes at once; use response_action');
  requireFreeExternalId(workspace, view);
  const held = await workspace.views.openModal(trigger.personId, view);
  return { view: viewShape(workspace, held) };
};

const push: Method['run'] = async (workspace, args) => {
  const view = acceptedView(workspace, args['view'], 'modal');
  const trigger = exchanged(workspace, args);
  const stack = workspace.views.stackOf(trigger.personId);
  if (trigger.viewId === undefined || stack.every((one) => one.id !== trigger.viewId))
    throw new SlackError('not_found');
  if (stack.length >= STACK) throw new SlackError('push_limit_reached');
  requireFreeExternalId(workspace, view);
  const held = await workspace.views.pushModal(trigger.personId, view);
  return { view: viewShape(workspace, held) };
};

const update: Method['run'] = async (workspace, args) => {
  const viewId = maybe(args, 'view_id');
  const held =
    viewId === undefined
      ? workspace.views.findExternal(need(args, 'external_id'))
      : workspace.views.find(viewId);
  const view = acceptedView(workspace, args['view'], held?.view['type'] === 'home' ? 'home' : 'modal');
  if (held === undefined) throw new SlackError('not_found');
  requireHash(args, held);
  requireFreeExternalId(workspace, view, held);
  return { view: viewShape(workspace, await workspace.views.replace(held, view)) };
};

const publish: Method['run'] = async (workspace, args) => {
  const person = workspace.people.find(need(args, 'user_id'));
  if (person === undefined || person.kind === 'bot') throw new SlackError('user_not_found');
  if (!workspace.manifest.homeTab) throw new SlackError('not_enabled');
  const view = acceptedView(workspace, args['view'], 'home');
  const before = workspace.views.homeOf(person.id);
  requireHash(args, before);
  requireFreeExternalId(workspace, view, before);
  return { view: viewShape(workspace, await workspace.views.publish(person.id, view)) };
};

export const viewMethods: Readonly<Record<string, Method>> = {
  'views.open': write([], open),
  'views.push': write([], push),
  'views.update': write([], update),
  'views.publish': write([], publish),
};
