import { createHash } from 'node:crypto';
import type { NotionPerson, Opportunity } from '../domain/opportunity.js';
import { isActive } from '../domain/opportunity.js';
import { customerName } from '../domain/opportunity.js';
import { nameKey, unnumberedKey } from '../domain/fold.js';
import type { SourceDeal } from '../services/ports/deal-source.js';
import { vectorOf, type Passage } from './search-document.js';
import { spacedKey } from './search-words.js';

/** Raised when what is derived from a deal changes, so that everything is derived anew. */
const FORM = 1;

export function hashOf(deal: SourceDeal): string {
  return createHash('sha256')
    .update(JSON.stringify([FORM, deal]))
    .digest('hex');
}

/** A deal as the columns of `deal` and `deal_text`, with the words it teaches the dictionary. */
export function rowOf(deal: SourceDeal) {
  const { opportunity, members, properties, archived } = deal;
  const facts = vectorOf([...headOf(deal), ...restOf(deal)]);
  const row = {
    id: opportunity.id,
    hash: hashOf(deal),
    archived,
    status: statusOf(opportunity),
    stage_keys: stageKeys(opportunity),
    title_key: spacedKey(opportunity.title),
    customer_key: spacedKey(customerName(opportunity)),
    features_key: spacedKey(deal.features),
    se_ids: opportunity.salesEngineers.map(({ id }) => id),
    ae_ids: opportunity.accountExecutives.map(({ id }) => id),
    member_ids: members.map(({ id }) => id),
    amount: opportunity.amount ?? null,
    close_date: opportunity.closeDate ?? null,
    created_at: opportunity.createdAt,
    edited_at: opportunity.lastEditedAt,
    card: opportunity,
    props: Object.fromEntries(properties.map(({ id, text }) => [id, spacedKey(text)])),
    facts_doc: facts.text,
  };
  return { row, words: facts.words, people: peopleOf(deal) };
}

function headOf({ opportunity, features }: SourceDeal): readonly Passage[] {
  const { title, customer } = opportunity;
  return [
    { weight: 'A', text: title },
    ...(customer === undefined ? [] : [{ weight: 'A' as const, text: customer }]),
    { weight: 'B', text: features },
  ];
}

function restOf({ properties }: SourceDeal): readonly Passage[] {
  return properties.map(({ text }) => ({ weight: 'C' as const, text }));
}

function peopleOf({ opportunity, members }: SourceDeal): readonly NotionPerson[] {
  return [...opportunity.salesEngineers, ...opportunity.accountExecutives, ...members];
}

function stageKeys({ stage }: Opportunity): readonly string[] {
  return stage === undefined ? [] : [...new Set([nameKey(stage.name), unnumberedKey(stage.name)])];
}

/** `closed`: terminal, but neither won nor lost. */
function statusOf(opportunity: Opportunity): 'active' | 'won' | 'lost' | 'closed' {
  if (isActive(opportunity)) return 'active';
  const role = opportunity.stage?.role;
  return role === 'won' || role === 'lost' ? role : 'closed';
}
