import type { Feature } from '../features/feature.js';
import type { FeatureSuggestion } from '../features/suggest-features.js';
import { nameKey } from '../fold.js';
import type { FeatureMapping } from '../page-body/feature-mapping.js';
import { linesOf, needsOf, type CreationForm, type MappingDraft } from './creation-form.js';

/** What fits one page of the form; Notion itself takes 99 rows with a new page. */
export const MOST_MAPPING_ROWS = 30;
/** Slack's most for a group of checkboxes. */
export const MOST_SUGGESTIONS = 10;

/**
 * The rows to be confirmed: one for each feature that was chosen, and one for each need that no feature meets, so that
 * no need is lost. How it solves comes from the catalogue and can be changed; what was changed before stays.
 */
export function mappingRows(
  form: CreationForm,
  suggestions: readonly FeatureSuggestion[],
  catalogue: readonly Feature[],
): readonly MappingDraft[] {
  const chosen = [...new Set([...form.features, ...linesOf(form.otherFeatures)])];
  const features = chosen.map((name) => {
    const suggestion = suggestions.find(({ feature }) => nameKey(feature.feature) === nameKey(name));
    const known = suggestion?.feature ?? featureCalled(catalogue, name);
    const need = suggestion?.need ?? onlyOf(needsOf(form)) ?? '';
    return row(`feature:${nameKey(name)}`, need, known?.feature ?? name, known?.solves ?? '');
  });
  const before = new Map(form.mapping.map((one) => [one.source, one]));
  const kept = features.map((one) => before.get(one.source) ?? one);
  const met = new Set(kept.map(({ need }) => nameKey(need)));
  const open = needsOf(form)
    .filter((need) => !met.has(nameKey(need)))
    .map((need) => row(`need:${nameKey(need)}`, need, '', ''));
  return [...kept, ...open.map((one) => before.get(one.source) ?? one)];
}

function row(source: string, need: string, feature: string, howItSolves: string): MappingDraft {
  return { source, need, feature, howItSolves, primary: false };
}

function featureCalled(catalogue: readonly Feature[], name: string): Feature | undefined {
  return catalogue.find(({ feature, aliases }) =>
    [feature, ...aliases].some((known) => nameKey(known) === nameKey(name)),
  );
}

function onlyOf(needs: readonly string[]): string | undefined {
  return needs.length === 1 ? needs[0] : undefined;
}

/** The mapping as it will be written; rows that were emptied are left out. */
export function confirmedMapping(form: CreationForm): readonly FeatureMapping[] {
  if (needsOf(form).length === 0) return [];
  return form.mapping
    .filter(({ need, feature, howItSolves }) =>
      [need, feature, howItSolves].some((cell) => cell.trim() !== ''),
    )
    .map(({ need, feature, howItSolves, primary }) => ({ need, feature, howItSolves, primary }));
}
