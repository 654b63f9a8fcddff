import { awkward, without, type AwkwardCase } from './awkward-case.js';
import { HANNA_LEFT, KOFI_NO_EMAIL, PRIYA_NO_EMAIL } from '../people.js';
import type { SeedPage } from '../../notion/seed.js';

const FOLK = 'Sales Engineer';

function archived(page: SeedPage): SeedPage {
  return { ...page, archived: true };
}

/** Fields that nobody filled in, people whom nobody can find, pages put away. */
export const AWKWARD_GAPS: readonly AwkwardCase[] = [
  awkward('no-stage', 'no stage: counts as active', {
    title: 'Bayleaf Studio – Renderer errors',
    touch: (page) => without(page, 'Stage'),
  }),
  awkward('no-customer', 'no customer: the title has to serve', {
    title: 'Cormorant Sails – Sensor gateway',
    touch: (page) => without(page, 'Customer'),
  }),
  awkward('no-se', 'no Sales Engineer', {
    title: 'Dovetail Joinery – Order portal',
    deal: { updates: 0 },
    touch: (page) => without(page, FOLK),
  }),
  awkward('title-only', 'nothing but a title', {
    title: 'Inbound lead from the website',
    deal: { updates: 0, notes: 0, body: 'empty' },
    touch: (page) => ({
      ...page,
      properties: { Opportunity: 'Inbound lead from the website' },
    }),
  }),
  awkward('no-title', 'not even a title', {
    ...{ title: '', customer: 'Eiderdown Bedding' },
    touch: (page) => without(page, 'Opportunity'),
  }),
  awkward('se-without-email', 'the Sales Engineer has no e-mail address in Notion', {
    title: 'Foxtail Millet Foods – Plant dashboards',
    touch: (page) => staffed(page, [PRIYA_NO_EMAIL.notionId]),
  }),
  awkward('se-left', 'the Sales Engineer has left the company and Slack', {
    title: 'Gorse Hill Radio – App stability',
    deal: { quietDays: 96 },
    touch: (page) => staffed(page, [HANNA_LEFT.notionId]),
  }),
  awkward('two-ses', 'two Sales Engineers, one of them unknown to Slack', {
    title: 'Halyard Rigging – Parts shop',
    touch: (page) => ({
      ...page,
      properties: { ...page.properties, [FOLK]: [page.createdBy, KOFI_NO_EMAIL.notionId] },
    }),
  }),
  awkward('archived-active', 'archived while still in an active stage', {
    title: 'Icehouse Rinks – Ticket app',
    touch: archived,
  }),
  awkward('archived-lost', 'archived after it was lost', {
    title: 'Jetty Marine – Booking',
    deal: { stage: 'Lost', quietDays: 140 },
    touch: archived,
  }),
  awkward('archived-duplicate', 'archived as a duplicate', {
    title: 'Kinder & Kraft – Web performance (old)',
    ...{ customer: 'Kinder & Kraft', deal: { stage: 'Duplicate', quietDays: 60, updates: 0 } },
    touch: archived,
  }),
  awkward('zero-amount', 'an amount of 0, which is not the same as none', {
    title: 'Larkspur Charity – Donation form',
    touch: (page) => ({ ...page, properties: { ...page.properties, Amount: 0 } }),
  }),
  awkward('overdue', 'active although its close date has passed', {
    title: 'Millpond Hotels – Booking errors',
    deal: { stage: 'Negotiation' },
    touch: (page, calendar) => ({
      ...page,
      properties: { ...page.properties, 'Close date': calendar.day(45) },
    }),
  }),
];

/** The page with other Sales Engineers, who then also wrote its updates. */
function staffed(page: SeedPage, engineers: readonly [string, ...string[]]): SeedPage {
  const before = page.properties[FOLK];
  const former = Array.isArray(before) ? String(before[0]) : '';
  const comments = page.comments.map(({ displayName, ...comment }) =>
    comment.by === former || displayName !== undefined ? { ...comment, by: engineers[0] } : comment,
  );
  return { ...page, comments, properties: { ...page.properties, [FOLK]: engineers } };
}
