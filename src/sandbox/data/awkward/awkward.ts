import type { AwkwardCase } from './awkward-case.js';
import { AWKWARD_CROWDS } from './crowded.js';
import { AWKWARD_GAPS } from './missing.js';
import { AWKWARD_NAMES } from './names.js';
import { pageIdOf } from '../page.js';

export const AWKWARD_CASES: readonly AwkwardCase[] = [...AWKWARD_NAMES, ...AWKWARD_GAPS, ...AWKWARD_CROWDS];

/** Where to find each awkward deal, by the name of its case. */
export const AWKWARD: Readonly<Record<string, { readonly pageId: string; readonly what: string }>> =
  Object.fromEntries(
    AWKWARD_CASES.map(({ name, what, deal }) => [name, { pageId: pageIdOf(deal.key), what }]),
  );
