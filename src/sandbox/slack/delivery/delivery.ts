import type { Json } from '../json.js';

export type DeliveryKind = 'slash_commands' | 'interactive' | 'events_api';

/** What came back from the app. `timeout`: nothing in time. `failed`: refused, or there was nobody to take it. */
export type Ack =
  | { readonly ok: true; readonly body: unknown; readonly ms: number }
  | { readonly ok: false; readonly why: 'timeout' | 'failed' };

/** Said of an event that is sent again. */
export interface Retry {
  readonly num: number;
  readonly reason: 'timeout' | 'connection_failed';
}

/** The way from Slack to the app. */
export interface Delivery {
  deliver(kind: DeliveryKind, payload: Json, acceptsAnswer: boolean, retry?: Retry): Promise<Ack>;
}
