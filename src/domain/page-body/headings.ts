import { nameKey, unnumberedKey } from '../fold.js';

/** The headings that Opp writes, exactly (S0-38, S0-45). */
export const CUSTOMER_INFORMATION_HEADING = 'Customer Information';
export const FEATURE_MAPPING_HEADING = 'Interested Technical Features';
export const CHANGE_LOG_HEADING = 'Changes to Opportunity:';

const CUSTOMER_INFORMATION = new Set([
  'customer information',
  'customer info',
  'customer details',
  'customer facts',
  'information about the customer',
  'about the customer',
]);
const FEATURE_MAPPING = new Set([
  'interested technical features',
  'technical features',
  'interested features',
  'technical features of interest',
  'features of interest',
  'technical mapping',
  'technical feature to need',
  'technical features to needs',
  'features to needs',
  'feature to need',
]);
/** `Feature mapping`, `Technical feature to need mapping`. */
const MAPPING_OF_FEATURES = /feature.{0,20} mapping$/u;
const CHANGE_LOG = new Set([
  'changes to opportunity',
  'changes to the opportunity',
  'changes to this opportunity',
  'opportunity changes',
  'change log',
  'changelog',
]);

/** `Competitors (as of May)`: what stands in brackets is a remark. */
const REMARK = /\([^()]*\)/gu;

/** Whether a line is the heading of the customer information, whatever its case, colon, number or emoji. */
export function isCustomerInformationHeading(text: string): boolean {
  return CUSTOMER_INFORMATION.has(headingKey(text));
}

/** Whether a line is the heading of the feature mapping, whatever its case, colon, number or emoji. */
export function isFeatureMappingHeading(text: string): boolean {
  const key = headingKey(text);
  return FEATURE_MAPPING.has(key) || (key.length <= 60 && MAPPING_OF_FEATURES.test(key));
}

/** Whether a line is the heading of the change log (S0-45), whatever its case, colon, number or emoji. */
export function isChangeLogHeading(text: string): boolean {
  return CHANGE_LOG.has(headingKey(text));
}

/** The whole line must be the heading: a sentence that only speaks of it is none. */
function headingKey(text: string): string {
  if (text.length > 120) return '';
  const bare = text.replace(REMARK, ' ');
  return unnumberedKey(bare) || nameKey(bare);
}
