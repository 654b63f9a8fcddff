import type { HandedDeal } from '../../domain/home/home.js';
import { dayInWords } from './ago.js';
import { clamp } from './outgoing.js';
import type { WriteDay } from './reason-words.js';

/** "Acme – Platform: handed to you by Ben Okafor since 20 Nov 2026, not answered yet". */
export function handedWords(handed: HandedDeal): string {
  return `${clamp(handed.title, 150)}: ${how(handed)} since ${dayInWords(handed.since)}, not answered yet`;
}

function how(handed: HandedDeal): string {
  switch (handed.direction) {
    case 'to_me':
      return `handed to you by ${clamp(handed.by, 100)}`;
    case 'by_me':
      return `handed over to ${clamp(handed.to, 100)}`;
    case 'from_me':
      return `handed over to ${clamp(handed.to, 100)} by ${clamp(handed.by, 100)}`;
  }
}

/** The same below the deal's name, where it says whose turn it is. */
export function handedStanding(handed: HandedDeal, day: WriteDay): string {
  const since = `since ${day(handed.since)}`;
  switch (handed.direction) {
    case 'to_me':
      return `from ${clamp(handed.by, 100)}, ${since}: accept, ask or return it in your messages with Opp`;
    case 'by_me':
      return `to ${clamp(handed.to, 100)}, ${since}: no answer yet${handed.own ? STILL_YOURS : ''}`;
    case 'from_me':
      return `to ${clamp(handed.to, 100)} by ${clamp(handed.by, 100)}, ${since}: no answer yet${STILL_YOURS}`;
  }
}

const STILL_YOURS = ', so it is still yours';
