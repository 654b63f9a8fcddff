import { COMPETITION, PAGE_NOTES, TODO_NOTES, WHY_NOW } from './body-phrases.js';
import type { DealSpec } from './deal.js';
import { diceFor, type Dice } from './dice.js';
import { fill, type Cast } from './story/cast.js';
import type { SeedBlock } from '../notion/seed.js';

/** The page of a deal: two tables (S0-38), sometimes notes, sometimes the change log at the bottom (S0-44). */
export function bodyOf(deal: DealSpec, cast: Cast, log: readonly string[]): readonly SeedBlock[] {
  if (deal.body === 'empty') return [];
  const dice = diceFor(`body:${deal.key}`);
  const notes = deal.body === 'full' || deal.body === 'with notes' ? notesOf(cast, dice) : [];
  const changes = deal.body === 'full' || deal.body === 'with log' ? logOf(log, dice) : [];
  return [...tablesOf(deal, cast, dice), ...notes, ...changes];
}

function tablesOf(deal: DealSpec, cast: Cast, dice: Dice): SeedBlock[] {
  const { company, theme } = deal;
  /** What was not clear was left blank (S0-27). */
  const known = (text: string): string => (dice.chance(8) ? '' : fill(text, cast));
  const customer = [
    ['Topic', 'Details'],
    ['Industry', company.industry],
    ['Size', known(`${company.employees.toLocaleString('en-US')} employees, {seats} developers`)],
    ['Core product or service', company.product],
    ['Works on', known(`{svc} services, mostly {sdk}`)],
    ['Why now', known(dice.pick(WHY_NOW))],
    ['Core telemetry need', known(dice.pick(theme.needs))],
    ['Competitive landscape', known(dice.pick(COMPETITION))],
  ];
  const mapping = [['Need', 'Feature', 'How it solves'], ...dice.some(theme.mapping, dice.int(2, 4))];
  return [
    { type: 'heading_2', text: 'Customer Information' },
    { type: 'table', hasColumnHeader: true, rows: customer },
    { type: 'heading_2', text: 'Interested Technical Features' },
    { type: 'table', hasColumnHeader: true, rows: mapping },
  ];
}

function notesOf(cast: Cast, dice: Dice): SeedBlock[] {
  const text = (type: 'paragraph' | 'bulleted_list_item' | 'quote' | 'callout') => (note: string) => ({
    type,
    text: fill(note, cast),
  });
  const [first, ...rest] = dice.some(PAGE_NOTES, dice.int(1, 4));
  return [
    { type: 'heading_3', text: dice.pick(['Notes', 'Good to know', 'Background', 'Misc']) },
    ...[first ?? ''].map(text(dice.pick(['paragraph', 'callout', 'quote'] as const))),
    ...rest.map(text('bulleted_list_item')),
    ...dice
      .some(TODO_NOTES, dice.int(0, 2))
      .map((note) => ({ type: 'to_do' as const, text: fill(note, cast) })),
    ...(dice.chance(25) ? [{ type: 'divider' as const }] : []),
  ];
}

/** Some pages carry the heading as plain text, as people who type it by hand do. */
function logOf(log: readonly string[], dice: Dice): SeedBlock[] {
  if (log.length === 0) return [];
  return [
    { type: dice.chance(20) ? 'paragraph' : 'heading_2', text: 'Changes to Opportunity:' },
    ...log.map((text) => ({ type: 'bulleted_list_item' as const, text })),
  ];
}
