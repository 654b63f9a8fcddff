import { ERRORS, GAMES, MOBILE, RELEASES, REPLAY, WEB_PERFORMANCE } from './application-themes.js';
import { AI, COMPLIANCE, CONSOLIDATION, JOBS, LOGS, SELF_HOSTED } from './platform-themes.js';
import type { Theme } from './theme.js';

const FITTING: readonly (readonly [industry: RegExp, themes: readonly Theme[]])[] = [
  [/^Gaming|Virtual reality/, [GAMES, GAMES, MOBILE, RELEASES]],
  [/^AI software/, [AI, AI, LOGS, SELF_HOSTED]],
  [/bank|Payments|credit|Insurance|Pensions|Mortgage/i, [COMPLIANCE, MOBILE, JOBS, RELEASES, CONSOLIDATION]],
  [/Trading|Brokerage|Wealth|Risk|Tax|Payroll/, [COMPLIANCE, LOGS, JOBS, ERRORS, WEB_PERFORMANCE]],
  [
    /retail|commerce|Marketplace|Grocery|Tick|goods|Toys|Cosm|Pet/i,
    [WEB_PERFORMANCE, REPLAY, MOBILE, ERRORS],
  ],
  [/Health|Hospital|Diagnos|Pharm|Public|Dental/i, [COMPLIANCE, REPLAY, MOBILE, SELF_HOSTED]],
  [/software|tools|platform|tech|hosting|Backup/i, [AI, ERRORS, LOGS, SELF_HOSTED, REPLAY, RELEASES]],
  [/Media|stream|audio|Social|Radio|Publish|Advert/i, [MOBILE, WEB_PERFORMANCE, ERRORS, RELEASES]],
  [/Travel|Rail|Airline|Hospitality|rental|Food|Leisure/i, [MOBILE, WEB_PERFORMANCE, REPLAY, CONSOLIDATION]],
];
const ANY = [CONSOLIDATION, ERRORS, JOBS, LOGS, MOBILE, RELEASES, SELF_HOSTED];

/** What a company of this industry would plausibly want to buy. */
export function themesFor(industry: string): readonly Theme[] {
  return FITTING.find(([pattern]) => pattern.test(industry))?.[1] ?? ANY;
}
