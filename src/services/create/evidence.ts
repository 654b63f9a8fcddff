import { qualifyHeading } from '../../domain/answers/build-sheet.js';
import { customerIsReseller, unlikeOthers } from '../../domain/creation/built-name.js';
import { evidenceSection, openCriteria } from '../../domain/creation/warranted.js';
import { linkedNotes, type LinkedNote } from '../../domain/links/linked-notes.js';
import type { NewPageBody } from '../../domain/page-body/page-body.js';
import type { CreationRules } from './creation-desk.js';
import type { CreationDraft, OpenCreation } from './creation-draft.js';

/** The evidence that the page begins with; undefined when nobody gave any (S1-8). */
export function evidenceOf(
  { warranted = [], ...rules }: CreationRules,
  { form, facts }: CreationDraft,
): NewPageBody['evidence'] {
  const extras = facts?.extras;
  if (extras === undefined) return undefined;
  const { today: date, person } = extras;
  return evidenceSection(warranted, form, { heading: qualifyHeading(rules), date, person });
}

/** What is told on the last page, and stands in nobody's way (C3). */
export interface CreationNotes {
  /** What nobody showed yet of what makes it worth having. */
  readonly open: readonly string[];
  /** An example of the team's names, when this one is unlike them. */
  readonly nameLike: string | undefined;
  /** A reseller that stands there as the customer. */
  readonly reseller: string | undefined;
  /** About the deal that it is made from, or is not. */
  readonly linked: readonly LinkedNote[];
}

export function creationNotes(
  rules: CreationRules,
  { form, facts }: OpenCreation,
  title: string,
): CreationNotes {
  const { properties } = facts;
  return {
    linked: linkedNotes(rules, form, facts),
    reseller: customerIsReseller(rules, form, properties),
    open: openCriteria(rules.warranted ?? [], form, properties),
    nameLike: unlikeOthers(rules, form, { title, properties }),
  };
}
