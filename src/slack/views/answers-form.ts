import { z } from 'zod';
import { SHEETS, type AnswerSheet, type SheetName } from '../../domain/answers/answer-sheet.js';
import { CALLBACK } from '../ids.js';
import { clamp } from '../text/outgoing.js';
import { offLine } from '../text/setup-words.js';
import { answerInput } from './answer-inputs.js';
import { context, input, lines, run } from './building-blocks.js';
import { defineModal } from './define-modal.js';
import { oneLine } from './text-boxes.js';

export interface AnswersFormData {
  readonly title: string;
  readonly sheet: AnswerSheet;
  /** In the order of the items. */
  readonly typed: readonly string[];
  readonly rationale: string;
  /** What is to be known first. */
  readonly note?: string;
}

const FIELD = 'answer:';
const fieldValue = z.union([z.string(), z.array(z.string())]).nullish();

/** A sheet of questions; what is left blank stays blank (S0-27). */
export const answersFormModal = defineModal({
  callbackId: CALLBACK.answersForm,
  metadata: z.object({ draftId: z.string(), opportunityId: z.string(), sheet: z.enum(SHEETS) }),
  values: z
    .object({ rationale: z.string().nullish() })
    .catchall(fieldValue)
    .transform(({ rationale, ...rest }) => ({
      rationale: rationale ?? '',
      /** By the place of the item. */
      typed: new Map(
        Object.entries(rest).flatMap(([name, value]): [number, string][] =>
          name.startsWith(FIELD) ? [[Number(name.slice(FIELD.length)), [value ?? ''].flat().join(', ')]] : [],
        ),
      ),
    })),
  render: ({ title, sheet, typed, rationale, note }: AnswersFormData) => ({
    title: clamp(sheet.title, 24),
    submit: 'Save',
    close: 'Cancel',
    blocks: [
      lines(run(clamp(title, 300), { bold: true })),
      ...(note === undefined ? [] : [context(note)]),
      ...(sheet.off === undefined ? [] : [context(offLine(sheet.off))]),
      context(INTRODUCTIONS[sheet.name]),
      ...sheet.items.map((item, index) => answerInput(item, `${FIELD}${index}`, typed[index] ?? '')),
      input('rationale', 'Why (5–7 words)', oneLine(rationale, 'How you know, in five to seven words'), {
        hint: 'Stands in the change log beside each answer that changes.',
      }),
    ],
  }),
});

const EVIDENCE =
  'Evidence, not ticks. What you leave blank stays blank; begin with “no” when it does not hold any more.';

const INTRODUCTIONS: Readonly<Record<SheetName, string>> = {
  qualify: EVIDENCE,
  poc: `${EVIDENCE} Its sessions, if the playbook has any: /opp sessions.`,
  win: EVIDENCE,
  sessions:
    'As long as none is planned, days from today on are proposed. A session counts as held once its day is past.',
  closing: 'Tick what is done. A step with a document is done once you say where that is.',
};
