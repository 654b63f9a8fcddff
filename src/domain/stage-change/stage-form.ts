import { z } from 'zod';

/** What is given as the answer to one question: text, a day, an option's name, a Slack user's id, or several options. */
export const StageAnswer = z.union([z.string(), z.array(z.string())]);
export type StageAnswer = z.infer<typeof StageAnswer>;

/** What the form holds, as typed; half empty as long as it is not submitted. */
export const StageForm = z.object({
  /** The name of the chosen stage. */
  to: z.string().optional(),
  /** Why, for the change log (S0-46). */
  rationale: z.string(),
  /** By the asked field; answers to questions of a stage chosen before are kept. */
  answers: z.record(z.string(), StageAnswer),
});
export type StageForm = z.infer<typeof StageForm>;

export const BLANK_STAGE_FORM: StageForm = { to: undefined, rationale: '', answers: {} };

/** The answer to a question, without blanks around; undefined when there is none. */
export function answerTo(form: StageForm, field: string): StageAnswer | undefined {
  const answer = form.answers[field];
  if (typeof answer === 'string') return answer.trim() === '' ? undefined : answer.trim();
  return answer === undefined || answer.length === 0 ? undefined : answer;
}
