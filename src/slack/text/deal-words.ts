import type { NotionPerson, Opportunity } from '../../domain/opportunity.js';

const MONEY = new Intl.NumberFormat('en', { notation: 'compact', maximumFractionDigits: 1 });

/** One line about an opportunity: `POC · SE Ana Pereira · AE Jane Doe · 120K`. Blank facts are left out. */
export function dealFacts(opportunity: Opportunity): string {
  return [
    opportunity.stage?.name ?? 'no stage',
    names('SE', opportunity.salesEngineers),
    names('AE', opportunity.accountExecutives),
    opportunity.amount === undefined ? '' : MONEY.format(opportunity.amount),
  ]
    .filter((fact) => fact !== '')
    .join(' · ');
}

function names(role: string, people: readonly NotionPerson[]): string {
  const [first, ...others] = people;
  if (first === undefined) return '';
  return others.length === 0 ? `${role} ${first.name}` : `${role} ${first.name} +${others.length}`;
}
