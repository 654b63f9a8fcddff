import type { HandedDeal } from '../../domain/home/home.js';
import { dayInWords } from './ago.js';
import { clamp } from './outgoing.js';

/** "Acme – Platform: handed to you by Ben Okafor since 20 Nov 2026, not answered yet". */
export function handedWords({ title, direction, other, since }: HandedDeal): string {
  const who = clamp(other, 100);
  const how = direction === 'to_me' ? `handed to you by ${who}` : `handed over to ${who}`;
  return `${clamp(title, 150)}: ${how} since ${dayInWords(since)}, not answered yet`;
}
