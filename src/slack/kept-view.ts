import type { ViewOutput } from '@slack/bolt';
import type { ModalView } from '@slack/types';
import type { FieldValue } from './read-values.js';
import type { ProblemWords } from './text/problem-words.js';
import { modalView } from './views/define-modal.js';
import { problemAlert } from './views/telling-modal.js';

/** The view as it stands, with the problem at its top; what was typed into it stays. */
export function sameAgain(view: ViewOutput, words: ProblemWords): ModalView {
  const warning = problemAlert(words);
  const rest = view.blocks.filter(({ block_id }) => block_id !== warning.block_id);
  const face = { title: view.title.text, close: view.close?.text ?? 'Close', blocks: [warning, ...rest] };
  const submit = view.submit?.text;
  return modalView(
    view.callback_id,
    submit === undefined ? face : { ...face, submit },
    view.private_metadata,
  );
}

/** Everything that was typed into a form that this version does not know, to be copied. */
export function typedIn(values: Readonly<Record<string, FieldValue>>): string {
  return Object.entries(values)
    .map(([field, value]) => `${field}: ${String(value ?? '')}`)
    .join('\n');
}
