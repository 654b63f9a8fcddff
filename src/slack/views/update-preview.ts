import type { KnownBlock } from '@slack/types';
import { z } from 'zod';
import { formatChangeLine } from '../../domain/change-log/format-change-line.js';
import type { InformationChange } from '../../domain/information-change/information-change.js';
import { ACTION, CALLBACK } from '../ids.js';
import { clamp } from '../text/outgoing.js';
import { changeWords } from '../text/update-words.js';
import { actions, button, context, lines, run, section } from './building-blocks.js';
import { defineModal } from './define-modal.js';

export interface UpdatePreviewData {
  readonly draftId: string;
  readonly title: string;
  readonly changes: readonly InformationChange[];
}

/** A view holds a hundred blocks; each change takes two. */
const SHOWN = 40;

/** Everything that will be changed, before → after, each with the line that says so (S0-41, S0-45). */
export const updatePreviewModal = defineModal({
  callbackId: CALLBACK.updatePreview,
  metadata: z.object({ draftId: z.string() }),
  values: z.object({}),
  render: (data: UpdatePreviewData) => ({
    title: 'Review changes',
    submit: 'Save',
    close: 'Cancel',
    blocks: [
      section(`This will be changed on ${clamp(data.title, 300)}:`),
      ...data.changes.slice(0, SHOWN).flatMap((change, at) => changeBlocks(change, `${data.draftId}:${at}`)),
      ...(data.changes.length > SHOWN ? [context(`… and ${data.changes.length - SHOWN} more.`)] : []),
      actions('more', button('Change something else too', ACTION.updateMore, data.draftId)),
    ],
  }),
});

/** What is written with it. */
function besideRuns(change: InformationChange): ReturnType<typeof run>[] {
  if (change.kind !== 'property' || change.beside === undefined) return [];
  const { name, shown } = change.beside;
  const { before = 'blank', after = 'blank' } = shown;
  return [
    run(`\n${clamp(name, 200)}\n`, { bold: true }),
    run(clamp(before, 1000), { strike: shown.before !== undefined }),
    run('  →  '),
    run(clamp(after, 1000)),
  ];
}

function changeBlocks(change: InformationChange, place: string): KnownBlock[] {
  const { what, from, to } = changeWords(change);
  const blank = 'blank';
  return [
    lines(
      run(clamp(what, 200), { bold: true }),
      run('\n'),
      run(from === '' ? blank : clamp(from, 1000), { strike: from !== '' }),
      run('  →  '),
      run(to === '' ? blank : clamp(to, 1000)),
      ...besideRuns(change),
    ),
    {
      type: 'section',
      text: {
        type: 'plain_text',
        text: clamp(`In the change log: - ${formatChangeLine(change.line)}`, 3000),
        emoji: false,
      },
      accessory: button('Leave out', ACTION.updateDrop, place, { about: what }),
    },
  ];
}
