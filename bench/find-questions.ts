import type { Filter, Query, Term } from '../src/domain/query/query.js';
import { benchDeal, FEATURES, type BenchDeal } from './find-data.js';
import { dice, pick } from './measure.js';

export interface Question {
  readonly query: Query;
  /** In words alone, by relevance: its recall can be judged by an exhaustive scorer. */
  readonly judged: boolean;
}

const plain = (text: string): Term => ({ text, phrase: false, negated: false });

/** What people ask of so many deals, as a mix: names, beginnings, typos, accents left out, talk, filters. */
export function questions(size: number, count: number): readonly Question[] {
  const roll = dice(42);
  return Array.from({ length: count }, () => {
    const deal = benchDeal(Math.floor(roll() * size));
    const name = (deal.deal.opportunity.customer ?? '').split(' ')[0] ?? '';
    const kind = roll();
    if (kind < 0.3) return inWords([plain(name)]);
    if (kind < 0.42) return inWords([plain(name.slice(0, Math.max(3, name.length - 2)))]);
    if (kind < 0.57) return inWords([plain(misspelt(name, roll))]);
    if (kind < 0.67) return inWords([plain(name), plain(pick(FEATURES, roll).split(' ')[0] ?? '')]);
    if (kind < 0.8) return inWords(talkOf(deal, roll).map(plain));
    if (kind < 0.85) return ask([{ ...plain(pick(FEATURES, roll)), phrase: true }], [], false);
    const se: Filter = { key: 'se', negated: false, person: { kind: 'me' } };
    const quiet: Filter = { key: 'activity', negated: false, comparison: '>', days: 14 };
    if (kind < 0.92) return ask([], [se, quiet], false);
    const stage: Filter = { key: 'stage', negated: false, stages: ['Demo'] };
    return ask([plain(pick(FEATURES, roll).split(' ')[0] ?? '')], [stage], false);
  });
}

function inWords(terms: readonly Term[]): Question {
  return ask(terms, [], true);
}

function ask(terms: readonly Term[], filters: readonly Filter[], judged: boolean): Question {
  const key = judged ? 'relevance' : 'activity';
  const query: Query = { terms, filters, scope: judged ? 'all' : 'active', sort: { key, descending: true } };
  return { query, judged };
}

/** Two longer words of one comment. */
function talkOf({ comments }: BenchDeal, roll: () => number): readonly string[] {
  const words = pick(comments, roll)
    .text.split(' ')
    .filter((word) => word.length > 5);
  return words.slice(0, 2);
}

/** One letter changed, left out or swapped with its neighbour; not the first. */
function misspelt(word: string, roll: () => number): string {
  const at = 1 + Math.floor(roll() * Math.max(1, word.length - 2));
  const kind = roll();
  if (kind < 0.4) return word.slice(0, at) + word.slice(at + 1);
  if (kind < 0.7) return `${word.slice(0, at)}x${word.slice(at + 1)}`;
  return word.slice(0, at) + word.charAt(at + 1) + word.charAt(at) + word.slice(at + 2);
}

/** Who asks. */
export const CALLER = { id: '33333333-3333-4333-8333-000000000007', email: 'person7@example.com' } as const;
