import type { Page } from '../world/records.js';
import type { Property } from '../world/database-records.js';
import { checkObject, failedValidation } from '../requests/check.js';
import { invalid } from '../requests/refusal.js';
import { comparable, KIND_OF } from './comparable.js';
import { condition } from './conditions.js';

export type RowTest = (page: Page) => boolean;

/** What a filter is read against. */
export interface FilterContext {
  readonly property: (nameOrId: string) => Property | undefined;
  readonly now: Date;
}

/** `and` and `or` may stand inside one another once. */
const MAX_LEVELS = 2;

/**
 * Reads the filter of a query: `and`/`or` of at most two levels, property conditions by name or id, and
 * timestamp conditions. Refuses what Notion refuses, with the path of the fault.
 */
export function readFilter(given: unknown, context: FilterContext): RowTest {
  return readNode(given, 'body.filter', 1, context);
}

function readNode(given: unknown, where: string, level: number, context: FilterContext): RowTest {
  const node = checkObject(given, where);
  for (const joint of ['and', 'or'] as const) {
    const parts = node[joint];
    if (parts === undefined) continue;
    refuseOthers(node, [joint], where);
    return joined(joint, parts, `${where}.${joint}`, level, context);
  }
  return 'timestamp' in node ? readTimestamp(node, where, context) : readProperty(node, where, context);
}

function joined(
  joint: 'and' | 'or',
  parts: unknown,
  where: string,
  level: number,
  context: FilterContext,
): RowTest {
  if (!Array.isArray(parts)) throw failedValidation(where, 'should be an array.');
  if (level > MAX_LEVELS) {
    throw failedValidation(where, 'should be not present: compound filters nest at most two levels.');
  }
  if (parts.length > 100)
    throw failedValidation(`${where}.length`, `should be ≤ \`100\`, instead was \`${parts.length}\`.`);
  const tests = parts.map((part: unknown, index) => readNode(part, `${where}[${index}]`, level + 1, context));
  return joint === 'and'
    ? (page) => tests.every((test) => test(page))
    : (page) => tests.some((test) => test(page));
}

function readTimestamp(node: Record<string, unknown>, where: string, context: FilterContext): RowTest {
  const { timestamp } = node;
  if (timestamp !== 'created_time' && timestamp !== 'last_edited_time') {
    throw failedValidation(
      `${where}.timestamp`,
      `should be \`"created_time"\` or \`"last_edited_time"\`, instead was \`${JSON.stringify(timestamp)}\`.`,
    );
  }
  refuseOthers(node, ['timestamp', timestamp, 'type'], where);
  const { operator, operand, at } = onlyOperator(node[timestamp], `${where}.${timestamp}`);
  const test = condition('date', operator, operand, at, context.now);
  const start = (page: Page): string => (timestamp === 'created_time' ? page.createdAt : page.lastEditedAt);
  return (page) => test({ kind: 'date', start: start(page) });
}

function readProperty(node: Record<string, unknown>, where: string, context: FilterContext): RowTest {
  const { property: asked, type: saidType, ...conditions } = node;
  if (typeof asked !== 'string') {
    throw failedValidation(
      `${where}.property`,
      `should be a string, instead was \`${JSON.stringify(asked)}\`.`,
    );
  }
  const property = context.property(asked);
  if (property === undefined) throw invalid(`Could not find property with name or id: ${asked}`);
  const types = Object.keys(conditions).filter((key) => conditions[key] !== undefined);
  const [type] = types;
  if (type === undefined || types.length > 1 || (saidType !== undefined && saidType !== type)) {
    throw failedValidation(
      where,
      'should have exactly one condition defined, named by the type of the property.',
    );
  }
  if (type !== property.type) {
    throw invalid(`database property ${property.type} does not match filter ${type}`);
  }
  const { operator, operand, at } = onlyOperator(conditions[type], `${where}.${type}`);
  const test = condition(KIND_OF[property.type], operator, operand, at, context.now);
  return (page) => test(comparable(property, page));
}

function onlyOperator(given: unknown, at: string): { operator: string; operand: unknown; at: string } {
  const operators = Object.entries(checkObject(given, at)).filter(([, operand]) => operand !== undefined);
  const [only] = operators;
  if (only === undefined || operators.length > 1) {
    throw failedValidation(at, `should have exactly one operator, instead was \`${JSON.stringify(given)}\`.`);
  }
  return { operator: only[0], operand: only[1], at };
}

function refuseOthers(node: Record<string, unknown>, known: readonly string[], where: string): void {
  const other = Object.keys(node).find((key) => node[key] !== undefined && !known.includes(key));
  if (other !== undefined) throw failedValidation(`${where}.${other}`, 'should be not present.');
}
