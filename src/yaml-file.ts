import { type Document, isMap, isNode, isScalar, LineCounter, parseDocument } from 'yaml';
import type { z } from 'zod';
import { yamlProblemWords } from './yaml-problem.js';

/** What a YAML text says, or everything that is wrong with it: `line 4: stages.0.role: …`, in the file's order. */
export type YamlResult<Data> =
  { readonly data: Data } | { readonly data?: undefined; readonly problems: readonly string[] };

/** Reads a YAML text against a schema. Never throws for what stands in the text. */
export function readYaml<Schema extends z.ZodType>(
  text: string,
  schema: Schema,
): YamlResult<z.infer<Schema>> {
  const lines = new LineCounter();
  const document = parseDocument(text, { lineCounter: lines, prettyErrors: false });
  const lineAt = (offset: number): number => Math.max(1, lines.linePos(offset).line);
  if (document.errors.length > 0) {
    return {
      problems: document.errors.map(({ pos, message }) => `line ${lineAt(pos[0])}: ${message}`),
    };
  }
  const value = valueOf(document);
  if ('problem' in value) return { problems: [`line 1: ${value.problem}`] };
  const result = schema.safeParse(value.value, { reportInput: true });
  if (result.success) return { data: result.data };
  const problems = result.error.issues.flatMap((issue) => {
    return yamlProblemWords(issue, schema).map(({ path, message }) => {
      const place = path.length === 0 ? '' : `${path.map(String).join('.')}: `;
      return { line: lineAt(offsetOf(document, path)), words: `${place}${message}` };
    });
  });
  return {
    problems: problems.toSorted((a, b) => a.line - b.line).map(({ line, words }) => `line ${line}: ${words}`),
  };
}

/** Texts that repeat themselves without end are refused by the library when they are unfolded. */
function valueOf(document: Document): { readonly value: unknown } | { readonly problem: string } {
  try {
    return { value: document.toJS() };
  } catch (error) {
    return { problem: `it cannot be unfolded: ${error instanceof Error ? error.message : String(error)}` };
  }
}

/** Where the deepest place on the path begins that exists in the file; a key begins before its value. */
function offsetOf(document: Document, path: readonly PropertyKey[]): number {
  for (let depth = path.length; depth > 0; depth -= 1) {
    const parent = document.getIn(path.slice(0, depth - 1), true);
    const offset = keyOffset(parent, path[depth - 1]) ?? startOf(document.getIn(path.slice(0, depth), true));
    if (offset !== undefined) return offset;
  }
  return startOf(document.contents) ?? 0;
}

function keyOffset(parent: unknown, key: PropertyKey | undefined): number | undefined {
  if (!isMap(parent)) return undefined;
  const pair = parent.items.find((item) => isScalar(item.key) && String(item.key.value) === String(key));
  return startOf(pair?.key);
}

function startOf(node: unknown): number | undefined {
  return isNode(node) ? node.range?.[0] : undefined;
}
