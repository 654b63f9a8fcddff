import { stableId } from '../../src/sandbox/data/stable-id.js';
import { ANA, JANE } from '../../src/sandbox/data/people.js';
import type { NotionSeed } from '../../src/sandbox/notion/seed.js';
import type { Playbook } from '../../src/domain/playbook.js';

const NAME = 'Kestrelwatch';
const ID = stableId('page:secret');

/** A rule by which nobody at all may see the deal, not even its own Sales Engineer. */
export const SECRET_RULE: Playbook['restricted'][number] = {
  ...{ property: 'Phone', values: [NAME], visible_to: ['nobody@example.com'] },
};

/** What must never leave the bot, whatever a test does. */
export const SECRET_WORDS: readonly string[] = [NAME, ID];

/** The database with one more deal: a quiet one of Ana's, talked about, with everything that other deals have. */
export function withSecretDeal(seed: NotionSeed): NotionSeed {
  const at = new Date(Date.parse(seed.pages.at(-1)?.createdAt ?? '') + 61_000).toISOString();
  const secret: NotionSeed['pages'][number] = {
    ...{ id: ID, createdAt: at, lastEditedAt: at, createdBy: ANA.notionId },
    properties: {
      ...{
        Opportunity: `${NAME} – Secret programme`,
        Customer: `${NAME} Ltd`,
        Phone: `${NAME} 7`,
        Stage: 'POC',
      },
      ...{ 'Sales Engineer': [ANA.notionId], 'Account Executive': [JANE.notionId], Amount: 777_777 },
      ...{ ID: seed.pages.length + 1, 'Close date': at.slice(0, 10), 'Demo date': at.slice(0, 10) },
    },
    body: [{ type: 'paragraph', text: `${NAME} runs session replay on acme hardware` }],
    comments: [{ id: stableId('comment:secret'), by: ANA.notionId, at, text: `${NAME}: legal is unhappy` }],
  };
  return { ...seed, pages: [...seed.pages, secret] };
}
