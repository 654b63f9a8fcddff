import { parseLocalDate } from '../local-date.js';
import { parseCompetitors } from '../page-body/customer-details.js';
import type { CustomerInformation } from '../page-body/customer-information.js';
import type { Answers } from './creation-form.js';

/** The fields of the page *Customer information* (S0-28…31). */
export const INFORMATION_FIELDS = [
  'industry',
  'size',
  'product',
  'worksOn',
  'whyNowKind',
  'whyNowText',
  'whyNowDate',
  'telemetryExamples',
  'telemetryNeed',
  'competitors',
] as const;
export type InformationField = (typeof INFORMATION_FIELDS)[number];

/** What was typed about the customer; blank stays undefined, nothing is guessed (S0-27). */
export function readInformation(answers: Answers): CustomerInformation {
  const several = (field: InformationField): readonly string[] =>
    [answers[field] ?? []].flat().filter((one) => one.trim() !== '');
  const text = (field: InformationField): string | undefined => {
    const joined = several(field).join('; ').trim();
    return joined === '' ? undefined : joined;
  };
  const date = parseLocalDate(text('whyNowDate') ?? '');
  const whyNow = { kind: text('whyNowKind'), text: text('whyNowText'), date };
  const needs = [...several('telemetryExamples'), ...several('telemetryNeed')].join('; ');
  return {
    industry: text('industry'),
    size: text('size'),
    product: text('product'),
    worksOn: text('worksOn'),
    whyNow: Object.values(whyNow).every((part) => part === undefined) ? undefined : whyNow,
    telemetryNeed: needs === '' ? undefined : needs,
    competitors: parseCompetitors(text('competitors') ?? ''),
  };
}
