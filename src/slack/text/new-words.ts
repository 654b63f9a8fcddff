import type { FeatureSuggestion } from '../../domain/features/suggest-features.js';
import { CUSTOMER_INFORMATION_HEADING, FEATURE_MAPPING_HEADING } from '../../domain/page-body/headings.js';
import type { NewPageBody, NewTable } from '../../domain/page-body/page-body.js';
import type { SameCustomerReason } from '../../domain/same-customer/same-customer.js';
import type { FormProperty } from '../../domain/database-form.js';
import type { Creation } from '../../domain/playbook/creation.js';
import type { Coverage } from '../../domain/playbook/regions.js';
import type { CreationForm } from '../../domain/creation/creation-form.js';
import { sameCustomerWords } from './same-customer-words.js';
import { clamp } from './outgoing.js';

/** Why two customers may be one, where Slack shows no stars as bold. */
export function sameCustomerText(reason: SameCustomerReason): string {
  return sameCustomerWords(reason).replaceAll(/\*([^*]+)\*/gu, '“$1”');
}

/** Why a feature is suggested, the need first where there is room (S0-33). */
export function suggestionText({ matches, feature }: FeatureSuggestion): string {
  return `matches: ${matches.join(', ')} · ${feature.tier}`;
}

/** What the playbook asks for and nobody filled in: asked once, on the last page. */
export function gapsWords(gaps: readonly string[]): string {
  return `Left blank: ${clamp(gaps.join(', '), 1500)}. Go back to fill it in, or create it like this.`;
}

/** What makes a deal worth having and nobody showed, and a name unlike the team's: told, and in nobody's way. */
export function noteWords({
  open,
  nameLike,
  reseller,
}: {
  readonly open: readonly string[];
  readonly nameLike: string | undefined;
  readonly reseller: string | undefined;
}): readonly string[] {
  return [
    ...(open.length === 0
      ? []
      : [
          `Is it warranted? Nobody showed yet: ${clamp(open.join(' · '), 1500)}. It can be created all the same.`,
        ]),
    ...(reseller === undefined
      ? []
      : [
          `“${clamp(reseller, 200)}” sells for us: the customer is who uses it in the end. Go back and enter that one.`,
        ]),
    ...(nameLike === undefined
      ? []
      : [`The name is unlike the team’s. Others are called like “${clamp(nameLike, 200)}”.`]),
  ];
}

/** Who covers where the deal is: one, nobody, or more than the playbook should name (S1-54…56). */
export function regionWords({ place, region, owners }: Coverage): string {
  const where = place === region ? clamp(place, 100) : `${clamp(place, 100)} (${clamp(region, 100)})`;
  const [owner, ...others] = owners;
  if (owner === undefined) return `Nobody covers ${where} in the playbook.`;
  if (others.length === 0) return `${owner} covers ${where}.`;
  return `${where} has ${owners.length} owners in the playbook: ${owners.join(', ')}. Choose one of them.`;
}

/** Where the playbook proposes a close date that nobody knows yet (S4-121). */
export function closeDateHint(
  { close_date_months: months }: Pick<Creation, 'close_date_months'>,
  { role }: Pick<FormProperty, 'role'>,
): string | undefined {
  if (months === undefined || role !== 'close_date') return undefined;
  return `Proposed: ${months} ${months === 1 ? 'month' : 'months'} from today. Change it, or clear it.`;
}

export function ownerUnknownWords(email: string): string {
  return `I cannot find ${clamp(email, 200)} in Slack and Notion right now. Go back to choose somebody, or create it like this.`;
}

/** All tables of the page as text, cell by cell. */
export function bodyText({ customerInformation, featureMapping, evidence }: NewPageBody): string {
  return [
    CUSTOMER_INFORMATION_HEADING,
    ...tableLines(customerInformation),
    '',
    FEATURE_MAPPING_HEADING,
    ...tableLines(featureMapping),
    ...(evidence === undefined ? [] : ['', evidence.heading, ...tableLines(evidence.table)]),
  ].join('\n');
}

function tableLines({ header, rows }: NewTable): readonly string[] {
  return [header, ...rows].map((cells) => cells.join(' | '));
}

/** Everything that was typed, to be copied from a place where the form cannot be shown. */
export function typedCreationText(form: CreationForm): string {
  const { customer, website, email, answers, information, needs, needExamples, mapping } = form;
  const { warranted = {}, naming = {} } = form;
  const cells = mapping.map((row) => [row.need, row.feature, row.howItSolves].join(' | '));
  return [
    customer,
    website,
    email,
    ...Object.values(answers),
    ...Object.values(information),
    ...Object.values(warranted),
    ...Object.values(naming),
    needs,
    ...needExamples,
    ...cells,
  ]
    .flat()
    .filter((line) => line.trim() !== '')
    .join('\n');
}
