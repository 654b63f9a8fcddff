import type { Button, KnownBlock } from '@slack/types';
import type { DealStanding } from '../../domain/guide/deal-standing.js';
import { ACTION } from '../ids.js';
import { clamp } from '../text/outgoing.js';
import { standingWords } from '../text/standing-words.js';
import { actions, button, lines, run } from './building-blocks.js';

/** How a deal stands by the playbook's own measures, on its card; nothing where the playbook has none. */
export function standingBlocks(
  standing: DealStanding | undefined,
  deal: { id: string; title: string },
): KnownBlock[] {
  const words = standing === undefined ? [] : standingWords(standing);
  const buttons: Button[] = [
    ...(standing?.letters === undefined
      ? []
      : [button('Qualify', ACTION.qualifyFor, deal.id, { about: deal.title })]),
    ...(standing?.proof === undefined
      ? []
      : [button('Evaluation', ACTION.pocFor, deal.id, { about: deal.title })]),
    ...(standing?.sessions === undefined
      ? []
      : [button('Sessions', ACTION.sessionsFor, deal.id, { about: deal.title })]),
    ...(standing?.milestones === undefined
      ? []
      : [button('Milestones', ACTION.winFor, deal.id, { about: deal.title })]),
    ...(standing?.closing === undefined
      ? []
      : [button('Closing steps', ACTION.closingFor, deal.id, { about: deal.title })]),
  ];
  return [
    ...(words.length === 0 ? [] : [lines(run(words.join('\n')))]),
    ...linksLine(standing),
    ...templateLine(standing),
    ...(buttons.length === 0 ? [] : [actions(`standing:${deal.id}`, ...buttons)]),
  ];
}

/** What the playbook wants at hand on every card. */
function linksLine(standing: DealStanding | undefined): KnownBlock[] {
  const links = (standing?.links ?? []).flatMap(({ name, url }) => [
    run('  '),
    { type: 'link' as const, url, text: clamp(name, 100) },
  ]);
  return links.length === 0 ? [] : [lines(run('Links:', { bold: true }), ...links)];
}

/** The templates, each a link. */
function templateLine(standing: DealStanding | undefined): KnownBlock[] {
  const links = (standing?.material ?? []).flatMap(({ name, template }) =>
    template === undefined
      ? []
      : [run('  '), { type: 'link' as const, url: template, text: clamp(name, 100) }],
  );
  return links.length === 0 ? [] : [lines(run('Templates:', { bold: true }), ...links)];
}
