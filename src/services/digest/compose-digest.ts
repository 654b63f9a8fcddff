import type { DigestContent, DigestEntry, TeamContent } from '../../domain/digest/digest-content.js';
import { endingQuarter } from '../../domain/digest/quarter-end.js';
import { daysBetween, localDate, type LocalDate } from '../../domain/local-date.js';
import type { Team } from '../../domain/playbook/team.js';
import type { Caller } from '../callers.js';
import type { SlackPerson } from '../ports/slack.js';
import { dealsOf, type PersonDeal, type PersonDeals, type QuietDesk } from '../quiet-deals/person-deals.js';

/** Of each person a team digest names so many deals. */
const WORST = 3;
/** What our side owes, per deal. */
const OWED = 3;

/** A reader of whom only Slack is asked: what Notion calls them matters only to `me`. */
function readerOf({ id, name, timeZone }: SlackPerson): Caller {
  return { slackUserId: id, notionUserId: '', name, timeZone };
}

/** What this person's digest would say now; no entries: nothing needs them. Throws as `dealsOf` does. */
export async function composeOwn(
  desk: QuietDesk,
  person: SlackPerson,
  how: { readonly first: boolean; readonly dateLanguage: string },
): Promise<DigestContent> {
  const found = await dealsOf(desk, readerOf(person), person.email ?? '');
  const day = localDate(desk.clock.now(), person.timeZone);
  return {
    ...how,
    ...freshness(found),
    ...ending(desk, day),
    active: found.deals.length,
    entries: needing(found).map(entry(day, person)),
  };
}

/** What a lead's digest of this team would say, as far as the lead may see it. */
export async function composeTeam(
  desk: QuietDesk,
  lead: SlackPerson,
  team: { readonly name: Team['name']; readonly people: readonly SlackPerson[] },
  dateLanguage: string,
): Promise<TeamContent> {
  const day = localDate(desk.clock.now(), lead.timeZone);
  const people = [];
  let fresh: Pick<TeamContent, 'freshAt'> = {};
  for (const member of team.people) {
    const found = await dealsOf(desk, readerOf(lead), member.email ?? '');
    fresh = freshness(found);
    const quiet = needing(found);
    const worst = quiet.slice(0, WORST).map(entry(day, lead));
    people.push({ name: member.name, active: found.deals.length, needing: quiet.length, worst });
  }
  return { team: team.name, people, dateLanguage, ...fresh, ...ending(desk, day) };
}

/** The quarter whose end is near, for the line that says what comes first (S2-2). */
function ending({ stageRules }: QuietDesk, day: LocalDate): Pick<DigestContent, 'quarter'> {
  const quarter = endingQuarter(stageRules, day);
  return quarter === undefined ? {} : { quarter };
}

function needing({ deals }: PersonDeals): readonly PersonDeal[] {
  return deals.filter(({ reasons }) => reasons.length > 0);
}

function freshness({ state }: PersonDeals): Pick<DigestContent, 'freshAt'> {
  return state.freshAt === undefined ? {} : { freshAt: state.freshAt.toISOString() };
}

function entry(day: LocalDate, { timeZone }: SlackPerson): (deal: PersonDeal) => DigestEntry {
  return ({ opportunity: { id, title, url, stage }, reasons, updates: { last, ourItems } }) => ({
    ...{ opportunityId: id, title, url, reasons: [...reasons] },
    ...(stage === undefined ? {} : { stage: stage.name }),
    ...(last === undefined
      ? {}
      : {
          last: {
            on: localDate(last.saidAt, timeZone),
            ...(last.tldr === undefined ? {} : { tldr: last.tldr }),
            ...(last.sentiment?.sign === undefined ? {} : { sign: last.sentiment.sign }),
          },
        }),
    weOwe: ourItems
      .map(({ text, since }) => ({ text, days: Math.max(0, daysBetween(since, day)) }))
      .toSorted((a, b) => b.days - a.days)
      .slice(0, OWED),
  });
}
