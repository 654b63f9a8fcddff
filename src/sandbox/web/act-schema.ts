import { z } from 'zod';

/** What the page may send to `POST /desk` and `POST /suggest`: the desk's own acts, checked. */

const stateValues = z.record(z.string(), z.record(z.string(), z.record(z.string(), z.unknown())));

const surface = z.discriminatedUnion('on', [
  z.object({ on: z.literal('message'), channel: z.string(), ts: z.string() }),
  z.object({ on: z.literal('view'), viewId: z.string() }),
  z.object({ on: z.literal('home') }),
]);

export const actSchema = z.discriminatedUnion('act', [
  z.object({ act: z.literal('command'), channel: z.string(), text: z.string().max(12_000) }),
  z.object({
    act: z.literal('say'),
    channel: z.string(),
    text: z.string().min(1).max(12_000),
    threadTs: z.string().optional(),
  }),
  z.object({
    act: z.literal('press'),
    surface,
    blockId: z.string(),
    actionId: z.string(),
    value: z.record(z.string(), z.unknown()),
    state: stateValues,
  }),
  z.object({ act: z.literal('submit'), viewId: z.string(), state: stateValues }),
  z.object({ act: z.literal('close'), viewId: z.string(), everything: z.boolean() }),
  z.object({
    act: z.literal('shortcut'),
    callbackId: z.string(),
    message: z.object({ channel: z.string(), ts: z.string() }).optional(),
  }),
  z.object({ act: z.literal('open-home') }),
]);

export const suggestionSchema = z.object({
  surface,
  blockId: z.string(),
  actionId: z.string(),
  query: z.string().max(300),
});
