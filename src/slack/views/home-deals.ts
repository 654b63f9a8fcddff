import type { KnownBlock } from '@slack/types';
import type { Home } from '../../domain/home/home.js';
import type { HomeDeal } from '../../domain/home/home-deal.js';
import { saysPresumedLost } from '../../domain/staleness/reasons.js';
import { ACTION } from '../ids.js';
import { whyWords } from '../text/digest-words.js';
import { pagePosition, standWords } from '../text/home-words.js';
import { clamp } from '../text/outgoing.js';
import { dayWriter } from '../text/reason-words.js';
import { actions, button, header, lines, linkButton, run, section } from './building-blocks.js';

/** The page of deals: those that need somebody, then the others by their next date. */
export function homeDeals(home: Home): KnownBlock[] {
  if (home.total === 0) return [noDeals()];
  const needing = home.deals.filter(({ reasons }) => reasons.length > 0);
  const others = home.deals.filter(({ reasons }) => reasons.length === 0);
  return [
    ...group(`Need you (${home.needing})`, needing, home),
    ...group(`By next date (${home.total - home.needing})`, others, home),
    ...turning(home),
  ];
}

function noDeals(): KnownBlock {
  return section(
    'No active opportunity in Notion names you as its Sales Engineer. Make one with “New opportunity”, or look at everybody’s with /opp find. As an Account Executive you find yours with /opp find ae:me.',
  );
}

function group(title: string, deals: readonly HomeDeal[], home: Home): KnownBlock[] {
  return deals.length === 0 ? [] : [header(title), ...deals.flatMap((deal) => dealBlocks(deal, home))];
}

function dealBlocks(deal: HomeDeal, { today, settings }: Home): KnownBlock[] {
  const day = dayWriter(settings.dateLanguage);
  const { id, title, url } = deal.opportunity;
  const needs = whyWords({ reasons: deal.reasons.slice(0, 3) }, day);
  const tldr = deal.updates.last?.tldr ?? '';
  return [
    lines(
      run(clamp(title, 150), { bold: true }),
      run(`\n${standWords(deal, today, day)}`),
      ...(needs === '' ? [] : [run('\n'), run(clamp(needs, 400), { bold: true })]),
      ...(tldr === '' ? [] : [run(`\n${clamp(tldr, 200)}`, { italic: true })]),
    ),
    actions(
      `home:${id}`,
      button('Post status', ACTION.statusFor, id, { about: title }),
      button('Change stage', ACTION.stageFor, id, { about: title }),
      ...(saysPresumedLost(deal.reasons)
        ? [button('Still active', ACTION.stillActive, id, { about: title })]
        : []),
      button('Show', ACTION.homeShow, id, { about: title }),
      linkButton('Open in Notion', url, title),
    ),
  ];
}

function turning(home: Home): KnownBlock[] {
  const { page, pages } = home;
  if (pages < 2) return [];
  const buttons = [
    ...(page > 0 ? [button('‹ Previous', ACTION.homePrevious, String(page - 1))] : []),
    ...(page < pages - 1 ? [button('Next ›', ACTION.homeNext, String(page + 1))] : []),
  ];
  return [lines(run(`Deals ${pagePosition(home)}`)), actions('home:pages', ...buttons)];
}
