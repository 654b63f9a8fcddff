import type { Workday } from '../../src/domain/playbook/digest.js';
import type { SourceDeal } from '../../src/services/ports/deal-source.js';
import type { SlackPerson } from '../../src/services/ports/slack.js';
import { ZONES } from './zones.js';

export interface Recipient {
  readonly person: SlackPerson;
  readonly weekdays: readonly Workday[];
}

/** One who has it on Mondays in every zone, and in every third one somebody who has it twice a week. */
export function recipientsInAllZones(): readonly Recipient[] {
  return ZONES.flatMap((timeZone, n): Recipient[] => [
    { person: member(`U${n}M`, timeZone), weekdays: ['monday'] },
    ...(n % 3 === 0
      ? [{ person: member(`U${n}T`, timeZone), weekdays: ['tuesday', 'friday'] as const }]
      : []),
  ]);
}

export function member(id: string, timeZone: string): SlackPerson {
  return { id, name: id, email: `${id.toLowerCase()}@example.com`, timeZone, kind: 'member' };
}

/** A deal of this person that was last touched long ago. */
export function quietDeal(id: string, { name, email }: SlackPerson, touched: Date): SourceDeal {
  const engineer = { id: `n-${name}`, name, email };
  return {
    opportunity: {
      ...{ id, url: `https://notion.example/${id}`, title: `Deal ${id}`, customer: undefined },
      stage: { name: 'Discovery', role: 'active' },
      salesEngineers: [engineer],
      accountExecutives: [],
      amount: undefined,
      closeDate: undefined,
      createdAt: touched,
      lastEditedAt: touched,
    },
    archived: false,
    members: [],
    features: '',
    properties: [],
  };
}
