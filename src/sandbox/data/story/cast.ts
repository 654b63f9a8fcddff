import { CONTACT_NAMES } from '../companies/contacts.js';
import type { DealSpec } from '../deal.js';
import { diceFor, type Dice } from '../dice.js';
import { TEAM } from '../people.js';

/** The people, figures and words that stay the same through one deal's whole story. */
export type Cast = Readonly<Record<string, string>>;

/** Fills the braces of story texts for this deal; `soon` is added per day. */
export function castOf(deal: DealSpec): Cast {
  const dice = diceFor(`cast:${deal.key}`);
  const names = CONTACT_NAMES[deal.company.country];
  const first = dice.int(0, names.length - 1);
  const contact = (index: number): string => names[(first + index) % names.length] ?? 'the champion';
  const seats = Math.min(dice.int(3, 60) * 10, Math.max(20, Math.round(deal.company.employees / 40) * 10));
  const price = Math.max(12, Math.round((seats * dice.int(38, 62)) / 100) + dice.int(6, 30));
  const criteria = dice.int(4, 8);
  const newcomer = dice.pick(TEAM.filter(({ role, key }) => role === 'se' && key !== deal.se.key));
  return {
    champ: contact(0),
    tech: contact(1),
    sec: contact(2),
    buyer: contact(3),
    se: deal.se.name,
    ae: deal.ae.name.split(' ')[0] ?? deal.ae.name,
    newSe: newcomer.name,
    rival: dice.pick(deal.theme.rivals),
    sdk: dice.pick(deal.theme.sdks),
    feature: deal.theme.feature,
    svc: String(dice.int(4, 38)),
    crit: String(criteria),
    part: String(dice.int(2, criteria - 1)),
    seats: String(seats),
    price: `$${price}k`,
    less: `$${Math.round(price * 0.8)}k`,
    ...measuresOf(dice),
  };
}

/** Figures of single events: attendees, viewers, questions, engineers, percent, hours before and after. */
function measuresOf(dice: Dice): Cast {
  return {
    heads: String(dice.int(5, 17)),
    views: String(dice.int(8, 40)),
    asks: String(dice.int(6, 24) * 10),
    devs: String(dice.int(3, 9)),
    cut: String(dice.int(3, 9) * 5),
    hours: String(dice.int(6, 14)),
    fewer: String(dice.int(2, 5)),
  };
}

/** The text with every `{word}` replaced. */
export function fill(text: string, cast: Cast): string {
  return text.replaceAll(/\{(\w+)\}/g, (_, word: string) => {
    const value = cast[word];
    if (value === undefined) throw new RangeError(`no such word in the cast: ${word}`);
    return value;
  });
}

/** `first letter` in capitals. */
export function sentence(text: string): string {
  const [first = ''] = text;
  return first.toUpperCase() + text.slice(first.length);
}
