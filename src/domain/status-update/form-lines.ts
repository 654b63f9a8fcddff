import { stripBullet } from './labels.js';
import { tidyLine } from './tidy.js';

/** A line of a box: its number as a person counts, from 1, and its tidy text without bullet. */
export interface BoxLine {
  readonly line: number;
  readonly text: string;
}

/** The lines of a box that say something. A lone `-` stays: it is a way to write "none". */
export function linesOf(box: string): readonly BoxLine[] {
  return box
    .split(/\r\n|[\n\r\u{2028}\u{2029}]/u)
    .map((raw, index) => ({ line: index + 1, text: stripBullet(tidyLine(raw)).text }))
    .filter(({ text }) => text !== '');
}

export function withoutBullets(box: string): readonly string[] {
  return linesOf(box).map(({ text }) => text);
}
