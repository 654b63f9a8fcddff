import { FAULTS } from './rows.js';
import type { NamedTest } from './tests-by-fault.js';

const BEGIN = '<!-- faults:begin -->';
const END = '<!-- faults:end -->';

/** The part of docs/guarantees.md that is written from the titles of the tests. */
export function faultTable(tests: ReadonlyMap<string, readonly NamedTest[]>): string {
  const rows = Object.entries(FAULTS).map(([id, fault]) => {
    const named = (tests.get(id) ?? []).map(({ file, title }) => `${cell(title)} (\`${file}\`)`);
    return `| ${id} | ${fault} | ${named.length === 0 ? '**no test**' : named.join('<br>')} |`;
  });
  return ['| fault | what goes wrong | tests |', '| --- | --- | --- |', ...rows].join('\n');
}

/** The document with this table between its markers; they are put at the end if it has none. */
export function withTable(document: string, table: string): string {
  const part = `${BEGIN}\n\n## Every fault and its tests\n\nWritten by \`npm run faults\`; \`npm test\` compares it.\n\n${table}\n\n${END}\n`;
  const from = document.indexOf(BEGIN);
  const to = document.indexOf(END);
  if (from < 0 || to < 0) return `${document.trimEnd()}\n\n${part}`;
  return `${document.slice(0, from)}${part}${document.slice(to + END.length).replace(/^\n/u, '')}`;
}

/** What the table says, however it is laid out. */
export function tableIn(document: string): string {
  const part = document.slice(document.indexOf(BEGIN), document.indexOf(END));
  return plain(part.slice(part.indexOf('|')));
}

export function plain(table: string): string {
  return table
    .split('\n')
    .map((line) => line.replaceAll(/-+/gu, '-').replaceAll(/\s+/gu, ' ').trim())
    .filter((line) => line !== '')
    .join('\n');
}

function cell(text: string): string {
  return text.replaceAll('|', String.raw`\|`).replaceAll(/[<>*_]/gu, String.raw`\$&`);
}
