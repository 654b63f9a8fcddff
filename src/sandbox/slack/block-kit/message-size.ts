import { isJson, textOf, type Json } from '../json.js';
import { invalid, type Finding } from './finding.js';
import { allBlocks, type Found } from './walk.js';

/** What others measured: a whole message renders at most about this many characters, a header costing 100 more. */
const MESSAGE_CHARACTERS = 13_200;
const HEADER_COST = 100;
const MARKDOWN_CHARACTERS = 12_000;
const TABLE_CHARACTERS = 10_000;

/** What Slack refuses in a message's blocks taken together: length, tables, charts. Pure. */
export function checkMessageSize(blocks: readonly unknown[], at: string): readonly Finding[] {
  const found = allBlocks(blocks, at);
  const ofType = (...types: string[]): readonly Found[] =>
    found.filter((block) => types.includes(String(block.node['type'])));
  const tables = ofType('table', 'data_table');
  const findings: Finding[] = [];
  if (tables.length > 1)
    findings.push({
      error: 'invalid_attachments',
      message: 'only_one_table_allowed',
      at: tables[1]?.at ?? at,
    });
  if (charactersOf(tables) > TABLE_CHARACTERS)
    findings.push(invalid(at, `tables hold more than ${TABLE_CHARACTERS} characters`));
  if (charactersOf(ofType('markdown')) > MARKDOWN_CHARACTERS)
    findings.push(invalid(at, `markdown blocks hold more than ${MARKDOWN_CHARACTERS} characters`));
  if (ofType('data_visualization').length > 2)
    findings.push(invalid(at, 'no more than 2 data_visualization blocks allowed'));
  const prose = blocks.filter((block) => isJson(block) && !isTable(block));
  const length = renderedCharacters(prose) + HEADER_COST * ofType('header').length;
  if (length > MESSAGE_CHARACTERS)
    findings.push({ error: 'msg_blocks_too_long', message: `blocks render ${length} characters`, at });
  return findings;
}

function isTable(block: Json): boolean {
  return block['type'] === 'table' || block['type'] === 'data_table';
}

function charactersOf(found: readonly Found[]): number {
  return renderedCharacters(found.map((block) => block.node));
}

/** Characters a reader sees: every `text` that is a string, at any depth. */
function renderedCharacters(value: unknown): number {
  if (Array.isArray(value)) return value.reduce((sum: number, one) => sum + renderedCharacters(one), 0);
  if (!isJson(value)) return 0;
  return Object.entries(value).reduce(
    (sum, [key, inner]) =>
      sum +
      (key === 'text' ? (textOf(inner)?.length ?? renderedCharacters(inner)) : renderedCharacters(inner)),
    0,
  );
}
