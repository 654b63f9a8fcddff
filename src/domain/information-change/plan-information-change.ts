import { checkChangeLinePart, type ChangeLineProblem } from '../change-log/check-change-line.js';
import type { ChangeLine } from '../change-log/change-line.js';
import { summariseChange, type Change, type HowChanged } from '../change-log/summarise-change.js';
import { tidyChangeLine } from '../change-log/tidy-change-line.js';
import type { LocalDate } from '../local-date.js';
import { tidyMapping, type FeatureMapping } from '../page-body/feature-mapping.js';
import { readTypedValue, type Typed, type TypedProblem } from '../property-form/read-typed-value.js';
import { sameValue, shownValue } from '../property-form/shown-value.js';
import type { PropertyValue } from '../property-value.js';
import { tidyLine } from '../status-update/tidy.js';
import type { ChangeTarget } from './change-target.js';
import type { InformationChange } from './information-change.js';

/** What was typed for one change; the fields of other targets stay blank. */
export interface TypedChange {
  /** For a property; people are given as Notion people, see `value`. */
  readonly typed: Typed;
  /** Read already, with the names of what it names; for people, who are chosen in Slack. */
  readonly value?: { readonly value: PropertyValue | undefined; readonly names: ReadonlyMap<string, string> };
  readonly details: string;
  readonly mapping: FeatureMapping;
  /** Take the row, or what the topic says, away. */
  readonly remove: boolean;
  readonly rationale: string;
  /** Of what has a column for its reason. */
  readonly reason?: string | undefined;
}

export type ChangeProblem =
  | { readonly field: 'value'; readonly kind: 'unreadable'; readonly problem: TypedProblem }
  | { readonly field: 'value'; readonly kind: 'same' }
  | { readonly field: 'value'; readonly kind: 'blank' }
  | { readonly field: 'rationale'; readonly kind: 'words'; readonly problem: ChangeLineProblem };

export type PlannedChange =
  | { readonly ok: true; readonly change: InformationChange }
  | { readonly ok: false; readonly problems: readonly ChangeProblem[] };

type Unlined = Parameters<typeof withLine>[0];

/**
 * Reads one change of the core information: what it was, what it becomes, and the line that says so. Everything wrong
 * is told at once. Nothing typed means blank, and blank is a change when there was something (S0-27, S0-40).
 */
export function planInformationChange(
  target: ChangeTarget,
  typed: TypedChange,
  { today, names }: { readonly today: LocalDate; readonly names: ReadonlyMap<string, string> },
): PlannedChange {
  const read = changeOf(target, typed, names);
  const rationale = checkChangeLinePart('rationale', typed.rationale).map((problem): ChangeProblem => ({
    field: 'rationale',
    kind: 'words',
    problem,
  }));
  if ('field' in read) return { ok: false, problems: [read, ...rationale] };
  if (rationale.length > 0) return { ok: false, problems: rationale };
  const { change, what } = read;
  const line = tidyChangeLine({ date: today, summary: summariseChange(what), rationale: typed.rationale });
  return { ok: true, change: withLine(change, line) };
}

type WithoutLine<T> = T extends InformationChange ? Omit<T, 'line'> : never;

function withLine(change: WithoutLine<InformationChange>, line: ChangeLine): InformationChange {
  return { ...change, line };
}

interface ReadChange {
  readonly change: Unlined;
  readonly what: Change;
}

function changeOf(
  target: ChangeTarget,
  typed: TypedChange,
  names: ReadonlyMap<string, string>,
): ReadChange | ChangeProblem {
  switch (target.kind) {
    case 'property':
      return propertyChange(target, typed, names);
    case 'customer':
      return customerChange(target, typed);
    case 'feature':
      return featureChange(target, typed);
    case 'new_feature':
      return newFeature(typed);
  }
}

function propertyChange(
  { property, value: before, shown }: Extract<ChangeTarget, { kind: 'property' }>,
  typed: TypedChange,
  names: ReadonlyMap<string, string>,
): ReadChange | ChangeProblem {
  const read =
    typed.value === undefined
      ? readTypedValue(property, typed.typed)
      : { ok: true as const, value: typed.value.value };
  if (!read.ok) return { field: 'value', kind: 'unreadable', problem: read.problem };
  // A day that moves leaves no end behind it that lies before.
  const after = keepEnd(before, read.value);
  if (sameValue(before, after)) return { field: 'value', kind: 'same' };
  const { id: propertyId, name, role } = property;
  const known = new Map([...names, ...(typed.value?.names ?? [])]);
  return {
    change: {
      kind: 'property',
      propertyId,
      name,
      ...(before === undefined ? {} : { before }),
      ...(after === undefined ? {} : { after }),
      shown: { before: shown, after: shownValue(after, known) },
    },
    what: { kind: 'property', name, role, before, after },
  };
}

/** The form asks the first day only: the last one stays as long as it is not before it. */
function keepEnd(
  before: PropertyValue | undefined,
  after: PropertyValue | undefined,
): PropertyValue | undefined {
  if (before?.type !== 'date' || after?.type !== 'date' || before.end === undefined) return after;
  return before.end >= after.start ? { ...after, end: before.end } : after;
}

function customerChange(
  { field, topic, details: before }: Extract<ChangeTarget, { kind: 'customer' }>,
  { details, remove }: TypedChange,
): ReadChange | ChangeProblem {
  const after = remove ? '' : tidyLine(details);
  if (after === tidyLine(before)) return { field: 'value', kind: 'same' };
  const how: HowChanged = before === '' ? 'added' : after === '' ? 'removed' : 'changed';
  const what: Change =
    field === 'competitors' ? { kind: 'competitor', how } : { kind: 'customer_information', topic, how };
  return { change: { kind: 'customer', field, topic, before, after }, what };
}

function featureChange(
  { rowId, mapping: before }: Extract<ChangeTarget, { kind: 'feature' }>,
  { mapping, remove }: TypedChange,
): ReadChange | ChangeProblem {
  const after = tidyMapping(mapping);
  if (remove || isBlank(after)) {
    return { change: { kind: 'feature_removed', rowId, before }, what: { kind: 'feature', how: 'removed' } };
  }
  const sameWords =
    after.need === before.need &&
    after.feature === before.feature &&
    after.howItSolves === before.howItSolves;
  if (sameWords && after.primary === before.primary) return { field: 'value', kind: 'same' };
  const what: Change = sameWords ? { kind: 'primary_feature' } : { kind: 'feature', how: 'changed' };
  return { change: { kind: 'feature_changed', rowId, before, after }, what };
}

function newFeature({ mapping }: TypedChange): ReadChange | ChangeProblem {
  const after = tidyMapping(mapping);
  if (isBlank(after)) return { field: 'value', kind: 'blank' };
  return { change: { kind: 'feature_added', after }, what: { kind: 'feature', how: 'added' } };
}

function isBlank({ need, feature, howItSolves }: FeatureMapping): boolean {
  return need === '' && feature === '' && howItSolves === '';
}
