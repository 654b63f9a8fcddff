import { useEffect, useLayoutEffect, useRef, type FocusEvent, type RefObject } from 'react';

const FIELDS = '.modal-body :is(input, textarea, select):not(:disabled)';

/** Where the writing begins: the element that asks for it, else the first field. */
function startOf(dialog: HTMLDialogElement | null): HTMLElement | null | undefined {
  return (
    dialog?.querySelector<HTMLElement>('[data-first-focus]') ?? dialog?.querySelector<HTMLElement>(FIELDS)
  );
}

export interface ModalDialog {
  readonly ref: RefObject<HTMLDialogElement | null>;
  readonly onFocus: (event: FocusEvent<HTMLElement>) => void;
}

/**
 * Shows a native dialog modally (focus stays inside, the rest is inert) for as long as it is mounted. The focus goes
 * to the start when it opens and when a view without fields, such as "Loading…", gets some; and back to where it was
 * when a modal above it closes.
 */
export function useModalDialog(hasFields = true, isTop = true): ModalDialog {
  const dialog = useRef<HTMLDialogElement>(null);
  const last = useRef<HTMLElement>(null);
  // Before the dialog leaves the document: only then does the browser give the focus back.
  useLayoutEffect(() => {
    const shown = dialog.current;
    shown?.showModal();
    return () => {
      shown?.close();
    };
  }, []);
  useEffect(() => {
    if (!hasFields || !isTop) return;
    const before = last.current?.isConnected === true ? last.current : undefined;
    (before ?? startOf(dialog.current))?.focus();
  }, [hasFields, isTop]);
  const onFocus = ({ target }: FocusEvent<HTMLElement>): void => {
    if (target.matches(FIELDS)) last.current = target;
  };
  return { ref: dialog, onFocus };
}
