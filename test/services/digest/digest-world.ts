import { stageRoles } from '../../../src/domain/playbook.js';
import { DigestDefaults } from '../../../src/domain/playbook/digest.js';
import type { Team } from '../../../src/domain/playbook/team.js';
import { readPlaybook } from '../../../src/playbook-file.js';
import type { DigestDesk } from '../../../src/services/digest/digest-desk.js';
import type { WorkDesk } from '../../../src/services/digest/work-through.js';
import type { DigestMail, Mailed, SentDigest } from '../../../src/services/ports/digests.js';
import type { SlackPerson } from '../../../src/services/ports/slack.js';
import type { Store } from '../../../src/store/open-store.js';

const PLAYBOOK = readPlaybook('playbooks/sentry.yml');

/** A message that arrived, and when. */
export interface Arrived {
  readonly slackUserId: string;
  readonly at: Date;
  readonly content: Parameters<DigestMail['send']>[1];
}

/** Everything around the digests but Slack and Notion: a real store, a clock to be set, people who come and go. */
export interface DigestWorld {
  now: Date;
  people: SlackPerson[];
  /** What Slack answers next; `sent` when there is nothing. */
  readonly answers: (Mailed | 'throws' | 'dies')[];
  readonly arrived: Arrived[];
  readonly renewed: SentDigest[];
  teams: Team[];
  holidays: string[];
  /** A process's desk; several work on the same store. */
  readonly desk: () => DigestDesk & WorkDesk;
}

/** The process is gone in the middle of a request. */
export class Killed extends Error {
  override readonly name = 'Killed';
}

export function member(id: string, more: Partial<SlackPerson> = {}): SlackPerson {
  const name = `${id.slice(1, 2)}${id.slice(2).toLowerCase()}`;
  return {
    id,
    name,
    email: `${name.toLowerCase()}@example.com`,
    timeZone: 'Europe/Lisbon',
    kind: 'member',
    ...more,
  };
}

export function digestWorld(store: () => Store, from: string): DigestWorld {
  let ids = 0;
  const world: DigestWorld = {
    now: new Date(from),
    people: [],
    answers: [],
    arrived: [],
    renewed: [],
    teams: [],
    holidays: [],
    desk: () => {
      const { digests, settings, dealNotes, snoozes, reviews, reviewHistory, mirror } = store();
      return {
        ...{ digests, settings, dealNotes, snoozes, reviews, reviewHistory, mirror },
        clock: { now: () => world.now },
        access: [],
        roleOf: stageRoles(PLAYBOOK),
        slackPeople: { person: (id) => Promise.resolve(personOf(world, id)) },
        directory: { everybody: () => Promise.resolve(world.people) },
        digestMail: mailOf(world),
        digestRules: { digest: DigestDefaults.parse({ holidays: world.holidays }), teams: world.teams },
        stageRules: PLAYBOOK,
        vendor: 'Sentry',
        newId: () => `digest-${(ids += 1)}`,
      };
    },
  };
  return world;
}

function personOf({ people }: DigestWorld, id: string): SlackPerson {
  const found = people.find((one) => one.id === id);
  if (found === undefined) throw new Error('user_not_found');
  return found;
}

function mailOf(world: DigestWorld): DigestMail {
  return {
    send({ slackUserId }, content) {
      const answer = world.answers.shift();
      if (answer === 'dies') return Promise.reject(new Killed());
      if (answer === undefined || answer === 'throws' || answer.kind === 'sent')
        world.arrived.push({ slackUserId, at: world.now, content });
      if (answer === 'throws') return Promise.reject(new Killed());
      return Promise.resolve(
        answer ?? { kind: 'sent', message: { channelId: 'D1', ts: `${world.arrived.length}.0` } },
      );
    },
    renew(digest) {
      world.renewed.push(digest);
      return Promise.resolve();
    },
  };
}
