import { useEffect, useRef, type RefObject } from 'react';

/** Shows a native dialog modally (focus stays inside, the rest is inert) for as long as it is mounted. */
export function useModalDialog(): RefObject<HTMLDialogElement | null> {
  const dialog = useRef<HTMLDialogElement>(null);
  useEffect(() => {
    const shown = dialog.current;
    const before = document.activeElement;
    // React's autoFocus has already chosen a field; showModal would move on to the first button.
    const chosen = shown?.contains(before) ? before : shown?.querySelector('[data-first-focus]');
    shown?.showModal();
    if (chosen instanceof HTMLElement) chosen.focus();
    return () => {
      shown?.close();
    };
  }, []);
  return dialog;
}
