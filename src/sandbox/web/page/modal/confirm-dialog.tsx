import { useId } from 'react';
import { withEmoji } from '../state/emoji.js';
import { textAt, wordingAt, type Json } from '../state/json.js';
import { useModalDialog } from './use-modal-dialog.js';

/** The confirmation an app may ask for before an element acts. */
export function ConfirmDialog({
  confirm,
  answer,
}: {
  readonly confirm: Json;
  readonly answer: (yes: boolean) => void;
}) {
  const dialog = useModalDialog();
  const id = useId();
  const style = textAt(confirm, 'style') ?? 'primary';
  return (
    <dialog
      {...dialog}
      className="modal modal-confirm"
      role="alertdialog"
      aria-labelledby={`${id}-title`}
      aria-describedby={`${id}-text`}
      onCancel={(event) => {
        event.preventDefault();
        event.stopPropagation();
        answer(false);
      }}
    >
      <h2 id={`${id}-title`}>{withEmoji(wordingAt(confirm, 'title') ?? 'Are you sure?')}</h2>
      <p id={`${id}-text`}>{withEmoji(wordingAt(confirm, 'text') ?? '')}</p>
      <footer>
        <button
          type="button"
          className="button"
          onClick={() => {
            answer(false);
          }}
        >
          {wordingAt(confirm, 'deny') ?? 'Cancel'}
        </button>
        <button
          type="button"
          className={`button button-${style}`}
          data-first-focus
          onClick={() => {
            answer(true);
          }}
        >
          {wordingAt(confirm, 'confirm') ?? 'Yes'}
        </button>
      </footer>
    </dialog>
  );
}
