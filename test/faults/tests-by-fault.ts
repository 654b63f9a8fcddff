import ts from 'typescript';
import { sourceText } from '../support/source-text.js';
import { FAULTS } from './rows.js';

export interface NamedTest {
  readonly file: string;
  readonly title: string;
}

/** `S8`, `N1-N9`; not `S4-58`, which is a requirement. */
const ID = /\b([SNO])(\d{1,2})(?:\s*[-–]\s*\1(\d{1,2}))?(?![-–\d])/gu;

/** The ids of faults that a title names. */
export function faultsIn(title: string): readonly string[] {
  return [...title.matchAll(ID)]
    .flatMap(([, letter = '', from = '', to = from]) =>
      Array.from({ length: Number(to) - Number(from) + 1 }, (_, n) => `${letter}${Number(from) + n}`),
    )
    .filter((id) => id in FAULTS);
}

/** For each fault the tests whose title, or whose describe's title, names it. */
export function testsByFault(): ReadonlyMap<string, readonly NamedTest[]> {
  const found = new Map<string, NamedTest[]>(Object.keys(FAULTS).map((id) => [id, []]));
  for (const [file, text] of sourceText('test')) {
    if (!file.endsWith('.test.ts') && !file.includes('support/')) continue;
    for (const title of titlesOf(file, text)) {
      for (const id of faultsIn(title)) found.get(id)?.push({ file, title });
    }
  }
  return found;
}

function titlesOf(file: string, text: string): readonly string[] {
  const titles: string[] = [];
  const look = (node: ts.Node): void => {
    if (ts.isCallExpression(node) && isTest(node.expression)) {
      const [title] = node.arguments;
      if (title !== undefined && ts.isStringLiteralLike(title)) titles.push(title.text);
    }
    ts.forEachChild(node, look);
  };
  look(ts.createSourceFile(file, text, ts.ScriptTarget.ES2022, true));
  return titles;
}

/** `test`, `describe`, and what `.each` made of them. */
function isTest(callee: ts.Expression): boolean {
  if (ts.isIdentifier(callee)) return ['test', 'it', 'describe'].includes(callee.text);
  if (ts.isCallExpression(callee) || ts.isPropertyAccessExpression(callee)) return isTest(callee.expression);
  return false;
}
