import { ACTION, CALLBACK, COMMAND, FIND_ONLY, REPORT_DEALS, SHORTCUT } from '../../src/slack/ids.js';
import { ANA, TEAM } from '../../src/sandbox/data/people.js';
import { isJson, type Json } from '../../src/sandbox/slack/json.js';
import { pick } from '../measure.js';
import { entered, filledIn } from './fill-in.js';
import { hostileText } from './hostile-text.js';
import { TEAM_ID } from './judging-slack.js';
import type { Shown } from './shown.js';

/** How Slack delivers it. */
export type Kind = 'slash_commands' | 'interactive' | 'events_api';

export interface Payload {
  readonly kind: Kind;
  readonly body: Json;
}

export interface PayloadParts {
  readonly roll: () => number;
  readonly shown: Shown;
  readonly dealIds: readonly string[];
  readonly responseUrl: () => string;
}

const PEOPLE = [...TEAM.map(({ slackId }) => slackId), 'U0EVIL', 'USLACKBOT', ''];
const ACTIONS = [...Object.values(ACTION), ...FIND_ONLY, ...REPORT_DEALS];
const EVENTS = [
  'app_home_opened',
  'user_change',
  'app_uninstalled',
  'message',
  'app_mention',
  'tokens_revoked',
];

/** Something in the shape that Slack sends, with content that nobody means well with. */
export function payload(parts: PayloadParts): Payload {
  const make = pick(
    [command, command, press, press, submission, submission, suggestion, shortcut, event],
    parts.roll,
  );
  return make(parts);
}

let sent = 0;

/** Who does it, where, and the ways to answer. */
function from({ roll, responseUrl }: Pick<PayloadParts, 'roll' | 'responseUrl'>): Json {
  sent += 1;
  const id = roll() < 0.8 ? ANA.slackId : pick(PEOPLE, roll);
  return {
    ...{ user: { id, team_id: TEAM_ID }, team: { id: TEAM_ID }, api_app_id: 'A1', token: 'legacy' },
    ...{
      trigger_id: `t${sent}.${roll()}`,
      response_url: responseUrl(),
      channel: { id: 'C0ACME002', name: 'deal-acme' },
    },
  };
}

/** A deal's id or something else that could stand in its place. */
function anId({ roll, dealIds }: PayloadParts): string {
  const luck = roll();
  if (luck < 0.6) return pick(dealIds, roll);
  if (luck < 0.7) return `${pick(dealIds, roll)}|${pick(dealIds, roll)}|7`;
  return luck < 0.75 ? '' : hostileText(roll, 200);
}

function command(parts: PayloadParts): Payload {
  const { roll, shown, responseUrl } = parts;
  const words =
    roll() < 0.5 ? hostileText(roll) : `${pick(['acme', 'globex', 'kinder'], roll)} ${hostileText(roll, 80)}`;
  const name = roll() < 0.9 ? pick(shown.commands(), roll) : hostileText(roll, 20);
  const user = roll() < 0.8 ? ANA.slackId : pick(PEOPLE, roll);
  return {
    kind: 'slash_commands',
    body: {
      ...{ command: COMMAND, text: `${name} ${roll() < 0.2 ? anId(parts) : words}`, user_id: user },
      ...{ team_id: TEAM_ID, channel_id: pick(['C0ACME002', 'D1', 'G1', ''], roll), api_app_id: 'A1' },
      ...{ trigger_id: `c${(sent += 1)}.${roll()}`, response_url: responseUrl(), token: 'legacy' },
    },
  };
}

/** Ana’s command with these words, as well meant as any; what `Transport.send` takes. */
export function aCommand(text: string, responseUrl: string, user: string = ANA.slackId): [Kind, Json] {
  const who = { command: COMMAND, text, user_id: user, team_id: TEAM_ID, channel_id: 'C0ACME002' };
  const ids = {
    ...{ api_app_id: 'A1', token: 'legacy', trigger_id: `c${(sent += 1)}.${user}` },
    response_url: responseUrl,
  };
  return ['slash_commands', { ...who, ...ids }];
}

/** Something pressed or chosen, in a window or below a message. */
export interface Pressed {
  readonly actionId: string;
  readonly value: string;
  readonly person: string;
  readonly view?: Json | undefined;
  /** What it is when it is no button, with what was chosen in it. */
  readonly element?: Json | undefined;
  readonly blockId?: string | undefined;
}

export function aPress(pressed: Pressed, roll: () => number, responseUrl: string): [Kind, Json] {
  const { actionId, value, person, view, blockId = 'b', element = { type: 'button', value } } = pressed;
  const action = { ...element, action_id: actionId, block_id: blockId, action_ts: '1.1' };
  const where =
    view === undefined
      ? { message: { ts: '1.1', text: 'x' } }
      : { view: holding(asShown(view, roll, person), blockId, { [actionId]: element }) };
  return [
    'interactive',
    { ...fromPerson(person, roll, responseUrl), type: 'block_actions', actions: [action], ...where },
  ];
}

/** The window with this in one of its inputs. */
function holding(view: Json, blockId: string, held: Json): Json {
  const before = isJson(view['state']) && isJson(view['state']['values']) ? view['state']['values'] : {};
  return blockId in before ? { ...view, state: { values: { ...before, [blockId]: held } } } : view;
}

/** A trigger that ends with the person's id tells on whose screen a window opens. */
function fromPerson(person: string, roll: () => number, responseUrl: string): Json {
  const who = from({ roll, responseUrl: () => responseUrl });
  return { ...who, user: { id: person, team_id: TEAM_ID }, trigger_id: `t${(sent += 1)}.${person}` };
}

