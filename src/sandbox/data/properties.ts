import type { Calendar } from './calendar.js';
import { DIAL_PREFIX } from './companies/contacts.js';
import type { DealSpec } from './deal.js';
import { diceFor, type Dice } from './dice.js';
import { MIGUEL, NOTION_ONLY, TEAM } from './people.js';
import { TERMINAL_STAGES } from './stages.js';
import { fill, type Cast } from './story/cast.js';
import type { Plot } from './story/plot.js';
import type { SeedValue } from '../notion/seed.js';

type Values = Record<string, SeedValue>;

/** The properties of a deal's row, by the names of the schema; what nobody filled in is absent. */
export function propertiesOf(deal: DealSpec, plot: Plot, cast: Cast, calendar: Calendar): Readonly<Values> {
  const dice = diceFor(`properties:${deal.key}`);
  return {
    Opportunity: deal.title,
    Customer: deal.company.name,
    Stage: deal.stage,
    'Sales Engineer': [deal.se.notionId],
    'Account Executive': [deal.ae.notionId],
    Features: dice.some(deal.theme.features, dice.int(2, 5)),
    ...membersOf(dice),
    ...contactOf(deal, cast, dice),
    ...moneyOf(deal, plot, cast, calendar, dice),
    ...milestonesOf(deal, plot, cast, calendar),
    ...plansOf(deal, calendar),
  };
}

function membersOf(dice: Dice): Values {
  const members = [
    ...(dice.chance(20) ? [MIGUEL.notionId] : []),
    ...dice.some(NOTION_ONLY, dice.int(0, 3)).map(({ notionId }) => notionId),
  ];
  return members.length > 0 ? { Members: members } : {};
}

function contactOf(deal: DealSpec, cast: Cast, dice: Dice): Values {
  const site = `${plain(deal.company.name) || 'customer'}.example`;
  const champion = plain(cast['champ'] ?? '') || 'info';
  return {
    ...(dice.chance(85) ? { Website: `https://www.${site}` } : {}),
    ...(dice.chance(80) ? { 'Contact e-mail': `${champion}@${site}` } : {}),
    ...(dice.chance(35) ? { Phone: `${DIAL_PREFIX[deal.company.country]} ${dice.int(1000, 9999)}` } : {}),
  };
}

function moneyOf(deal: DealSpec, plot: Plot, cast: Cast, calendar: Calendar, dice: Dice): Values {
  const open = !TERMINAL_STAGES.includes(deal.stage);
  const priced = plot.reached !== 'Discovery' || dice.chance(30);
  const closes = open ? -dice.int(10, 160) : (plot.endedDaysAgo ?? deal.quietDays);
  return {
    ...(priced ? { Amount: Number(/\d+/.exec(cast['price'] ?? '')?.[0] ?? 0) * 1000 } : {}),
    ...(dice.chance(85) ? { 'Close date': calendar.day(closes) } : {}),
    ...(open && dice.chance(75) ? { Confidence: dice.pick(['High', 'Medium', 'Medium', 'Low']) } : {}),
    ...(dice.chance(55) ? { 'Last review': calendar.day(calendar.workday(dice.int(1, 28))) } : {}),
  };
}

function milestonesOf(deal: DealSpec, plot: Plot, cast: Cast, calendar: Calendar): Values {
  const held = plot.scenes.find(({ chapter, beat }) => chapter === 'Demo' && beat.key === true);
  const demoBegan = plot.began.get('Demo');
  const demo = held?.daysAgo ?? (demoBegan === undefined ? undefined : calendar.workday(demoBegan - 8));
  const pocBegan = plot.began.get('POC');
  const won = plot.scenes.some(
    ({ chapter, beat }) => chapter === 'POC' && beat.tldr.includes('technical win'),
  );
  const next = TEAM.find(({ name }) => name === cast['newSe']);
  return {
    'Technical win': won,
    ...(demo === undefined ? {} : { 'Demo date': calendar.day(demo) }),
    ...(pocBegan === undefined
      ? {}
      : { 'POC dates': { start: calendar.day(pocBegan), end: calendar.day(pocBegan - 28) } }),
    ...(plot.loss === undefined ? {} : { 'Lost reason': fill(plot.loss.reason, cast) }),
    ...(deal.stage === 'Transferred' && next !== undefined ? { 'New SE': [next.notionId] } : {}),
  };
}

/** What is to be done next, and when somebody comes back to a lost deal. */
function plansOf(deal: DealSpec, calendar: Calendar): Values {
  const dice = diceFor(`plans:${deal.key}`);
  const day = (ahead: number): string => calendar.day(calendar.workday(-ahead));
  if (deal.stage === 'Lost') return dice.chance(50) ? { 'Revisit on': day(dice.int(2, 120)) } : {};
  if (TERMINAL_STAGES.includes(deal.stage) || !dice.chance(40)) return {};
  const fate = dice.int(1, 100);
  if (fate <= 15) return { 'Next step date': day(-dice.int(2, 12)) };
  return { 'Next step date': day(fate <= 92 ? dice.int(1, 25) : dice.int(66, 95)) };
}

/** Lower-case Latin letters and digits only, as in a host name. */
function plain(name: string): string {
  return name
    .normalize('NFD')
    .toLowerCase()
    .replaceAll(/[^a-z0-9]/g, '');
}
