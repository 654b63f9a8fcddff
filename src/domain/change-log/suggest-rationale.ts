import type { LocalDate } from '../local-date.js';
import { tidyLine } from '../status-update/tidy.js';
import { countWords } from '../words.js';
import { shorten } from './shorten.js';
import { CHANGE_LINE_BUDGETS, CHANGE_LINE_LENGTHS } from './word-budgets.js';

const { least, most } = CHANGE_LINE_BUDGETS.rationale;

/** Openings that say nothing new; the first that brings a short reason to five words is taken. */
const LOST_LEADS = ['Lost:', 'Reason lost:', 'Reason for loss:', 'Reason for the loss:'];
const CHANGE_LEADS = ['Reason:', 'Reason given:', 'The reason given:', 'The reason for this:'];

/**
 * Five to seven words (S0-46) from a reason that a person typed: the reason itself, shortened, or with an opening
 * before it (`leads`) when it is too short. To be offered, never applied unseen. Undefined when the reason is
 * blank or cannot be brought there without inventing or losing something.
 */
export function suggestRationale(
  reason: string,
  leads: readonly string[] = CHANGE_LEADS,
): string | undefined {
  const text = tidyLine(reason).replace(/[\s.;,]+$/u, '');
  const count = countWords(text);
  if (count === 0) return undefined;
  if (count > most) return shortEnough(shorten(text, least, most));
  return [text, ...leads.map((lead) => `${lead} ${text}`)].find(fits);
}

/** Why a deal was lost (S0-49). */
export function suggestLostRationale(reason: string): string | undefined {
  return suggestRationale(reason, LOST_LEADS);
}

/** The demo's day (S0-48). */
export function suggestDemoRationale(date: LocalDate): string {
  return `Demo is scheduled for ${date}`;
}

/** To whom the deal goes (S0-50); undefined for a name that leaves no room. */
export function suggestTransferRationale(newSalesEngineer: string): string | undefined {
  const name = tidyLine(newSalesEngineer);
  if (countWords(name) === 0) return undefined;
  const openings = ['Handed over to', 'Handed over to our colleague', 'Handed to', 'To'];
  return openings.map((opening) => `${opening} ${name}`).find(fits);
}

function fits(text: string): boolean {
  const count = countWords(text);
  return count >= least && count <= most && shortEnough(text) !== undefined;
}

function shortEnough(text: string | undefined): string | undefined {
  return text === undefined || text.length > CHANGE_LINE_LENGTHS.rationale ? undefined : text;
}
