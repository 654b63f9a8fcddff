const CONTEXT = 3;

type Line = readonly [sign: ' ' | '-' | '+', text: string];

/** The difference of two texts as `diff -u` shows it; blank when they are equal. For files of some thousand lines. */
export function unifiedDiff(path: string, before: string, after: string): string {
  if (before === after) return '';
  const lines = compareLines(before.replace(/\n$/u, '').split('\n'), after.replace(/\n$/u, '').split('\n'));
  return [`--- ${path}`, `+++ ${path}`, ...hunks(lines)].join('\n') + '\n';
}

function compareLines(before: readonly string[], after: readonly string[]): readonly Line[] {
  const common = commonLengths(before, after);
  const at = (i: number, j: number): number => common[i]?.[j] ?? 0;
  const lines: Line[] = [];
  let [i, j] = [0, 0];
  while (i < before.length || j < after.length) {
    const [old, now] = [before[i], after[j]];
    if (old !== undefined && old === now) {
      lines.push([' ', old]);
      [i, j] = [i + 1, j + 1];
    } else if (old !== undefined && (now === undefined || at(i + 1, j) >= at(i, j + 1))) {
      lines.push(['-', old]);
      i += 1;
    } else if (now !== undefined) {
      lines.push(['+', now]);
      j += 1;
    }
  }
  return lines;
}

/** How many lines the rests from `i` and `j` on have in common. */
function commonLengths(before: readonly string[], after: readonly string[]): readonly (readonly number[])[] {
  const table: number[][] = Array.from({ length: before.length + 1 }, () => []);
  for (let i = before.length - 1; i >= 0; i -= 1) {
    const row = Array.from({ length: after.length + 1 }, () => 0);
    const below = table[i + 1] ?? [];
    for (let j = after.length - 1; j >= 0; j -= 1) {
      row[j] = before[i] === after[j] ? (below[j + 1] ?? 0) + 1 : Math.max(below[j] ?? 0, row[j + 1] ?? 0);
    }
    table[i] = row;
  }
  return table;
}

function hunks(lines: readonly Line[]): readonly string[] {
  const shown = lines.map((_, index) =>
    lines.slice(Math.max(0, index - CONTEXT), index + CONTEXT + 1).some(([sign]) => sign !== ' '),
  );
  const out: string[] = [];
  let [old, now] = [1, 1];
  for (let index = 0; index < lines.length;) {
    const end = shown[index] === true ? runEnd(shown, index) : index + 1;
    const hunk = lines.slice(index, end);
    const [olds, news] = [
      hunk.filter(([sign]) => sign !== '+').length,
      hunk.filter(([sign]) => sign !== '-').length,
    ];
    if (shown[index] === true) {
      out.push(`@@ -${old},${olds} +${now},${news} @@`, ...hunk.map(([sign, text]) => sign + text));
    }
    [old, now, index] = [old + olds, now + news, end];
  }
  return out;
}

function runEnd(shown: readonly boolean[], start: number): number {
  const end = shown.indexOf(false, start);
  return end < 0 ? shown.length : end;
}
