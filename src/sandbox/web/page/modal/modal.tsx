import { useId, useState, type SyntheticEvent } from 'react';
import type { DeskView } from '../../../slack/desk.js';
import { Blocks } from '../blocks/blocks.js';
import { Surface } from '../blocks/surface.js';
import { useHeldValues } from '../blocks/use-held-values.js';
import { useDesk } from '../slack/desk-context.js';
import { Notices } from '../slack/notices.js';
import { clientErrors } from '../state/client-errors.js';
import { elementsOf } from '../state/elements.js';
import { withEmoji } from '../state/emoji.js';
import { wordingAt, type Json } from '../state/json.js';
import { useBlocksOf } from './use-blocks-of.js';
import { useModalDialog } from './use-modal-dialog.js';

interface ModalProps {
  readonly modal: DeskView;
  readonly depth: number;
  readonly isTop: boolean;
}

/** One open modal: its title names the dialog, Escape closes it, errors stand below their inputs. */
export function Modal({ modal, depth, isTop }: ModalProps) {
  const { act } = useDesk();
  const id = useId();
  const blocks = useBlocksOf(modal.view);
  const dialog = useModalDialog(
    elementsOf(blocks).some(({ input }) => input),
    isTop,
  );
  const held = useHeldValues(blocks);
  const title = withEmoji(wordingAt(modal.view, 'title') ?? '');
  const [sending, setSending] = useState(false);
  const [foundErrors, setFoundErrors] = useState<Record<string, string>>({});
  const ownErrors = stillWrong(foundErrors, clientErrors(blocks, held.values));
  const close = (everything: boolean): void => {
    void act({ act: 'close', viewId: modal.id, everything });
  };
  const submit = async (event: SyntheticEvent): Promise<void> => {
    event.preventDefault();
    if (sending || wordingAt(modal.view, 'submit') === undefined) return;
    const found = clientErrors(blocks, held.values);
    setFoundErrors(found);
    if (Object.keys(found).length > 0) {
      focusFirst(dialog.ref.current, found);
      return;
    }
    setSending(true);
    await act({ act: 'submit', viewId: modal.id, state: held.values });
    setSending(false);
  };
  return (
    <dialog
      {...dialog}
      className="modal"
      aria-labelledby={`${id}-title`}
      data-covered={!isTop || undefined}
      onCancel={(event) => {
        event.preventDefault();
        if (isTop && event.target === dialog.ref.current) close(false);
      }}
    >
      <form noValidate onSubmit={(event) => void submit(event)} aria-busy={sending}>
        <header>
          <span className="modal-mark" aria-hidden="true">
            O
          </span>
          <h2 id={`${id}-title`}>{title}</h2>
          <button
            type="button"
            className="icon-button"
            aria-label={depth > 0 ? 'Close all' : 'Close'}
            onClick={() => {
              close(true);
            }}
          >
            ✕
          </button>
        </header>
        {modal.trouble !== undefined && (
          <p className="modal-trouble" role="alert">
            {modal.trouble}
          </p>
        )}
        {/* Another title is another view: it is read from its top. */}
        <div key={title} className="modal-body" tabIndex={-1}>
          <Surface
            place={{ on: 'view', viewId: modal.id }}
            held={held}
            errors={Object.keys(ownErrors).length > 0 ? ownErrors : modal.errors}
          >
            <Blocks blocks={blocks} />
          </Surface>
        </div>
        {isTop && <Notices channelId="" onlyNew />}
        <ModalFoot view={modal.view} sending={sending} isPushed={depth > 0} close={close} />
      </form>
    </dialog>
  );
}

interface ModalFootProps {
  readonly view: Json;
  readonly sending: boolean;
  readonly isPushed: boolean;
  readonly close: (everything: boolean) => void;
}

function ModalFoot({ view, sending, isPushed, close }: ModalFootProps) {
  const submit = wordingAt(view, 'submit');
  return (
    <footer>
      <button
        type="button"
        className="button"
        onClick={() => {
          close(false);
        }}
      >
        {wordingAt(view, 'close') ?? (isPushed ? 'Back' : 'Cancel')}
      </button>
      {submit !== undefined && (
        <button type="submit" className="button button-primary" disabled={sending}>
          {withEmoji(submit)}
        </button>
      )}
    </footer>
  );
}

/** What was found at the last try and has not been put right since. */
const stillWrong = (found: Record<string, string>, now: Record<string, string>): Record<string, string> =>
  Object.fromEntries(Object.entries(now).filter(([blockId]) => blockId in found));

/** Leads the person to the first field that needs work. */
function focusFirst(dialog: HTMLDialogElement | null, errors: Record<string, string>): void {
  const fields = [...(dialog?.querySelectorAll<HTMLElement>('[data-block-id]') ?? [])];
  const wrong = fields.find(({ dataset }) => (dataset['blockId'] ?? '') in errors);
  wrong?.querySelector<HTMLElement>('input, textarea, select')?.focus();
}
