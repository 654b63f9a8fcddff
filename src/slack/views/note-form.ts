import { z } from 'zod';
import { WATCHED_ROLES, type WatchedRole } from '../../domain/hand-edits/noticed-edits.js';
import { CALLBACK } from '../ids.js';
import { editSentence } from '../text/note-words.js';
import { clamp } from '../text/outgoing.js';
import { input, lines, run } from './building-blocks.js';
import { defineModal } from './define-modal.js';
import { typedText } from './typed-text.js';

export interface NoteFormData {
  readonly title: string;
  readonly edits: readonly {
    readonly role: WatchedRole;
    readonly name: string;
    readonly shown: string;
    /** As the change log will say it. */
    readonly summary: string;
  }[];
}

const FIELD = 'why:';

/** The field that asks why a property was changed. */
export function whyField(role: string): string {
  return `${FIELD}${role}`;
}

/** Asks why a deal was changed in Notion: one line for each property (S0-41, S0-46). */
export const noteFormModal = defineModal({
  callbackId: CALLBACK.noteForm,
  metadata: z.object({ noteId: z.string(), opportunityId: z.string() }),
  values: z
    .object(Object.fromEntries(WATCHED_ROLES.map((role) => [whyField(role), typedText])))
    .transform((fields) =>
      Object.fromEntries(WATCHED_ROLES.map((role) => [role, fields[whyField(role)] ?? ''])),
    ),
  render: ({ title, edits }: NoteFormData) => ({
    title: 'Add a reason',
    submit: 'Save',
    close: 'Cancel',
    blocks: [
      lines(run(clamp(title, 300), { bold: true })),
      ...edits.map(({ role, name, shown, summary }) =>
        input(
          whyField(role),
          `${editSentence({ name, shown })}. Why? (5–7 words)`,
          { type: 'plain_text_input' },
          { hint: `Stands in the change log as: ${summary} [ your words ].` },
        ),
      ),
    ],
  }),
});