/** The window filled in and sent; `fill` says how. */
export function aSubmission(
  view: Json,
  roll: () => number,
  responseUrl: string,
  person: string = ANA.slackId,
  fill: typeof filledIn = filledIn,
): [Kind, Json] {
  const who = fromPerson(person, roll, responseUrl);
  return [
    'interactive',
    { ...who, type: 'view_submission', view: { ...asShown(view, roll, person), state: fill(view, roll) } },
  ];
}

/** Something typed into a list of a window. */
export function aSuggestion(
  { view, field, typed, person }: { view: Json; field: string; typed: string; person: string },
  responseUrl: string,
): [Kind, Json] {
  const who = fromPerson(person, () => 0.5, responseUrl);
  const where = { action_id: field, block_id: field, value: typed, view: asShown(view, () => 0.5) };
  return ['interactive', { ...who, type: 'block_suggestion', ...where }];
}

/** “Log to opportunity”, chosen at a message. */
export function aShortcut(text: string, responseUrl: string, person: string): [Kind, Json] {
  const who = fromPerson(person, () => 0.5, responseUrl);
  const ts = `1700000000.${String((sent += 1)).padStart(6, '0')}`;
  const message = { type: 'message', user: person, ts, text };
  const about = { callback_id: SHORTCUT.log, message, message_ts: message.ts };
  return ['interactive', { ...who, type: 'message_action', ...about }];
}

export function anEvent(type: string, user: string): [Kind, Json] {
  const inner = { type, user, tab: 'home', channel: 'D1', event_ts: '1.1' };
  const ids = { event_id: `Ev${(sent += 1)}`, team_id: TEAM_ID, api_app_id: 'A1' };
  return ['events_api', { type: 'event_callback', ...ids, event: inner }];
}

function press(parts: PayloadParts): Payload {
  const { roll, shown } = parts;
  const button = roll() < 0.6 ? shown.button(roll) : undefined;
  const actionId = button?.actionId ?? pick(ACTIONS, roll);
  const element = button?.element ?? { type: 'button', value: anId(parts) };
  const { view } = button ?? {};
  const action = {
    ...entered(element, roll),
    action_id: actionId,
    block_id: button?.blockId ?? 'b',
    action_ts: '1.1',
  };
  const where =
    view === undefined
      ? { message: { ts: '1.1', text: 'x' }, container: { type: 'message', message_ts: '1.1' } }
      : { view: asShown(view, roll), container: { type: 'view', view_id: 'V1' } };
  return {
    kind: 'interactive',
    body: { ...from(parts), type: 'block_actions', actions: [action], ...where },
  };
}

/** A window as Slack sends it back, filled in. */
export function asShown(view: Json, roll: () => number, person = ''): Json {
  const id = `V${Math.floor(roll() * 1000)}.${person}`;
  return { id, hash: 'h1', ...view, state: filledIn(view, roll) };
}

function submission(parts: PayloadParts): Payload {
  const { roll, shown } = parts;
  const seen = roll() < 0.7 ? shown.view(roll) : undefined;
  const metadata = JSON.stringify({ draftId: anId(parts), opportunityId: anId(parts), lineId: anId(parts) });
  const made = {
    ...{ type: 'modal', callback_id: pick(Object.values(CALLBACK), roll), private_metadata: metadata },
    ...{ title: { type: 'plain_text', text: 'x' }, blocks: [] },
  };
  const type = roll() < 0.9 ? 'view_submission' : 'view_closed';
  return { kind: 'interactive', body: { ...from(parts), type, view: asShown(seen ?? made, roll) } };
}

function suggestion(parts: PayloadParts): Payload {
  const { roll, shown } = parts;
  const actionId = shown.button(roll)?.actionId ?? 'deal';
  const view = asShown(shown.view(roll) ?? { type: 'modal', blocks: [] }, roll);
  const typed = { action_id: actionId, block_id: actionId, value: hostileText(roll, 300) };
  return { kind: 'interactive', body: { ...from(parts), type: 'block_suggestion', ...typed, view } };
}

function shortcut(parts: PayloadParts): Payload {
  const { roll } = parts;
  const message = {
    type: 'message',
    user: pick(PEOPLE, roll),
    ts: '1700000000.000100',
    text: hostileText(roll),
  };
  const files = roll() < 0.2 ? { files: [{ id: 'F1', name: hostileText(roll, 90) }] } : {};
  const callbackId = roll() < 0.9 ? SHORTCUT.log : hostileText(roll, 20);
  const about = { callback_id: callbackId, message: { ...message, ...files }, message_ts: message.ts };
  return { kind: 'interactive', body: { ...from(parts), type: 'message_action', ...about } };
}

function event({ roll }: PayloadParts): Payload {
  const type = roll() < 0.6 ? 'app_home_opened' : pick(EVENTS, roll);
  const user = roll() < 0.8 ? ANA.slackId : pick(PEOPLE, roll);
  const mark = { hash: 'h1', private_metadata: hostileText(roll, 300) };
  const view = roll() < 0.5 ? { view: mark } : {};
  const inner = {
    type,
    user,
    tab: pick(['home', 'messages', 'x'], roll),
    channel: 'D1',
    event_ts: '1.1',
    ...view,
  };
  const id = `Ev${(sent += 1)}.${roll()}`;
  return {
    kind: 'events_api',
    body: { type: 'event_callback', event_id: id, team_id: TEAM_ID, api_app_id: 'A1', event: inner },
  };
}
