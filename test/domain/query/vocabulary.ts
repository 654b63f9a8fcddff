import { stageRoles } from '../../../src/domain/playbook.js';
import { parseQuery, type ParsedQuery, type QueryVocabulary } from '../../../src/domain/query/parse-query.js';
import type { Query } from '../../../src/domain/query/query.js';

const PLAYBOOK = stageRoles({
  stages: [
    { name: 'Demo', aliases: ['Product demo'], role: 'demo' },
    { name: 'POC', aliases: ['Proof of concept'], role: 'poc' },
    { name: 'Win', aliases: ['Won', 'Closed Won'], role: 'won' },
    { name: 'Lost', aliases: ['Closed Lost'], role: 'lost' },
    { name: 'Transferred', aliases: [], role: 'transferred' },
  ],
});

export const VOCABULARY: QueryVocabulary = {
  stages: ['Discovery', 'Demo', 'POC', 'Negotiation', '5-Security review', 'Win', 'Lost', 'Transferred'],
  properties: [
    'Opportunity',
    'Customer',
    'Amount',
    'Confidence',
    'Deal size',
    'Tags',
    'Größe',
    'Technical win',
  ],
  today: '2026-11-21',
  roleOf: PLAYBOOK,
};

export function parse(text: string): ParsedQuery {
  return parseQuery(text, VOCABULARY);
}

/** The query, or a failed test with the problem in it. */
export function understood(text: string): Query {
  const parsed = parse(text);
  if (!parsed.ok) throw new Error(`not understood: ${text}: ${JSON.stringify(parsed.problem)}`);
  return parsed.query;
}

/** The problem, or a failed test. */
export function refused(text: string): Extract<ParsedQuery, { ok: false }> {
  const parsed = parse(text);
  if (parsed.ok) throw new Error(`understood: ${text}: ${JSON.stringify(parsed.query)}`);
  return parsed;
}
