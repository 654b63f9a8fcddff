import type { SlashedOrder } from './leading-date.js';

/** Languages and countries that write the month before the day. */
const MONTH_FIRST = /^(?:en-us|ja|zh|ko|fil|en-ph)(?![a-z])/u;

/** How people of a locale (`en-US`, `de-DE`) write `11/12`; undefined when the locale is not known. */
export function slashedOrderOf(locale: string | undefined): SlashedOrder | undefined {
  if (locale === undefined || locale === '') return undefined;
  return MONTH_FIRST.test(locale.toLowerCase().replace('_', '-')) ? 'month_first' : 'day_first';
}
