import type { DeskRun } from '../../../notion/desk.js';

/** Shown text with its bold parts and links. */
export function Runs({ runs }: { readonly runs: readonly DeskRun[] }) {
  return runs.map(({ text, link, bold }, index) => {
    const shown = bold ? <strong>{text}</strong> : text;
    return link === undefined ? (
      <span key={index}>{shown}</span>
    ) : (
      <a key={index} href={link} target="_blank" rel="noreferrer">
        {shown}
      </a>
    );
  });
}

export const plainRuns = (runs: readonly DeskRun[]): string => runs.map(({ text }) => text).join('');
