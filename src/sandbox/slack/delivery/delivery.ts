import type { Json } from '../json.js';

export type DeliveryKind = 'slash_commands' | 'interactive' | 'events_api';

/** What came back from the app. `timeout`: nothing in time. `failed`: refused, or there was nobody to take it. */
export type Ack =
  | { readonly ok: true; readonly body: unknown; readonly ms: number }
  | { readonly ok: false; readonly why: 'timeout' | 'failed' };

/** The way from Slack to the app. */
export interface Delivery {
  deliver(kind: DeliveryKind, payload: Json, acceptsAnswer: boolean): Promise<Ack>;
}
