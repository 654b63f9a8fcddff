import { z } from 'zod';
import type { Desk } from '../../../slack/desk.js';

const json = z.record(z.string(), z.unknown());
/** JSON leaves out what is undefined. */
const maybeText = z
  .string()
  .nullish()
  .transform((text) => text ?? undefined);

const person = z.object({
  id: z.string(),
  name: z.string(),
  title: z.string(),
  kind: z.string(),
  isBot: z.boolean(),
  timeZone: z.string(),
});

const message = z.object({
  channel: z.string(),
  ts: z.string(),
  threadTs: maybeText,
  by: person,
  text: z.string(),
  blocks: z.array(json),
  ephemeral: z.boolean(),
  edited: z.boolean(),
  files: z.array(z.string()).optional(),
  replyCount: z.number(),
});

const shortcuts = z.array(z.object({ callbackId: z.string(), name: z.string() }));

export const peopleSchema = z.array(person);

export const deskSchema: z.ZodType<Desk> = z.object({
  me: person,
  people: peopleSchema,
  team: z.object({ name: z.string(), domain: z.string() }),
  channels: z.array(
    z.object({
      id: z.string(),
      name: z.string(),
      kind: z.enum(['channel', 'private', 'dm', 'app']),
      isExtShared: z.boolean(),
      messages: z.array(message),
    }),
  ),
  modals: z.array(
    z.object({
      id: z.string(),
      hash: z.string(),
      view: json,
      errors: z.record(z.string(), z.string()),
      trouble: maybeText,
    }),
  ),
  home: json.nullish().transform((home) => home ?? undefined),
  notices: z.array(z.object({ id: z.string(), channel: z.string(), text: z.string() })),
  commands: z.array(z.object({ command: z.string(), description: z.string(), usageHint: z.string() })),
  messageShortcuts: shortcuts,
  globalShortcuts: shortcuts,
  acks: z.array(
    z.object({
      what: z.string(),
      ms: z
        .number()
        .nullish()
        .transform((ms) => ms ?? undefined),
    }),
  ),
});

export const resultSchema = z.discriminatedUnion('ok', [
  z.object({ ok: z.literal(true) }),
  z.object({ ok: z.literal(false), refused: z.string() }),
]);

export const suggestionsSchema = json;
