import { createHash } from 'node:crypto';
import * as z from 'zod';

/** What a published Home carries along: which page it is, and a fingerprint of what it shows. */
const mark = z.object({ page: z.int().nonnegative(), fingerprint: z.string() });
export type HomeMark = z.infer<typeof mark>;

export function writeMark(one: HomeMark): string {
  return JSON.stringify(one);
}

/** Undefined for what another version wrote. */
export function readMark(text: string): HomeMark | undefined {
  try {
    return mark.safeParse(JSON.parse(text)).data;
  } catch {
    return undefined;
  }
}

/** Alike exactly when the content is. */
export function fingerprintOf(content: unknown): string {
  return createHash('sha256').update(JSON.stringify(content)).digest('base64url');
}
