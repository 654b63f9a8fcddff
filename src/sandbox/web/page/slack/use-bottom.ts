import { useEffect, useRef, type RefObject } from 'react';

/** Nearer to the end than this counts as reading the newest, in pixels. */
const NEAR = 60;

/** Keeps a scrolling box at its end when `newest` changes, and when it or its content grows while the end is in view. */
export function useBottom(newest: string): RefObject<HTMLDivElement | null> {
  const box = useRef<HTMLDivElement>(null);
  const atEnd = useRef(true);
  useEffect(() => {
    atEnd.current = true;
    box.current?.scrollTo({ top: box.current.scrollHeight });
  }, [newest]);
  useEffect(() => {
    const shown = box.current;
    if (!shown) return undefined;
    const look = (): void => {
      atEnd.current = shown.scrollHeight - shown.scrollTop - shown.clientHeight < NEAR;
    };
    const sizes = new ResizeObserver(() => {
      if (atEnd.current) shown.scrollTo({ top: shown.scrollHeight });
    });
    sizes.observe(shown);
    for (const child of shown.children) sizes.observe(child);
    shown.addEventListener('scroll', look);
    return () => {
      sizes.disconnect();
      shown.removeEventListener('scroll', look);
    };
  }, []);
  return box;
}
