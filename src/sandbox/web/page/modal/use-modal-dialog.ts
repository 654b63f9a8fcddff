import { useEffect, useRef, type RefObject } from 'react';

const FIELDS = '.modal-body :is(input, textarea, select):not(:disabled)';

/** Where the writing begins: the element that asks for it, else the first field. */
function startOf(dialog: HTMLDialogElement): HTMLElement | null {
  return dialog.querySelector<HTMLElement>('[data-first-focus]') ?? dialog.querySelector<HTMLElement>(FIELDS);
}

/**
 * Shows a native dialog modally (focus stays inside, the rest is inert) for as long as it is mounted. The focus goes
 * to the start when it opens, and again when a view without fields, such as "Loading…", gets some.
 */
export function useModalDialog(hasFields = true): RefObject<HTMLDialogElement | null> {
  const dialog = useRef<HTMLDialogElement>(null);
  useEffect(() => {
    const shown = dialog.current;
    shown?.showModal();
    return () => {
      shown?.close();
    };
  }, []);
  useEffect(() => {
    if (hasFields && dialog.current) startOf(dialog.current)?.focus();
  }, [hasFields]);
  return dialog;
}
