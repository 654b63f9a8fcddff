import { forecastColumns } from '../forecast/forecast-deal.js';
import type { Confidence } from '../playbook/confidence.js';
import { shownValue } from '../property-form/shown-value.js';
import { tidyLine } from '../status-update/tidy.js';
import type { ChangeTarget } from './change-target.js';
import type { InformationChange } from './information-change.js';
import { valueIn, type InformationFacts } from './information-facts.js';

/** The column in which the reason of the confidence stands, as it is now. */
export interface ReasonBeside {
  readonly propertyId: string;
  readonly name: string;
  readonly before: ReturnType<typeof valueIn>;
  readonly shown: string | undefined;
}

/** Whose confidence changes says why in the column for it (S2-9); undefined for anything else, and without a column. */
export function reasonBeside(
  rules: Confidence | undefined,
  target: ChangeTarget,
  facts: InformationFacts,
): ReasonBeside | undefined {
  if (rules === undefined || target.kind !== 'property') return undefined;
  const columns = forecastColumns(rules, facts.properties);
  if ('missing' in columns || columns.reason === undefined || columns.column.id !== target.property.id)
    return undefined;
  const { id: propertyId, name } = columns.reason;
  const before = valueIn(facts, propertyId);
  return { propertyId, name, before, shown: shownValue(before, new Map()) };
}

/** The change with its reason written beside it: what was typed for it, or else the words of the change log. */
export function withReason(
  change: InformationChange,
  { propertyId, name, before, shown }: ReasonBeside,
  typed: string,
): InformationChange {
  if (change.kind !== 'property') return change;
  const own = tidyLine(typed);
  const text = own === '' ? change.line.rationale : own;
  return {
    ...change,
    beside: {
      ...{ propertyId, name, after: { type: 'rich_text', text }, shown: { before: shown, after: text } },
      ...(before === undefined ? {} : { before }),
    },
  };
}

/** Every property that the changes write, each once: what was said last counts. */
export function writtenValues(changes: readonly InformationChange[]) {
  const all = changes.flatMap((change) =>
    change.kind !== 'property' ? [] : [change, ...(change.beside === undefined ? [] : [change.beside])],
  );
  return [...new Map(all.map((one) => [one.propertyId, one])).values()];
}
