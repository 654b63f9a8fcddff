import { z } from 'zod';

import type { NotionSignal } from '../services/ports/notion-signals.js';
import { normalizeId } from './ids.js';

/** What Notion sends to the webhook address. Its payloads are signals: they come late, twice and out of order. */
export type WebhookMessage =
  /** Once, when the subscription is made: the token has to be given back in Notion. */
  | { readonly kind: 'verification'; readonly token: string }
  /** `signal` is undefined for events that concern nothing Opp keeps. */
  | { readonly kind: 'event'; readonly id: string; readonly signal: NotionSignal | undefined };

const verification = z.looseObject({ verification_token: z.string().min(1).max(500) });
const id = z.string().transform((text) => normalizeId(text));
const event = z.looseObject({
  id: z.string().min(1).max(200),
  type: z.string(),
  entity: z.looseObject({ id, type: z.string() }).optional(),
  data: z.looseObject({ page_id: id.optional() }).optional(),
});

/** Undefined for a body that is neither; unknown types and fields are tolerated (N29). */
export function readWebhook(body: string): WebhookMessage | undefined {
  const json = parsed(body);
  const asked = verification.safeParse(json);
  if (asked.success) return { kind: 'verification', token: asked.data.verification_token };
  const told = event.safeParse(json);
  return told.success ? { kind: 'event', id: told.data.id, signal: signalOf(told.data) } : undefined;
}

function signalOf({ type, entity, data }: z.infer<typeof event>): NotionSignal | undefined {
  if (/^(?:data_source|database)\.schema_updated$/u.test(type)) return { kind: 'schema' };
  if (type.startsWith('comment.')) {
    const opportunityId = data?.page_id;
    return opportunityId === undefined ? undefined : { kind: 'comments', opportunityId };
  }
  const opportunityId = type.startsWith('page.') && entity?.type === 'page' ? entity.id : undefined;
  return opportunityId === undefined ? undefined : { kind: 'page', opportunityId };
}

function parsed(body: string): unknown {
  try {
    return JSON.parse(body);
  } catch {
    return undefined;
  }
}
