import type { Clock } from '../domain/clock.js';
import type { Playbook } from '../domain/playbook.js';
import { undelivered } from '../services/digest/undelivered.js';
import type { SlackPerson } from '../services/ports/slack.js';
import type { SlackAnswer } from '../slack/probe-slack.js';
import { undeliveredWords } from '../slack/text/undelivered-words.js';
import type { Store } from '../store/open-store.js';
import type { Check } from './check.js';

const DIGESTS = { id: 'digests', title: 'Digests' } as const;

export interface DigestFindings {
  /** Undefined when it cannot be opened now. */
  readonly store: Pick<Store, 'digests' | 'dealNotes' | 'mirror'> | undefined;
  readonly everybody: SlackAnswer<readonly SlackPerson[]>;
  readonly playbook: Pick<Playbook, 'digest' | 'teams'>;
  readonly clock: Clock;
}

/** Whom no digest reaches: without a match in Slack, deactivated, without direct messages, or never sent to (S16). */
export async function checkDigests({ store, everybody, playbook, clock }: DigestFindings): Promise<Check> {
  if (store === undefined)
    return skipped('needs the storage, which Opp is using or which does not open; /opp setup shows it, too');
  if (!everybody.ok) return skipped(`Slack does not say who is there: ${everybody.error}`);
  if ((await store.mirror.state()).freshAt === undefined)
    return skipped('the opportunities were not read yet');
  const directory = { everybody: () => Promise.resolve(everybody.value) };
  const found = undeliveredWords(await undelivered({ ...store, clock, digestRules: playbook, directory }));
  if (found.length === 0) return { ...DIGESTS, state: 'ok', found: 'reach every Sales Engineer' };
  return {
    ...{ ...DIGESTS, state: 'warning', found: `not everybody is reached\n${found.join('\n')}` },
    fix: 'A person needs the same e-mail address in Notion and in Slack, and a full account there. Hand the deals of somebody who left over to somebody else: /opp handover @person.',
  };
}

function skipped(found: string): Check {
  return { ...DIGESTS, state: 'skipped', found };
}
