import { UserError } from '../../domain/errors.js';
import type { Handover, UndeliveredWhy } from '../../domain/handover/handover.js';
import type { PageReading } from '../ports/pages.js';
import type { SlackPerson } from '../ports/slack.js';
import { mustStillSee } from '../find/visible-deal.js';
import type { Composed, Composer } from '../living-messages/deliver.js';
import type { HandOverDesk } from './hand-over-desk.js';
import { preparePack } from './prepare-pack.js';

/**
 * The message in which the new Sales Engineer is asked: nothing is sent to whoever cannot take the deal over, or may
 * not see it (S4-58); who handed it over is told why.
 */
export function packComposer(desk: HandOverDesk): Composer {
  return {
    async compose({ subject }) {
      const handover = await desk.handovers.find(subject);
      if (handover === undefined) return { kind: 'nothing' };
      if (handover.pack === undefined) return gather(desk, handover);
      if (!(await maySee(desk, handover))) return { kind: 'nothing' };
      return shown(desk, handover, handover.pack);
    },
    async sent({ subject }, how) {
      const now = desk.clock.now();
      if (how.kind === 'refused') {
        await desk.handovers.apply(subject, { kind: 'not_delivered', why: 'refused_by_slack' }, now);
      }
      const handover = await desk.handovers.find(subject);
      if (handover !== undefined) await desk.livingMessages.touch(handover.batch, now);
    },
  };
}

async function gather(desk: HandOverDesk, handover: Handover): Promise<Composed> {
  if (handover.state !== 'offered') return { kind: 'nothing' };
  const page = await pageOf(desk, handover);
  if (page === undefined || isElsewhere(desk, handover, page)) {
    await desk.handovers.apply(handover.id, { kind: 'withdrawn' }, desk.clock.now());
    return { kind: 'nothing' };
  }
  const person = await receiver(desk, handover);
  if (typeof person === 'string') {
    await desk.handovers.apply(handover.id, { kind: 'not_delivered', why: person }, desk.clock.now());
    return { kind: 'nothing' };
  }
  const pack = await preparePack(desk, page, person.timeZone);
  await desk.handovers.keepPack(handover.id, pack);
  return shown(desk, handover, pack);
}

async function shown(
  { slackPeople }: HandOverDesk,
  handover: Handover,
  pack: NonNullable<Handover['pack']>,
): Promise<Composed> {
  const { name } = await slackPeople.person(handover.givenBy);
  return { kind: 'show', content: { kind: 'handover_pack', handover, pack, giver: name } };
}

/** Undefined: it is not there any more. */
async function pageOf({ pages }: HandOverDesk, handover: Handover): Promise<PageReading | undefined> {
  try {
    return await pages.read(handover.opportunityId);
  } catch (error) {
    if (error instanceof UserError && error.problem.kind === 'deal_gone') return undefined;
    throw error;
  }
}

/** Somebody moved the deal on, or took the handover back, before anybody was asked. */
export function isElsewhere({ roleOf }: HandOverDesk, { content }: Handover, page: PageReading): boolean {
  const { stage } = page.opportunity;
  if (stage === undefined) return content.toStage !== '';
  return stage.name !== content.toStage && roleOf(stage.name) !== 'transferred';
}

/** Who is asked, or why nobody is. */
async function receiver(desk: HandOverDesk, handover: Handover): Promise<SlackPerson | UndeliveredWhy> {
  if (handover.givenTo === '') return 'not_in_slack';
  const person = await desk.slackPeople.person(handover.givenTo);
  if (person.kind === 'deactivated') return 'left_slack';
  if (person.kind !== 'member') return 'not_a_member';
  const inNotion = person.email === undefined ? undefined : await desk.notionPeople.byEmail(person.email);
  if (inNotion === undefined) return 'no_notion_account';
  return (await maySee(desk, handover)) ? person : 'may_not_see';
}

async function maySee(desk: HandOverDesk, { givenTo, opportunityId }: Handover): Promise<boolean> {
  try {
    await mustStillSee(desk, givenTo, opportunityId);
    return true;
  } catch (error) {
    if (error instanceof UserError && error.problem.kind === 'deal_gone') return false;
    throw error;
  }
}
