import type { PropertyRole } from '../playbook/property-roles.js';
import type { PropertyValue } from '../property-value.js';
import { tidyLine } from '../status-update/tidy.js';
import { countWords } from '../words.js';
import { summariseProperty } from './summarise-property.js';
import { tidySummary } from './tidy-change-line.js';
import { CHANGE_LINE_BUDGETS, CHANGE_LINE_LENGTHS } from './word-budgets.js';

export type HowChanged = 'added' | 'changed' | 'removed';

/** One thing that changed; each leaves its own line (S0-41). */
export type Change =
  /** `to` is the stage's name in Notion; undefined: it was made blank. */
  | { readonly kind: 'stage'; readonly to: string | undefined }
  | {
      readonly kind: 'property';
      readonly name: string;
      readonly role: PropertyRole | undefined;
      readonly before: PropertyValue | undefined;
      readonly after: PropertyValue | undefined;
    }
  /** A row of the customer information, by its topic. */
  | { readonly kind: 'customer_information'; readonly topic: string; readonly how: HowChanged }
  | { readonly kind: 'competitor'; readonly how: HowChanged }
  | { readonly kind: 'feature'; readonly how: HowChanged }
  | { readonly kind: 'primary_feature' }
  | { readonly kind: 'created' }
  | { readonly kind: 'undone'; readonly what: Exclude<Change, { readonly kind: 'undone' }> };

/** What changed, always in one to three words (S0-46), whatever stages and columns are called. */
export function summariseChange(change: Change): string {
  return candidatesOf(change).map(tidySummary).find(fits) ?? 'Opportunity changed';
}

function candidatesOf(change: Change): readonly string[] {
  switch (change.kind) {
    case 'stage':
      return change.to === undefined ? ['Stage removed'] : stageSummaries(change.to);
    case 'property':
      return summariseProperty(change);
    case 'customer_information':
      return [...named(change.topic, change.how), 'Customer info changed'];
    case 'competitor':
      return [`Competitor ${change.how}`];
    case 'feature':
      return [`Feature ${change.how}`];
    case 'primary_feature':
      return ['Primary feature changed'];
    case 'created':
      return ['Opportunity created'];
    case 'undone':
      return undoneSummaries(change.what);
  }
}

/** A long name is kept together by hyphens; one beyond that stands in the property and need not stand here. */
function stageSummaries(to: string): readonly string[] {
  const name = tidyLine(to);
  const hyphenated = name.replace(/[\s/]+/gu, '-');
  return [`Stage to ${name}`, `Stage: ${name}`, `Stage to ${hyphenated}`, 'Stage changed'];
}

function named(topic: string, how: HowChanged): readonly string[] {
  const short = tidyLine(topic.replace(/\([^()]*\)|[?:]+\s*$/gu, ' '));
  const plain = short.replace(/^core (?=telemetry)/iu, '').replace(/ (?:or|and|\/) service$/iu, '');
  return [`${short} ${how}`, `${plain} ${how}`];
}

function undoneSummaries(what: Exclude<Change, { readonly kind: 'undone' }>): readonly string[] {
  const [first = ''] = summariseChange(what).split(' ');
  const subject = what.kind === 'property' ? tidyLine(what.name) : first.replace(/:$/u, '');
  return [`${subject} change undone`, 'Change undone'];
}

function fits(summary: string): boolean {
  const count = countWords(summary);
  const { least, most } = CHANGE_LINE_BUDGETS.summary;
  return count >= least && count <= most && summary.length <= CHANGE_LINE_LENGTHS.summary / 2;
}
