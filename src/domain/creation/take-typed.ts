import type { Answer, CreationForm } from './creation-form.js';
import { INFORMATION_FIELDS } from './read-information.js';

/** What stands in one page of the form. */
export interface TypedPage {
  /** By property id. */
  readonly properties: Readonly<Record<string, Answer>>;
  /** By the page's own field names. */
  readonly fields: Readonly<Record<string, Answer>>;
}

/** The cells of one row of the mapping on its page. */
export const MAPPING_CELLS = { need: 'need', feature: 'feature', howItSolves: 'how' } as const;

/** Before the words of a criterion, and before a place of a name. */
export const WARRANTED_FIELD = 'warranted:';
export const NAMING_FIELD = 'naming:';

/** What is typed on one page, over everything typed on the others: nothing typed is ever lost. */
export function withTypedPage(form: CreationForm, { properties, fields }: TypedPage): CreationForm {
  const text = (name: string, before: string): string => joined(fields[name]) ?? before;
  const several = (name: string, before: string[]): string[] =>
    fields[name] === undefined ? before : [fields[name]].flat().filter((one) => one !== '');
  const information = INFORMATION_FIELDS.flatMap((name): [string, Answer][] => {
    const given = fields[name];
    return given === undefined ? [] : [[name, given]];
  });
  const primary = fields['primary'];
  const begun = (field: string, before: CreationForm['naming']): CreationForm['naming'] => {
    const given = Object.entries(fields).filter(([name]) => name.startsWith(field));
    const typed = given.map(
      ([name, answer]) => [name.slice(field.length), [answer].flat().join(', ')] as const,
    );
    return typed.length === 0 ? before : { ...before, ...Object.fromEntries(typed) };
  };
  return {
    ...form,
    customer: text('customer', form.customer),
    website: text('website', form.website),
    email: text('email', form.email),
    anyway: joined(fields['anyway']) ?? form.anyway,
    answers: { ...form.answers, ...properties },
    information: { ...form.information, ...Object.fromEntries(information) },
    needs: text('needs', form.needs),
    needExamples: several('needExamples', form.needExamples),
    features: several('features', form.features),
    otherFeatures: text('otherFeatures', form.otherFeatures),
    warranted: begun(WARRANTED_FIELD, form.warranted),
    naming: begun(NAMING_FIELD, form.naming),
    mapping: form.mapping.map((row, at) => ({
      source: row.source,
      need: text(`${MAPPING_CELLS.need}:${at}`, row.need),
      feature: text(`${MAPPING_CELLS.feature}:${at}`, row.feature),
      howItSolves: text(`${MAPPING_CELLS.howItSolves}:${at}`, row.howItSolves),
      primary: primary === undefined ? row.primary : [primary].flat().includes(String(at)),
    })),
  };
}

function joined(given: Answer | undefined): string | undefined {
  return given === undefined ? undefined : [given].flat().join('\n');
}
