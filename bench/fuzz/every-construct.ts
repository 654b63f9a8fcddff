import { z } from 'zod';
import { playbookStage } from '../../src/domain/guide/guide.js';
import { Playbook } from '../../src/domain/playbook.js';
import { NOTICE_EVENTS } from '../../src/domain/playbook/notices.js';
import type { Pipeline } from '../../src/domain/playbook/pipelines.js';
import { readPlaybook } from '../../src/playbook-file.js';
import { BEN, TEAM } from '../../src/sandbox/data/people.js';

/** Where it is told what becomes of deals. */
const CHANNEL = 'C0NOTICES1';
const OTHERS = ['meddpicc-poc', 'technical-win', 'go-to-market', 'services-forecast'];

/** What the database has to choose from. */
const LEVELS = [
  { name: 'Low', means: 'Hardly.', outlook: 'bad' },
  { name: 'Medium', means: 'Perhaps.', outlook: 'late' },
  { name: 'High', means: 'Surely.', outlook: 'good' },
];

/** What a column of the database has to choose from; one person covers all of it. */
export const PLACES = ['DACH <!channel>', '*Nordics* <@U0EVIL>'] as const;
const REGIONS = [{ name: 'Northern Europe <!here>', places: PLACES, owner: BEN.email }];
/** What is not there any more leads a step back, and a deal that was lost long ago to another one. */
const TRANSITIONS = { step_back: true, reopen_within_days: 30 };

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
  // Whether it all fits together is not asked.
  const ours = { teams, notices, confidence, regions: REGIONS, transitions: TRANSITIONS };
  const playbook = z.object(Playbook.shape).parse({ ...own, ...ours });
  return { ...playbook, pipelines: playbook.pipelines.map((one) => throughOurStages(playbook, one)) };
}

/** Their stages have other names, most of which are known for ours. */
function throughOurStages(playbook: Playbook, pipeline: Pipeline): Pipeline {
  const stages = pipeline.stages.map((one) => ({
    ...one,
    stage: playbookStage(playbook, one.stage) ?? one.stage,
  }));
  return { ...pipeline, stages };
}

function isBlank(value: unknown): boolean {
  return (
    value === undefined || (typeof value === 'object' && value !== null && Object.keys(value).length === 0)
  );
}
