import type { KnownBlock } from '@slack/types';
import { z } from 'zod';
import type { PlannedLoad } from '../../domain/playbook/planned-load.js';
import type { EngineerLoad } from '../../domain/triage/engineer-loads.js';
import { CALLBACK } from '../ids.js';
import { clamp } from '../text/outgoing.js';
import { engineerNote, engineerWords } from '../text/triage-words.js';
import { context, input, lines, plain, run } from './building-blocks.js';
import { defineModal } from './define-modal.js';
import { typedText } from './typed-text.js';

export interface AssignFormData {
  readonly title: string;
  readonly engineers: readonly EngineerLoad[];
  readonly plan: PlannedLoad;
}

/** Slack's limit for a list. */
const MOST = 100;
/** Whose is a deal to be that nobody has? Loads stand beside the names (S2-15, S4-7). */
export const assignModal = defineModal({
  callbackId: CALLBACK.assignForm,
  metadata: z.object({ operationId: z.string(), opportunityId: z.string() }),
  values: z.object({ engineer: typedText, other: typedText, reason: typedText }),
  render: ({ title, engineers, plan }: AssignFormData) => ({
    title: 'Assign',
    submit: 'Assign',
    close: 'Cancel',
    blocks: [
      lines(run(clamp(title, 300), { bold: true })),
      ...engineerInput(engineers, plan),
      input(
        'other',
        engineers.length === 0 ? 'To whom?' : 'Or to somebody else',
        { type: 'users_select', placeholder: plain('Choose a person', 150) },
        { optional: true },
      ),
      input(
        'reason',
        'Why them? (5–7 words)',
        { type: 'plain_text_input', placeholder: plain('Knows their stack and has room', 150) },
        { hint: 'Stands in the change log, and in the message that they get.' },
      ),
      context('Planning numbers of the playbook: they tell who has room, not how well anybody works.'),
    ],
  }),
});

function engineerInput(engineers: readonly EngineerLoad[], plan: PlannedLoad): readonly KnownBlock[] {
  if (engineers.length === 0) return [];
  const options = engineers.slice(0, MOST).map((one) => {
    const note = engineerNote(one);
    return {
      text: plain(engineerWords(one, plan), 75),
      value: one.id,
      ...(note === '' ? {} : { description: plain(note, 75) }),
    };
  });
  return [
    input(
      'engineer',
      'To whom? By region and load',
      { type: 'static_select', placeholder: plain('Choose a Sales Engineer', 150), options },
      { optional: true },
    ),
  ];
}
