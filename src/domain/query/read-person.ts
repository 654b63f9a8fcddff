import type { PersonWanted } from './query.js';
import type { Value } from './scan-query.js';

const MENTION = /^<?@([UW][A-Z0-9]{5,})(?:\|[^>]*)?>?$/u;
const EMAIL = /^[^\s@,"]+@[^\s@,"]+\.[^\s@,"]+$/u;

/** `me`, `nobody`, `@U0123ABCD`, `jane@example.com`, `jane`, `@jane` or `"Jane Doe"`; a quoted `"me"` or `"nobody"` is a name. */
export function readPerson({ text, quoted }: Value): PersonWanted {
  const [, slackUserId] = MENTION.exec(text) ?? [];
  if (slackUserId !== undefined) return { kind: 'slack', slackUserId };
  const name = text.replace(/^@+\s*(?=[^@\s])/u, '');
  if (!quoted && name.toLowerCase() === 'me') return { kind: 'me' };
  if (!quoted && name.toLowerCase() === 'nobody') return { kind: 'nobody' };
  return EMAIL.test(name) ? { kind: 'email', email: name.toLowerCase() } : { kind: 'name', name };
}
