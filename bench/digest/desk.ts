import { stageRoles } from '../../src/domain/playbook.js';
import { readPlaybook } from '../../src/playbook-file.js';
import type { DigestDesk } from '../../src/services/digest/digest-desk.js';
import type { DigestMail } from '../../src/services/ports/digests.js';
import type { SlackPerson } from '../../src/services/ports/slack.js';
import type { Store } from '../../src/store/open-store.js';

/** A process's desk over a real store; Slack knows these people, and the mirror was read just now. */
export function digestDesk(
  store: Store,
  people: readonly SlackPerson[],
  around: { readonly now: () => Date; readonly newId: () => string; readonly mail: DigestMail },
): DigestDesk {
  const playbook = readPlaybook('playbooks/sentry.yml');
  const { mirror, digests, settings, dealNotes, snoozes, reviewHistory } = store;
  const byId = new Map(people.map((person) => [person.id, person]));
  return {
    ...{ digests, settings, dealNotes, snoozes, reviewHistory, newId: around.newId },
    mirror: {
      ...mirror,
      state: () =>
        Promise.resolve({
          ...{ complete: true, readCount: 1, expectedCount: 1, activeCount: 1, syncing: false },
          freshAt: around.now(),
        }),
    },
    clock: { now: around.now },
    access: [],
    roleOf: stageRoles(playbook),
    slackPeople: {
      person(id) {
        const person = byId.get(id);
        return person === undefined ? Promise.reject(new Error('user_not_found')) : Promise.resolve(person);
      },
    },
    directory: { everybody: () => Promise.resolve(people) },
    digestMail: around.mail,
    digestRules: playbook,
    stageRules: playbook,
    vendor: playbook.vendor,
  };
}
