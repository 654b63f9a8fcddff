import { bodyOf } from './bodies.js';
import type { Calendar } from './calendar.js';
import { commentsOf } from './comments.js';
import { propertiesOf } from './properties.js';
import type { DealSpec } from './deal.js';
import { diceFor } from './dice.js';
import { stableId } from './stable-id.js';
import { castOf } from './story/cast.js';
import { changeLogOf } from './story/change-log.js';
import { plotOf } from './story/plot.js';
import type { SeedPage } from '../notion/seed.js';

export function pageIdOf(key: string): string {
  return stableId(`page:${key}`);
}

/** A deal's page in Notion. */
export function pageOf(deal: DealSpec, calendar: Calendar): SeedPage {
  const dice = diceFor(`page:${deal.key}`);
  const cast = castOf(deal);
  const plot = plotOf(deal, calendar);
  const body = bodyOf(deal, cast, changeLogOf(deal, plot, cast, calendar));
  const createdAgo = (plot.scenes[0]?.daysAgo ?? deal.quietDays) + dice.int(1, 4);
  const editedAgo = Math.min(createdAgo, deal.quietDays + dice.int(0, 9));
  return {
    id: pageIdOf(deal.key),
    createdAt: calendar.stamp(createdAgo, dice.int(0, 60)),
    lastEditedAt: calendar.stamp(editedAgo, dice.int(61, 170)),
    createdBy: dice.chance(60) ? deal.ae.notionId : deal.se.notionId,
    properties: propertiesOf(deal, plot, cast, calendar),
    body,
    comments: commentsOf({ deal, plot, cast, blocks: body.length }, calendar),
  };
}
