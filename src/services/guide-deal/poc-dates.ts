import type { FormProperty } from '../../domain/database-form.js';
import type { LocalDate } from '../../domain/local-date.js';
import type { PageReading } from '../ports/pages.js';

/** When the evaluation is, by the database's own column; undefined without one, and while it is blank. */
export function pocDates(
  { values }: Pick<PageReading, 'values'>,
  properties: readonly FormProperty[],
): { readonly start: LocalDate; readonly end: LocalDate | undefined } | undefined {
  const property = properties.find(({ role }) => role === 'poc_dates');
  const value = property && values.get(property.id);
  return value?.type === 'date' ? { start: value.start, end: value.end } : undefined;
}
