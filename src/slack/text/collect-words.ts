import type { LineSection, SourceKind } from '../../services/ports/collected-lines.js';
import { clamp } from './outgoing.js';

/** How a section of an update is called, given our side's name. */
export function sectionWords(section: LineSection, vendor: string): string {
  switch (section) {
    case 'timeline':
      return 'Timeline';
    case 'vendorItems':
      return `Open item (${clamp(vendor, 40)} side)`;
    case 'customerItems':
      return 'Open item (customer side)';
    case 'risks':
      return 'Risk';
  }
}

/** What is to be known before words leave a conversation that not everybody reads; undefined for a public channel. */
export function privacyWords(kind: SourceKind): string | undefined {
  switch (kind) {
    case 'channel':
      return undefined;
    case 'private':
      return 'This was said in a private channel. Nothing of it is kept until you send this form, and then only the line below, for you alone. In an update, everybody who reads the page in Notion will see it.';
    case 'dm':
      return 'This was said in a direct message. Nothing of it is kept until you send this form, and then only the line below, for you alone. In an update, everybody who reads the page in Notion will see it.';
  }
}

export function sourceWords(kind: SourceKind): string {
  return { channel: 'in a channel', private: 'in a private channel', dm: 'in a direct message' }[kind];
}

/** Why a line has no way back to its message. */
export function noLinkWords(why: 'deleted' | 'hidden'): string {
  return why === 'deleted'
    ? 'The message was deleted in Slack meanwhile: log it only if that is fine.'
    : 'Without a link back: Opp is no member of this conversation.';
}

/** A message of files alone: nobody but a person knows what they say. */
export function filesWords(files: readonly string[]): string {
  const [first, ...others] = files;
  if (first === undefined) return '';
  const more = others.length === 0 ? '' : ` and ${others.length} more`;
  return `Shared “${clamp(first, 200)}”${more}`;
}
