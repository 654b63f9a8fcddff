import { setTimeout as wait } from 'node:timers/promises';
import { ACTION, CALLBACK } from '../../src/slack/ids.js';
import type { Teammate } from '../../src/sandbox/data/people.js';
import { isJson, parseJson, textOf, type Json } from '../../src/sandbox/slack/json.js';
import { blockOf, formState } from '../../test/support/form-state.js';
import type { JudgingSlack } from '../fuzz/judging-slack.js';
import { aCommand, anEvent, aPress, aSubmission, type Kind } from '../fuzz/payloads.js';
import type { Shown } from '../fuzz/shown.js';
import type { Transport } from '../fuzz/transports.js';
import { pick } from '../measure.js';

export interface VisitorParts {
  readonly person: Teammate;
  readonly dealId: string;
  readonly roll: () => number;
  readonly slack: JudgingSlack;
  readonly shown: Shown;
  readonly transport: Transport;
  /** Hears how long each answer took, in milliseconds. */
  readonly onAnswer: (ms: number) => void;
  /** Hears of each update that was confirmed. */
  readonly onConfirmed: () => void;
}

/** What people ask, the more frequent more often. */
const QUESTIONS = [
  ...['find', 'find acme', 'find platfrom', 'find stage:discovery sort:activity', 'find security review'],
  ...['show deal 7 of', 'mine', 'mine', 'report', 'digest', 'collected', 'help'],
];
const WINDOW_MS = 20_000;

/** Somebody at work: asks, looks at Home, opens forms, and now and then posts an update of a deal of theirs. */
export async function actOnce(parts: VisitorParts): Promise<void> {
  const { roll, person } = parts;
  const luck = roll();
  if (luck < 0.62)
    await says(parts, aCommand(pick(QUESTIONS, roll), parts.slack.responseUrl(), person.slackId));
  else if (luck < 0.8) await says(parts, anEvent('app_home_opened', person.slackId));
  else if (luck < 0.88) await presses(parts, ACTION.updateFor);
  else if (luck < 0.96) await presses(parts, ACTION.stageFor);
  else await postsUpdate(parts);
}

async function postsUpdate(parts: VisitorParts): Promise<void> {
  const { roll, onConfirmed } = parts;
  const form = await presses(parts, ACTION.statusFor, CALLBACK.statusForm);
  if (form === undefined) return;
  const n = Math.floor(roll() * 1e9);
  const fields = {
    ...{ tldr: `Round ${n} is done and legal reviews order form ${n}`, sentiment: '✅' },
    ...{ phrase: `Momentum ${n} with the platform team`, customerItems: `Return redlines number ${n}` },
    ...{ vendorItems: `Send report number ${n}`, timeline: `today: Order form ${n} sent` },
  };
  await submits(parts, form, fields);
  const review = await newWindow(parts, CALLBACK.statusReview, draftOf(form));
  if (review === undefined) return;
  await submits(parts, review, {});
  onConfirmed();
}

async function presses(
  parts: VisitorParts,
  actionId: string,
  callbackId?: string,
): Promise<Json | undefined> {
  const { roll, slack, dealId, person } = parts;
  const press = { actionId, value: dealId, person: person.slackId };
  await says(parts, aPress(press, roll, slack.responseUrl()));
  return callbackId === undefined ? undefined : newWindow(parts, callbackId, dealId);
}

async function submits(
  parts: VisitorParts,
  view: Json,
  fields: Readonly<Record<string, string>>,
): Promise<void> {
  const { roll, slack, person } = parts;
  const filled = Object.entries(fields).flatMap(([field, value]): [string, string][] => {
    const block = blockOf(view, field);
    return block === undefined ? [] : [[block, value]];
  });
  const [kind, body] = aSubmission(view, roll, slack.responseUrl());
  const state = { values: formState(view, Object.fromEntries(filled)) };
  const user = { id: person.slackId, team_id: 'T1' };
  await says(parts, [kind, { ...body, user, view: { id: 'V1', hash: 'h1', ...view, state } }]);
}

async function says({ transport, onAnswer }: VisitorParts, [kind, body]: [Kind, Json]): Promise<void> {
  const from = performance.now();
  // An envelope that got lost with its connection is never answered.
  let timer: NodeJS.Timeout | undefined;
  const never = new Promise((resolve) => {
    timer = setTimeout(resolve, WINDOW_MS);
  });
  await Promise.race([transport.send(kind, body), never]);
  clearTimeout(timer);
  onAnswer(performance.now() - from);
}

/** The form's own id, which leads through all its windows. */
function draftOf(form: Json): string {
  const metadata = parseJson(textOf(form['private_metadata']) ?? '');
  return (isJson(metadata) ? textOf(metadata['draftId']) : undefined) ?? 'none';
}

/** The window of this kind that names the id, once it is shown. */
async function newWindow({ shown }: VisitorParts, callbackId: string, id: string): Promise<Json | undefined> {
  const until = performance.now() + WINDOW_MS;
  while (performance.now() < until) {
    const found = shown.takeWindow((view) => isAbout(view, callbackId, id));
    if (found !== undefined) return found;
    await wait(50);
  }
  return undefined;
}

function isAbout(view: Json, callbackId: string, id: string): boolean {
  return view['callback_id'] === callbackId && JSON.stringify(view).includes(id);
}
