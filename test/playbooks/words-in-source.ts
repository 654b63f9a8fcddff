import ts from 'typescript';
import { foldedWords, nameKey } from '../../src/domain/fold.js';
import type { TeamNumber, TeamWord } from './playbook-words.js';

/** Something that only a playbook may say. */
export interface Found {
  readonly path: string;
  readonly line: number;
  /** As it stands there. */
  readonly text: string;
  readonly word: string;
  /** The playbook that says it. */
  readonly file: string;
}

interface Literal {
  readonly text: string;
  readonly line: number;
}

/** Where a file says what a playbook calls something: in its texts, patterns and names of properties. */
export function wordsInSource(path: string, source: string, words: readonly TeamWord[]): readonly Found[] {
  const looks = words.map((word) => ({ ...word, isIn: lookFor(word) }));
  return literalsIn(path, source).flatMap(({ text, line }) =>
    looks.flatMap(({ word, file, isIn }) => (isIn(text) ? [{ path, line, text, word, file }] : [])),
  );
}

/** Shorter words begin sentences. */
const LEAST_WITHIN = 5;

/**
 * A company counts wherever it is named, but not within an address or a path. A name of several words counts wherever
 * these follow each other. A single word may be English: it counts when it is all that the text says, or when it
 * stands within it with a capital, as names do (a place only when it is all). A key counts letter by letter.
 */
function lookFor({ kind, word }: TeamWord): (text: string) => boolean {
  const key = nameKey(word);
  if (kind === 'company') {
    const named = new RegExp(
      String.raw`(?<![\p{L}\p{N}/@._-])${escaped(word)}(?![\p{L}\p{N}/@_-]|\.[\p{L}\p{N}])`,
      'iu',
    );
    return (text) => named.test(text);
  }
  if (kind === 'key') return (text) => text === word;
  const count = foldedWords(word).length;
  if (count > 1) return (text) => ` ${nameKey(text)} `.includes(` ${key} `);
  const within = new RegExp(String.raw`[\p{Ll}:,] ["“]?${escaped(word)}(?![\p{L}\p{N}])`, 'u');
  const isCapital = /^\p{Lu}/u.test(word);
  const isNamed = kind !== 'place' && word.length >= LEAST_WITHIN;
  return (text) =>
    (nameKey(text) === key && isSame(text, word)) || (isCapital && isNamed && within.test(text));
}

/** `open`, the state of a circuit, is not the stage `Open`. */
function isSame(text: string, word: string): boolean {
  return /^\p{Lu}/u.test(text.trim()) === /^\p{Lu}/u.test(word);
}

function escaped(word: string): string {
  return word.replace(/[\\^$.*+?()[\]{}|]/gu, String.raw`\$&`);
}

function literalsIn(path: string, source: string): readonly Literal[] {
  const file = ts.createSourceFile(path, source, ts.ScriptTarget.Latest, true);
  const found: Literal[] = [];
  const visit = (node: ts.Node): void => {
    if (ts.isImportDeclaration(node) || ts.isExportDeclaration(node)) return;
    const text = textOf(node);
    if (text !== undefined && text.trim() !== '') {
      found.push({ text, line: file.getLineAndCharacterOfPosition(node.getStart(file)).line + 1 });
    }
    ts.forEachChild(node, visit);
  };
  visit(file);
  return found;
}

function textOf(node: ts.Node): string | undefined {
  if (ts.isStringLiteralLike(node) || ts.isTemplateLiteralToken(node) || ts.isJsxText(node)) return node.text;
  // What follows a backslash in a pattern is no letter of a word.
  if (ts.isRegularExpressionLiteral(node)) return node.text.replace(/\\[a-z]|[|()?:]+/giu, ' ');
  return ts.isPropertyAssignment(node) && ts.isIdentifier(node.name) ? node.name.text : undefined;
}

/** What a number that decides something is called. */
const DECIDING = /amount|probab|employee|segment|threshold|likel|hours|goal|win_?rate/iu;

/** Numbers of a playbook that a file compares with, or keeps under a name that decides something. */
export function numbersInSource(
  path: string,
  source: string,
  numbers: readonly TeamNumber[],
): readonly Found[] {
  const file = ts.createSourceFile(path, source, ts.ScriptTarget.Latest, true);
  const found: Found[] = [];
  const visit = (node: ts.Node): void => {
    if (ts.isNumericLiteral(node) && DECIDING.test(whatItDecides(node, file))) {
      const said = numbers.find(({ number }) => number === Number(node.text));
      const line = file.getLineAndCharacterOfPosition(node.getStart(file)).line + 1;
      if (said !== undefined) {
        const text = node.parent.getText(file);
        found.push({ path, line, text, word: String(said.number), file: said.file });
      }
    }
    ts.forEachChild(node, visit);
  };
  visit(file);
  return found;
}

const COMPARISONS: ReadonlySet<ts.SyntaxKind> = new Set([
  ts.SyntaxKind.LessThanToken,
  ts.SyntaxKind.LessThanEqualsToken,
  ts.SyntaxKind.GreaterThanToken,
  ts.SyntaxKind.GreaterThanEqualsToken,
  ts.SyntaxKind.EqualsEqualsEqualsToken,
]);

/** What it is compared with, or the name that it goes by; blank for any other number. */
function whatItDecides(node: ts.NumericLiteral, file: ts.SourceFile): string {
  const { parent } = node;
  if (ts.isBinaryExpression(parent) && COMPARISONS.has(parent.operatorToken.kind))
    return parent.getText(file);
  if (ts.isVariableDeclaration(parent) || ts.isPropertyAssignment(parent)) return parent.name.getText(file);
  return '';
}
