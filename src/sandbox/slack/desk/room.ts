import type { Ack, Delivery, DeliveryKind, Retry } from '../delivery/delivery.js';
import type { ActResult } from '../desk.js';
import { isJson, type Json } from '../json.js';
import type { Channel } from '../world/channels.js';
import { APP_ID, BOT_USER, type Person } from '../world/people.js';
import type { Workspace } from '../world/workspace.js';

/** What every act of a person needs. */
export interface Room {
  readonly workspace: Workspace;
  readonly delivery: Delivery;
}

export const DONE: ActResult = { ok: true };

/** What Slack writes into a modal when the app did not answer, or answered nonsense. */
export const TROUBLE = 'We had some trouble connecting. Try again?';

export function refused(why: string): ActResult {
  return { ok: false, refused: why };
}

/** Sends a payload to the app and notes how long the acknowledgement took, or that it never came. */
export async function send(
  { workspace, delivery }: Room,
  what: string,
  kind: DeliveryKind,
  payload: Json,
  acceptsAnswer = false,
  retry?: Retry,
): Promise<Ack> {
  const ack = await delivery.deliver(kind, payload, acceptsAnswer, retry);
  workspace.journal.ack(what, ack.ok ? Math.round(ack.ms) : undefined);
  if (!ack.ok)
    workspace.journal.problem(
      ack.why === 'timeout' ? `${what}: not acknowledged in time` : `${what}: not taken by the app`,
    );
  else if (!acceptsAnswer && !isEmptyAnswer(ack.body))
    workspace.journal.problem(`${what}: this payload takes no answer in its acknowledgement`);
  return ack;
}

/** An acknowledgement that says nothing more. */
export function isEmptyAnswer(body: unknown): boolean {
  if (body === undefined || body === null || body === '') return true;
  return isJson(body) && Object.keys(body).length === 0;
}

export const VERIFICATION_TOKEN = 'sandbox-verification-token';

/** The fields that every interactive payload begins with. */
export function basics(workspace: Workspace, type: string, person: Person): Json {
  const { id, handle, teamId } = person;
  return {
    type,
    team: { id: workspace.team.id, domain: workspace.team.domain },
    user: { id, username: handle, name: handle, team_id: teamId },
    api_app_id: APP_ID,
    token: VERIFICATION_TOKEN,
    enterprise: null,
    is_enterprise_install: false,
  };
}

/** As payloads name a channel: private ones and direct messages keep their names to themselves. */
export function channelName(channel: Channel): string {
  if (channel.kind === 'private') return 'privategroup';
  return channel.kind === 'channel' ? channel.name : 'directmessage';
}

/**
 * An event in its envelope, sent only when the manifest subscribes to it. One that is not acknowledged is sent
 * again at once; Slack's later attempts, after one and five minutes, are left out.
 */
export async function sendEvent(
  room: Room,
  subscription: string,
  event: Json,
  isExtShared: boolean,
): Promise<void> {
  const { manifest, team, mint, clock } = room.workspace;
  if (!manifest.botEvents.includes(subscription)) return;
  const payload = {
    token: VERIFICATION_TOKEN,
    team_id: team.id,
    context_team_id: team.id,
    api_app_id: APP_ID,
    event: { ...event, event_ts: mint.ts() },
    type: 'event_callback',
    event_id: mint.id('Ev'),
    event_time: Math.floor(clock.now().getTime() / 1000),
    authorizations: [
      {
        enterprise_id: null,
        team_id: team.id,
        user_id: BOT_USER,
        is_bot: true,
        is_enterprise_install: false,
      },
    ],
    is_ext_shared_channel: isExtShared,
    event_context: mint.id('EC'),
  };
  const what = `event ${subscription}`;
  const ack = await send(room, what, 'events_api', payload);
  if (ack.ok) return;
  const reason = ack.why === 'timeout' ? 'timeout' : 'connection_failed';
  await send(room, `${what}, again`, 'events_api', payload, false, { num: 1, reason });
}
