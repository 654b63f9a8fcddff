import { z } from 'zod';
import { Playbook } from '../../src/domain/playbook.js';
import { NOTICE_EVENTS } from '../../src/domain/playbook/notices.js';
import { readPlaybook } from '../../src/playbook-file.js';
import { TEAM } from '../../src/sandbox/data/people.js';

/** Where it is told what becomes of deals. */
const CHANNEL = 'C0NOTICES1';
const OTHERS = ['meddpicc-poc', 'technical-win', 'go-to-market', 'services-forecast'];

/** What the database has to choose from. */
const LEVELS = [
  { name: 'Low', means: 'Hardly.', outlook: 'bad' },
  { name: 'Medium', means: 'Perhaps.', outlook: 'late' },
  { name: 'High', means: 'Surely.', outlook: 'good' },
];

/** A team that uses everything: what the default playbook leaves out is as in the first other one that has it. */
export function everyConstruct(): Playbook {
  const own: Record<string, unknown> = { ...readPlaybook('playbooks/sentry.yml') };
  for (const name of OTHERS) {
    const other: readonly (readonly [string, unknown])[] = Object.entries(
      readPlaybook(`playbooks/${name}.yml`),
    );
    for (const [key, value] of other) if (isBlank(own[key]) && !isBlank(value)) own[key] = value;
  }
  const everybody = TEAM.map(({ email }) => email);
  const teams = [{ name: 'All', leads: everybody, members: everybody }];
  const confidence = { levels: [...LEVELS] };
  const notices = [{ channel: CHANNEL, events: [...NOTICE_EVENTS] }];
  // Their stages have other names: whether it all fits together is not asked.
  return z.object(Playbook.shape).parse({ ...own, teams, notices, confidence });
}

function isBlank(value: unknown): boolean {
  return (
    value === undefined || (typeof value === 'object' && value !== null && Object.keys(value).length === 0)
  );
}
