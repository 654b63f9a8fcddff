import type { ChangeLineProblem } from '../change-log/check-change-line.js';
import type { LocalDate } from '../local-date.js';
import type { TypedProblem } from '../property-form/read-typed-value.js';

/** What is wrong with a form, at its field: `to`, `rationale`, or the name of what is asked. */
export type StageProblem =
  | { readonly kind: 'no_stage' }
  | { readonly kind: 'same_stage'; readonly stage: string }
  /** What the stage cannot do without (S0-48…50). */
  | { readonly kind: 'missing'; readonly field: string }
  | { readonly kind: 'unreadable'; readonly field: string; readonly problem: TypedProblem }
  /** Chosen in Slack, unknown to Notion. */
  | { readonly kind: 'unknown_person'; readonly field: string; readonly names: readonly string[] }
  /** The deal itself was chosen as the other one. */
  | { readonly kind: 'itself'; readonly field: string }
  /** The playbook does not let a deal that came so far enter the stage (S4-182). */
  | { readonly kind: 'barred'; readonly oncePast: string; readonly says: string | undefined }
  /** Nobody can say at the moment whether Notion knows them. */
  | { readonly kind: 'person_unchecked'; readonly field: string }
  | { readonly kind: 'rationale'; readonly problem: ChangeLineProblem };

/** What is asked once more before the change is made; whoever sends the form again has answered. */
export type StageQuestion =
  /** Asked for and left blank: fill it in, or go on with the gap noted (C3). */
  | { readonly kind: 'gap'; readonly key: string; readonly label: string }
  /** A demo that lies in the past. */
  | { readonly kind: 'past_demo'; readonly key: string; readonly date: LocalDate }
  /** The words of the change log were left to us: look at them (S0-46). */
  | { readonly kind: 'suggested'; readonly key: string; readonly rationale: string };
