import type { AwkwardCase } from './awkward-case.js';
import { AWKWARD_CROWDS } from './crowded.js';
import { AWKWARD_GAPS } from './missing.js';
import { AWKWARD_NAMES } from './names.js';

export const AWKWARD_CASES: readonly AwkwardCase[] = [...AWKWARD_NAMES, ...AWKWARD_GAPS, ...AWKWARD_CROWDS];
