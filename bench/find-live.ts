import { notionSeed } from './notion-seed.js';
import { openVirtualNotion } from './virtual-notion.js';

/** Before the mirror, Notion was asked when somebody asked. */
const START = Date.parse('2026-02-10T12:00:00Z');

/**
 * The milliseconds that one question takes when it is asked live of a rate-limited Notion. To consider every
 * opportunity all rows must be read, a hundred with each request; bodies and comments, one request each, are not
 * even counted. The answers themselves take no time here: it is only the wait for the allowance of 180 requests a
 * minute, which passes in virtual time.
 */
export async function liveQuestionMs(deals: number): Promise<number> {
  const virtual = await openVirtualNotion(notionSeed(deals), {
    ...{ startAt: START, latencyMs: 0 },
  });
  const { notion, time } = virtual;
  try {
    const from = time.now();
    const matching: string[] = [];
    const asking = notion.deals.scan({ partition: 'current' }, (batch) => {
      for (const { opportunity } of batch) {
        if (opportunity.title === `Deal ${deals - 1}`) matching.push(opportunity.id);
      }
      return Promise.resolve();
    });
    const { complete } = await time.until(asking);
    if (!complete || matching.length === 0) throw new Error('the live question was not answered in full');
    return time.now() - from;
  } finally {
    await virtual.close();
  }
}
