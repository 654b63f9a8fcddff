import { randomUUID } from 'node:crypto';
import { adminTeller } from './admin-teller.js';
import type { Counted } from './count-events.js';
import { featureSuggester } from './domain/features/suggest-features.js';
import { kindsAsWords } from './domain/guide/kinds.js';
import type { KnownNames } from './domain/pasted-text/property-changes.js';
import { stageRoles, type Playbook } from './domain/playbook.js';
import { holidaysIn } from './domain/reminders/when.js';
import { homeWaiting } from './home-waiting.js';
import { createChangeLogs } from './mirror/change-logs.js';
import { connectNotion, type Notion } from './notion/connect.js';
import { rulesOf } from './notion/rules-of-playbook.js';
import { setupStanding } from './notion/setup-standing.js';
import type { OppParts } from './opp-parts.js';
import { createCallers } from './services/callers.js';
import { watchedDigests } from './services/digest/digest-watch.js';
import { createStandings } from './services/guide-deal/read-standing.js';
import { createDealLinks } from './services/links/read-links.js';
import type { Lane } from './services/ports/notion.js';
import type { SlackPeople } from './services/ports/slack.js';
import { createStagePaths } from './services/velocity/stage-paths.js';
import { createTeamPaces } from './services/velocity/team-paces.js';
import { createSharing } from './slack/channel-sharing.js';
import type { SlackConnection } from './slack/connect-slack.js';
import { createDigestMail } from './slack/digest-mail.js';
import { createDirectory } from './slack/directory.js';
import { operationMark } from './slack/operation-mark.js';
import { createSlackPeople } from './slack/people.js';
import { createQuestionSender } from './slack/send-question.js';

/** Everything the commands and jobs work with. */
export function furnish(parts: OppParts, slack: SlackConnection, counted: Counted) {
  const { playbook, store, clock } = parts;
  const notion = notionOf(parts, counted);
  const standing = setupStanding((lane) => notion.check(lane));
  const people = createSlackPeople(slack, clock);
  const finding = findingDesk(parts, notion, people);
  const stagePaths = createStagePaths({ ...store, clock });
  const teamPace = createTeamPaces({ ...store, ...finding, clock, stagePaths }, playbook);
  return {
    ...store,
    ...notion,
    digests: watchedDigests(store.digests, counted.digests),
    check: (lane: Lane) => standing.check(lane),
    setupStanding: standing,
    clock,
    newId: randomUUID,
    random: Math.random,
    ...rulesFor(playbook),
    ...finding,
    ...homeWaiting({ ...store, ...finding, clock }),
    sharing: createSharing(slack, clock),
    callers: createCallers(people, notion.people),
    notionPeople: notion.people,
    slackByEmail: people,
    stagePaths,
    dealLinks: createDealLinks({ ...store, ...finding, pages: notion.pages, clock }, playbook),
    standings: createStandings({ pages: notion.pages, clock, teamPace }, playbook),
    catalogue: parts.catalogue,
    suggestFeatures: featureSuggester(parts.catalogue),
    ...messagesDesk(parts, slack),
  };
}

function notionOf({ notion, playbook, store, clock, logger, timing }: OppParts, counted: Counted): Notion {
  return connectNotion({
    ...notion,
    token: notion.token.reveal(),
    rules: rulesOf(playbook),
    mappings: store.mappings,
    ...{ clock, logger, timing },
    watch: counted.notion,
  });
}

/** The playbook, by what each part of it is needed for. */
function rulesFor(playbook: Playbook) {
  const { vendor, budgets, teams, notices } = playbook;
  return {
    ...{ vendor, budgets, teams, notices, knownNames: knownNames(playbook) },
    glossary: [...playbook.glossary, ...kindsAsWords(playbook)],
    stageRules: playbook,
    creationRules: playbook,
    reportRules: playbook,
    forecastRules: playbook,
    triageRules: playbook,
    guideRules: playbook,
    constructRules: playbook,
    digestRules: playbook,
    isHoliday: holidaysIn(playbook.digest.holidays),
  };
}

/** What the team calls its stages, and others' products. */
function knownNames({ stages, customer_information: { competitors } }: Playbook): KnownNames {
  return { stages: stages.flatMap(({ name, aliases }) => [name, ...aliases]), competitors };
}

/** What finding needs besides: the mirror comes with the store. */
function findingDesk({ playbook }: OppParts, notion: Notion, slackPeople: SlackPeople) {
  return {
    slackPeople,
    access: playbook.restricted,
    roleOf: stageRoles(playbook),
    changeLogs: createChangeLogs(notion.deals),
  };
}

/** What Opp says of its own accord. */
function messagesDesk({ clock, logger }: OppParts, slack: SlackConnection) {
  return {
    markUrl: operationMark(slack.identity),
    directory: createDirectory(slack, clock),
    sendQuestion: createQuestionSender(slack.outbound),
    tellAdmin: adminTeller(logger),
    digestMail: createDigestMail(slack.outbound, clock, (err) => {
      logger.warn({ err }, 'a digest could not be renewed');
    }),
  };
}
