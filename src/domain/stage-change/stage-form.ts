import { z } from 'zod';

/** What is given as the answer to a question: text, a day, an option's name, a Slack user's id, or several of them. */
const StageAnswer = z.union([z.string(), z.array(z.string())]);
export type StageAnswer = z.infer<typeof StageAnswer>;

/** What the form holds, as typed; half empty as long as it is not submitted. */
export const StageForm = z.object({
  /** The name of the chosen stage. */
  to: z.string().optional(),
  /** Why, for the change log (S0-46). */
  rationale: z.string(),
  /** By the asked field; answers to the questions of a stage chosen before are kept. */
  answers: z.record(z.string(), StageAnswer),
});
export type StageForm = z.infer<typeof StageForm>;

export const BLANK_STAGE_FORM: StageForm = { to: undefined, rationale: '', answers: {} };

/** What was answered to a question; undefined when it was left blank. */
export function answerTo({ answers }: StageForm, field: string): StageAnswer | undefined {
  const answer = answers[field];
  if (answer === undefined) return undefined;
  const given = typeof answer === 'string' ? answer.trim() : answer.filter((one) => one.trim() !== '');
  return given.length === 0 ? undefined : given;
}
