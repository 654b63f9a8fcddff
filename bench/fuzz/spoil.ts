import { asText } from './as-text.js';
import { isJson, type Json } from '../../src/sandbox/slack/json.js';
import { pick } from '../measure.js';
import { hostileText } from './hostile-text.js';

type Roll = () => number;

/** Puts one to three things into a payload that do not belong there, or takes them out. */
export function spoiled(body: Json, roll: Roll): Json {
  const copy: unknown = structuredClone(body);
  if (!isJson(copy)) return body;
  for (let n = 1 + Math.floor(roll() * 3); n > 0; n -= 1) spoilOnce(copy, roll);
  return copy;
}

function spoilOnce(whole: Json, roll: Roll): void {
  const { holder, key } = somewhere(whole, roll);
  const luck = roll();
  if (luck < 0.25) Reflect.deleteProperty(holder, key);
  else if (luck < 0.3) Reflect.set(holder, hostileText(roll, 30), strange(roll));
  else Reflect.set(holder, key, strange(roll));
}

/** A place in it, each depth about as likely. */
function somewhere(whole: Json, roll: Roll): { readonly holder: object; readonly key: string } {
  let holder: object = whole;
  for (;;) {
    const keys = Object.keys(holder);
    const key = keys[Math.floor(roll() * keys.length)] ?? 'x';
    const value: unknown = Reflect.get(holder, key);
    if (typeof value !== 'object' || value === null || roll() < 0.35) return { holder, key };
    holder = value;
  }
}

/** Any value that JSON can hold, the worse the likelier. */
export function strange(roll: Roll): unknown {
  return pick(STRANGE, roll)(roll);
}

const STRANGE: readonly ((roll: Roll) => unknown)[] = [
  ...[() => null, () => true, () => 0, () => -1, () => 1e308, () => 2 ** 53, () => '', () => [], () => ({})],
  ...[(roll: Roll) => hostileText(roll), (roll: Roll) => [hostileText(roll, 50)], () => [null, 7, {}]],
  () => deep(500),
  () => 'x'.repeat(100_000),
  () => Array.from({ length: 2_000 }, (_, n) => n),
  () => ({ toString: 'x', constructor: null, length: -1, then: 'x' }),
  polluting,
];

function deep(levels: number): unknown {
  let value: unknown = 'deep';
  for (let n = 0; n < levels; n += 1) value = n % 2 === 0 ? [value] : { x: value };
  return value;
}

/** Something that is no payload at all. */
export function garbage(roll: Roll): string {
  const json = asText(strange(roll));
  return pick(
    [
      ...[
        '',
        'null',
        '[]',
        '5',
        '"text"',
        '{}',
        '{',
        'payload=',
        'payload=null',
        'payload={',
        '%',
        '%ff%fe',
        '&&==',
      ],
      ...[
        'ssl_check=1',
        'ssl_check=1&command=/opp',
        '{"type":"url_verification"}',
        '{"type":"event_callback"}',
      ],
      ...['{"type":"hello"}', '<xml/>', '\u0000\u0001', json, json.slice(0, -1)],
      ...[`payload=${encodeURIComponent(json)}`, hostileText(roll, 5_000)],
    ],
    roll,
  );
}

/** Read from text, these are keys like any other. */
function polluting(): unknown {
  return JSON.parse('{"__proto__":{"polluted":true},"constructor":{"prototype":{"polluted":true}}}');
}
