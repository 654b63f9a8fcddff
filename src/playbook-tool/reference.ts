import { z } from 'zod';
import { Playbook } from '../domain/playbook.js';

const Shape = z.looseObject({
  type: z.string().optional(),
  description: z.string().optional(),
  default: z.unknown().optional(),
  enum: z.array(z.unknown()).optional(),
  minimum: z.number().optional(),
  maximum: z.number().optional(),
  required: z.array(z.string()).optional(),
  properties: z.record(z.string(), z.unknown()).optional(),
  items: z.unknown().optional(),
  additionalProperties: z.unknown().optional(),
});
type Shape = z.infer<typeof Shape>;

interface Row {
  readonly path: string;
  readonly kind: string;
  readonly needed: string;
  readonly says: string;
}

const INTRODUCTION = `# Playbook reference

A playbook is one YAML file: how a team sells, as data. Opp reads the file that \`OPP_PLAYBOOK\` names
(\`playbooks/sentry.yml\` unless set). Only \`vendor\` and \`stages\` are needed; a section that is left out is off.

    npm run playbook -- check FILE        what is wrong with it, each with its line
    npm run playbook -- diff FILE FILE    what changes for a living database when one takes the place of the other
    npm run playbook -- reference         this page

This page is generated from the schema (\`src/domain/playbook.ts\`); do not edit it by hand.
[Write your own playbook in an hour](../CONTRIBUTING.md#write-your-own-playbook-in-an-hour) leads through a first one.
`;

/** The reference page of everything that a playbook may say, from the schema itself. */
export function playbookReference(): string {
  const root = Shape.parse(z.toJSONSchema(Playbook, { io: 'input', unrepresentable: 'any' }));
  const sections = Object.entries(root.properties ?? {}).map(([name, value]) => {
    const shape = Shape.parse(value);
    const needed = root.required?.includes(name) === true;
    const rows = [{ path: name, ...factsOf(shape, needed) }, ...rowsBelow(shape, name)];
    const table = rows.map((row) => `| \`${row.path}\` | ${row.kind} | ${row.needed} | ${row.says} |`);
    return [
      `## ${name}`,
      '',
      '| key | takes | unless written | says |',
      '| --- | --- | --- | --- |',
      ...table,
    ].join('\n');
  });
  return `${[INTRODUCTION.trimEnd(), ...sections].join('\n\n')}\n`;
}

function rowsBelow(shape: Shape, path: string): readonly Row[] {
  if (shape.items !== undefined) {
    const item = Shape.parse(shape.items);
    return item.properties === undefined ? [] : rowsBelow(item, `${path}[]`);
  }
  return Object.entries(shape.properties ?? {}).flatMap(([name, value]) => {
    const below = Shape.parse(value);
    const here = `${path}.${name}`;
    return [
      { path: here, ...factsOf(below, shape.required?.includes(name) === true) },
      ...rowsBelow(below, here),
    ];
  });
}

function factsOf(shape: Shape, needed: boolean): Omit<Row, 'path'> {
  return {
    kind: kindOf(shape),
    needed: needed ? '**needed**' : defaultOf(shape),
    says: cell(shape.description ?? ''),
  };
}

function kindOf(shape: Shape): string {
  if (shape.enum !== undefined) return shape.enum.map((one) => `\`${String(one)}\``).join(' ');
  if (shape.type === 'array') return `list of ${kindOf(Shape.parse(shape.items ?? {}))}`;
  if (shape.type === 'object') return shape.properties === undefined ? 'names with values' : 'block';
  if (shape.type === 'integer' || shape.type === 'number') return `number${range(shape)}`;
  return shape.type === 'boolean' ? 'true or false' : shape.type === undefined ? 'anything' : 'text';
}

function range({ minimum, maximum }: Shape): string {
  const bounded = maximum !== undefined && maximum < Number.MAX_SAFE_INTEGER;
  if (bounded && minimum !== undefined) return ` ${minimum}–${maximum}`;
  if (bounded) return ` up to ${maximum}`;
  return minimum !== undefined && minimum > Number.MIN_SAFE_INTEGER ? ` from ${minimum}` : '';
}

const LONGEST_DEFAULT = 80;

function defaultOf(shape: Shape): string {
  if (shape.default === undefined) return 'off';
  const text = JSON.stringify(shape.default);
  if (text === '[]' || text === '{}') return 'none';
  return text.length > LONGEST_DEFAULT ? 'a built-in list' : `\`${cell(text)}\``;
}

function cell(text: string): string {
  return text.replaceAll('|', String.raw`\|`).replaceAll('\n', ' ');
}
