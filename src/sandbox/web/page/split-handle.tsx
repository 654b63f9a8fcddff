import type { KeyboardEvent, PointerEvent } from 'react';

const LEAST = 25;
const MOST = 70;
const within = (share: number): number => Math.round(Math.max(LEAST, Math.min(MOST, share)));

/** The bar between Slack and Notion: drag it, or use the arrow keys. `share` is Notion's part in percent. */
export function SplitHandle({
  share,
  setShare,
}: {
  readonly share: number;
  readonly setShare: (share: number) => void;
}) {
  const onKeyDown = (event: KeyboardEvent): void => {
    const step = { ArrowLeft: 2, ArrowRight: -2 }[event.key];
    if (step === undefined) return;
    event.preventDefault();
    setShare(within(share + step));
  };
  const onPointerMove = (event: PointerEvent<HTMLDivElement>): void => {
    if (!event.currentTarget.hasPointerCapture(event.pointerId)) return;
    setShare(within(100 - (100 * event.clientX) / window.innerWidth));
  };
  return (
    <div
      className="split"
      role="separator"
      aria-orientation="vertical"
      aria-label="Width of Notion"
      aria-valuenow={share}
      aria-valuemin={LEAST}
      aria-valuemax={MOST}
      tabIndex={0}
      onKeyDown={onKeyDown}
      onPointerDown={(event) => {
        event.currentTarget.setPointerCapture(event.pointerId);
      }}
      onPointerMove={onPointerMove}
    />
  );
}
