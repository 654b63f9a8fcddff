import fc from 'fast-check';
import type { Message } from '../../../src/slack/views/building-blocks.js';
import { opportunityCard } from '../../../src/slack/views/opportunity-card.js';
import { opportunityList } from '../../../src/slack/views/opportunity-list.js';
import { sharedList } from '../../../src/slack/views/shared-list.js';
import { problemMessage } from '../../../src/slack/views/telling-modal.js';
import { wordsFor } from '../../../src/slack/text/problem-words.js';
import { ASKING_NOTHING } from '../../../src/domain/query/query.js';
import { NOW, row } from '../../services/find/mirror-of.js';
import { nasty } from './hostile-data.js';

/** So many messages, each full of names: above 10,000 of them. */
const RUNS = 1500;
const STATE = {
  ...{ complete: true, readCount: 1, expectedCount: undefined, activeCount: 1 },
  ...{ freshAt: NOW, syncing: false },
};

/** Everything that Slack would read as markup: the top-level text always, of the blocks those of mrkdwn. */
function markup({ text, blocks }: Message): string {
  const inBlocks = JSON.stringify(blocks).match(/"type":"(mrkdwn|user|usergroup|broadcast|channel)"/gu) ?? [];
  return [text, ...inBlocks].join(' ');
}

test('whatever a deal or a person is called, nobody is pinged and nothing is a link (S30)', () => {
  fc.assert(
    fc.property(fc.array(nasty(3000), { minLength: 1, maxLength: 8 }), nasty(3000), (names, person) => {
      const deals = names.map((title) => row({ title, customer: title }));
      const [first] = deals;
      if (first === undefined) return;
      const list = {
        ...{ query: ASKING_NOTHING, text: '', offset: 0, pageSize: 8, deals, total: deals.length },
        ...{ closedBesides: 0, state: STATE, customers: names.slice(0, 5) },
      };
      const { opportunity, lastActivity } = first;
      const problem = wordsFor({ kind: 'no_such_deal', words: person, nearest: names });
      for (const message of [
        opportunityList(list, NOW, { canShare: true }),
        sharedList({ deals, total: deals.length }, person),
        opportunityCard(opportunity, undefined, NOW, { lastActivity, changes: names }),
        problemMessage(problem),
      ])
        expect(markup(message)).not.toMatch(/[<>]|mrkdwn|"type"/u);
    }),
    { numRuns: RUNS },
  );
});
