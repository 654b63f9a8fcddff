import { needsOf, type CreationForm } from './creation-form.js';

/** So many inputs stand on one page of the form. */
const INPUTS_A_PAGE = 12;

/** The pages of the form after the look for the same customer; properties come in several when there are many. */
export type CreationStep =
  | { readonly kind: 'naming' }
  | { readonly kind: 'properties'; readonly page: number }
  | { readonly kind: 'warranted' }
  | { readonly kind: 'information' }
  | { readonly kind: 'needs' }
  | { readonly kind: 'features' }
  | { readonly kind: 'mapping' }
  | { readonly kind: 'review' };

/** What the playbook asks besides; left out: nothing. */
export interface CreationExtras {
  /** How deals are called. */
  readonly naming: boolean;
  /** What makes one worth having. */
  readonly warranted: boolean;
}

/** All pages in their order. Features are asked only for needs. */
export function creationSteps(
  properties: number,
  form: CreationForm,
  extras: CreationExtras = { naming: false, warranted: false },
): readonly CreationStep[] {
  const pages = Math.ceil(properties / INPUTS_A_PAGE);
  const hasNeeds = needsOf(form).length > 0;
  return [
    ...(extras.naming ? [{ kind: 'naming' } as const] : []),
    ...Array.from({ length: pages }, (_, page) => ({ kind: 'properties', page }) as const),
    { kind: 'information' },
    ...(extras.warranted ? [{ kind: 'warranted' } as const] : []),
    { kind: 'needs' },
    ...(hasNeeds ? [{ kind: 'features' } as const, { kind: 'mapping' } as const] : []),
    { kind: 'review' },
  ];
}

/** The properties of one page. */
export function propertiesOfPage<Property>(
  properties: readonly Property[],
  page: number,
): readonly Property[] {
  return properties.slice(page * INPUTS_A_PAGE, (page + 1) * INPUTS_A_PAGE);
}

/** The name that a step goes by in the form's ids: `properties:1`. */
export function stepName(step: CreationStep): string {
  return step.kind === 'properties' ? `properties:${step.page}` : step.kind;
}

/** The step of this name; one that is not asked any more leads to the first. */
export function stepNamed(steps: readonly CreationStep[], name: string): CreationStep | undefined {
  return steps.find((step) => stepName(step) === name) ?? steps[0];
}

/** The step `by` pages further, or back; the ends are not left. */
export function stepFrom(steps: readonly CreationStep[], step: CreationStep, by: 1 | -1): CreationStep {
  const at = steps.findIndex((one) => stepName(one) === stepName(step));
  return steps[Math.min(Math.max(at + by, 0), steps.length - 1)] ?? step;
}
