import type { KnownBlock } from '@slack/types';
import type { ChangedThing, LikelyChange } from '../../domain/pasted-text/property-changes.js';
import { ACTION } from '../ids.js';
import { clamp } from '../text/outgoing.js';
import { button, context, plain } from './building-blocks.js';

const WHAT: Readonly<Record<ChangedThing, string>> = {
  demo_date: 'the date of the demo',
  close_date: 'the close date',
  stage: 'the stage',
  people: 'who is on the deal',
  amount: 'the amount',
  competitor: 'the competitive landscape',
};

/** As many as fit beside everything else in a view. */
const SHOWN = 5;

/** Lines that look like a change of the record, each with a button to `/opp update`; nothing is applied (S0-43). */
export function likelyChangeBlocks(changes: readonly LikelyChange[], opportunityId: string): KnownBlock[] {
  if (changes.length === 0) return [];
  return [
    ...changes.slice(0, SHOWN).map(({ what, text }): KnownBlock => ({
      type: 'section',
      text: plain(`“${clamp(text, 300)}” looks like a change of ${WHAT[what]}.`, 3000),
      accessory: button('Update…', ACTION.updateFor, opportunityId, { about: text }),
    })),
    context('Update… opens the record in this window. Your update stays a draft: /opp status continues it.'),
  ];
}
