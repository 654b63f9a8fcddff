import { SHEET_HEADER } from '../answers/answer-sheet.js';
import type { FormProperty } from '../database-form.js';
import type { NewPageBody } from '../page-body/page-body.js';
import type { Criterion } from '../playbook/criterion.js';
import { propertyFor } from '../stage-change/stage-facts.js';
import { tidyLine } from '../status-update/tidy.js';
import type { CreationForm } from './creation-form.js';

/** The criteria that nothing else in the form answers: each is asked for evidence, none is required (C3). */
export function askedCriteria(
  criteria: readonly Criterion[],
  properties: readonly FormProperty[],
): readonly Criterion[] {
  return criteria.filter((criterion) => columnOf(criterion, properties) === undefined);
}

/** What nobody showed yet of what makes a deal worth having (S1-8, S3-7, S4-100…104). */
export function openCriteria(
  criteria: readonly Criterion[],
  form: Pick<CreationForm, 'answers' | 'warranted'>,
  properties: readonly FormProperty[],
): readonly string[] {
  return criteria
    .filter((criterion) => {
      const column = columnOf(criterion, properties);
      return column === undefined
        ? evidenceFor(criterion, form) === ''
        : [form.answers[column.id] ?? ''].flat().every((one) => one.trim() === '');
    })
    .map(({ says }) => says);
}

/** The evidence as a table of the new page, where `/opp qualify` and the gates find it; undefined without any. */
export function evidenceSection(
  criteria: readonly Criterion[],
  form: Pick<CreationForm, 'warranted'>,
  on: { readonly heading: string; readonly date: string; readonly person: string },
): NewPageBody['evidence'] {
  const rows = criteria.flatMap((criterion) => {
    const evidence = evidenceFor(criterion, form);
    return evidence === '' ? [] : [[criterion.says, evidence, on.date, on.person]];
  });
  return rows.length === 0 ? undefined : { heading: on.heading, table: { header: [...SHEET_HEADER], rows } };
}

function evidenceFor({ says }: Criterion, { warranted = {} }: Pick<CreationForm, 'warranted'>): string {
  return tidyLine(warranted[says] ?? '');
}

function columnOf({ field }: Criterion, properties: readonly FormProperty[]): FormProperty | undefined {
  return field === undefined ? undefined : propertyFor({ field }, properties);
}
