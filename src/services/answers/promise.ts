import { z } from 'zod';
import { AnswerChange } from '../../domain/answers/answer-sheet.js';
import { hasSheet } from '../../domain/answers/build-sheet.js';
import type { LocalDate } from '../../domain/local-date.js';
import type { Operation } from '../../domain/operation.js';
import { attribution } from '../callers.js';
import { mustStillSee } from '../find/visible-deal.js';
import { promiseOperation } from '../outbox/promise-operation.js';
import type { AnswersDesk } from './answers-desk.js';
import type { AnswersDraft } from './answers-draft.js';

/** The kind's name in the journal. */
export const ANSWERS = 'answers';

/** What promised answers carry. */
export const answersPayload = z.object({
  heading: z.string(),
  date: z.string(),
  person: z.string(),
  changes: z.array(AnswerChange).min(1),
});

/**
 * Promises the answers: on disk when this resolves, and the same draft is the same promise (S8). Throws
 * `cannot_store`, and `deal_gone` when the person may not see the deal any more (S4-58).
 */
export async function promiseAnswers(
  desk: AnswersDesk,
  { id, slackUserId, opportunityId, title, url, sheet, was }: AnswersDraft,
  changes: readonly AnswerChange[],
  when: { readonly today: LocalDate; readonly viewId: string },
): Promise<Operation> {
  await mustStillSee(desk, slackUserId, opportunityId);
  const { name } = await desk.slackPeople.person(slackUserId);
  const payload: z.infer<typeof answersPayload> = {
    ...{ heading: sheet.heading, date: when.today, person: name },
    changes: changes.map((change) => ({ ...change, ...wasBefore(change, sheet, was) })),
  };
  const headings = [...new Set(changes.map(({ heading }) => heading ?? sheet.heading))].join(' and ');
  const saved = `${title}: ${changes.map(({ label }) => label).join(', ')} stands under ${headings} now.`;
  const next =
    sheet.name === 'poc' && hasSheet(desk.guideRules, 'sessions') ? { next: 'sessions' as const } : {};
  const subject = { title, url, saved, ...next };
  const about = { kind: ANSWERS, queue: opportunityId, opportunityId, subject };
  const whose = { id, slackUserId, displayName: attribution(name), viewId: when.viewId };
  return promiseOperation(desk, { ...about, ...whose, payload });
}

/** Whose word it was before, and of which day: whoever takes the answer back puts that back, too. */
function wasBefore(
  { label, heading }: AnswerChange,
  { items }: AnswersDraft['sheet'],
  was: AnswersDraft['was'],
): Pick<AnswerChange, 'was'> {
  const before = was?.[items.findIndex((item) => item.label === label && item.heading === heading)];
  return before === undefined ? {} : { was: before };
}
