import { stageRoles } from '../../../src/domain/playbook.js';
import type { AccessRules } from '../../../src/services/access.js';
import type { Caller } from '../../../src/services/callers.js';
import type { FindDesk } from '../../../src/services/find/find-desk.js';
import type { DealMirror } from '../../../src/services/ports/mirror.js';
import { NOW } from './mirror-of.js';

export const ANA: Caller = {
  slackUserId: 'U0ANA0000',
  notionUserId: 'notion-ana',
  name: 'Ana Pereira',
  timeZone: 'Europe/Vienna',
};
export const BEN: Caller = {
  ...ANA,
  slackUserId: 'U0BEN0000',
  notionUserId: 'notion-ben',
  name: 'Ben Okafor',
};

const EMAILS: Readonly<Record<string, string>> = {
  U0ANA0000: 'ana@example.com',
  U0BEN0000: 'ben@example.com',
};

export const PLAYBOOK = stageRoles({
  stages: [
    { name: 'Demo', aliases: [], role: 'demo' },
    { name: 'POC', aliases: [], role: 'poc' },
    { name: 'Win', aliases: ['Won'], role: 'won' },
    { name: 'Lost', aliases: [], role: 'lost' },
  ],
});

/** A desk over this mirror; Ana and Ben work there. */
export function deskOver(mirror: DealMirror, access: AccessRules = []): FindDesk {
  return {
    clock: { now: () => NOW },
    mirror,
    access,
    roleOf: PLAYBOOK,
    slackPeople: {
      person: (id) =>
        Promise.resolve({
          id,
          name: id === ANA.slackUserId ? 'Ana Pereira' : 'Ben Okafor',
          email: EMAILS[id],
          timeZone: 'Europe/Vienna',
          kind: 'member',
        }),
    },
  };
}
