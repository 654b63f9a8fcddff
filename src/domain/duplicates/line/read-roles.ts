import type { Token, TokenSide, WordToken } from './token.js';
import type { Binding, BoundNumber, EventRoles } from './unit.js';

const BE = /^(?:is|are|was|were|am|be|been|being|get|got|gets)$/u;
const ADVERB = /^(?:not|never|also|already|just|still|now|finally|recently|then|[a-z]{2,}ly)$/u;
/** Words after these belong to them, not to the verb. */
const PREPOSITIONS =
  /^(?:in|on|at|with|for|about|from|during|by|to|into|onto|per|as|than|over|within|across|under|between|among|against|without|via|after|before|regarding|re)$/u;
/** `is done with it`: a state, not something done to somebody. */
const STATES = /^(?:done|complete|live)$/u;
const PARTICLE = /^(?:off|out|up|down|back|away|through)$/u;
const CONJUNCTIONS =
  /^(?:that|which|who|because|while|whereas|but|so|if|when|once|unless|until|although|though|where)$/u;
const BINDINGS: Readonly<Record<string, Binding>> = {
  for: 'for',
  to: 'to', into: 'to', onto: 'to', toward: 'to', towards: 'to', from: 'from', over: 'compared', than: 'compared',
  instead: 'compared', against: 'compared', before: 'before', after: 'after',
}; // prettier-ignore

/** Whether a word reports or asks for an event, instead of naming it. */
export function isVerb(token: Token | undefined): token is WordToken {
  return token?.kind === 'word' && token.form !== undefined && token.form !== 'thing' && !token.names;
}

/** Who does what to whom, verb by verb, as far as telegram style lets it be told. */
export function readRoles(tokens: readonly Token[]): EventRoles[] {
  return tokens.flatMap((token, index) => (isVerb(token) ? [rolesOf(tokens, index, token)] : []));
}

interface Gathered {
  readonly keys: Set<string>;
  readonly sides: Set<TokenSide>;
}

function rolesOf(tokens: readonly Token[], index: number, { keys }: WordToken): EventRoles {
  const left = leftOf(tokens, index);
  const right = gather(tokens, index + 1);
  const agents = byPhrase(tokens, index);
  const none = new Set<string>();
  const passive = agents.keys.size + agents.sides.size > 0 || isPassive(tokens, index);
  if (passive)
    return { keys, agent: agents.keys, patient: left.keys, subject: none, agentSides: agents.sides };
  if (right.keys.size + right.sides.size === 0) {
    return { keys, agent: none, patient: none, subject: left.keys, agentSides: left.sides };
  }
  return { keys, agent: left.keys, patient: right.keys, subject: none, agentSides: left.sides };
}

function isPassive(tokens: readonly Token[], index: number): boolean {
  for (let at = index - 1; at >= 0; at -= 1) {
    const token = tokens[at];
    if (token?.kind !== 'link') return false;
    if (BE.test(token.text)) {
      const verb = tokens[index];
      if (verb?.kind === 'word' && STATES.test(verb.text)) return false;
      return verb?.kind === 'word' && !verb.text.split(' ').some((word) => word.endsWith('ing'));
    }
    if (!ADVERB.test(token.text)) return false;
  }
  return false;
}

function leftOf(tokens: readonly Token[], index: number): Gathered {
  let start = index;
  while (start > 0 && !endsPart(tokens[start - 1])) start -= 1;
  return gather(tokens.slice(0, index), start);
}

function endsPart(token: Token | undefined): boolean {
  if (token?.kind === 'break' || isVerb(token)) return true;
  return token?.kind === 'link' && CONJUNCTIONS.test(token.text);
}

/** The words from `start` up to a preposition, a verb or the end of the part. */
function gather(tokens: readonly Token[], start: number): Gathered {
  const found: Gathered = { keys: new Set(), sides: new Set() };
  for (const token of tokens.slice(start)) {
    if (endsPart(token) || token.kind === 'date' || (token.kind === 'link' && PREPOSITIONS.test(token.text)))
      break;
    if (token.kind === 'link' && token.side !== undefined) found.sides.add(token.side);
    if (token.kind !== 'word' || PARTICLE.test(token.text)) continue;
    for (const key of token.keys) found.keys.add(key);
    if (token.keys.has('~customer')) found.sides.add('them');
  }
  return found;
}

function byPhrase(tokens: readonly Token[], index: number): Gathered {
  for (let at = index + 1; at < tokens.length; at += 1) {
    const token = tokens[at];
    if (endsPart(token)) break;
    if (token?.kind === 'link' && token.text === 'by' && tokens[at + 1]?.kind !== 'number')
      return gather(tokens, at + 1);
  }
  return { keys: new Set(), sides: new Set() };
}

/** Which words stand behind `to`, `from`, `over` and the like. */
export function readBindings(tokens: readonly Token[]): Map<string, Set<Binding>> {
  const bound = new Map<string, Set<Binding>>();
  let binding: Binding | undefined;
  for (const [index, token] of tokens.entries()) {
    const own = bindingOf(token, tokens[index + 1]);
    if (token.kind === 'break' && /^[()]$/u.test(token.text)) continue;
    if (own !== undefined) binding = own;
    else if (endsPart(token) || (token.kind === 'link' && PREPOSITIONS.test(token.text))) binding = undefined;
    else if (token.kind === 'link' && token.side !== undefined && binding !== undefined) {
      bound.set(sideKey(token.side), new Set([binding]));
    } else if (token.kind === 'word' && binding !== undefined) {
      for (const key of token.keys) bound.set(key, (bound.get(key) ?? new Set<Binding>()).add(binding));
    }
  }
  return bound;
}

/** Under this key `to us` and `from them` are bound. */
export function sideKey(side: TokenSide): string {
  return `@${side}`;
}

function bindingOf(token: Token, next: Token | undefined): Binding | undefined {
  if (token.kind === 'word') return token.keys.has('~before') ? 'before' : undefined;
  if (token.kind !== 'link') return undefined;
  // `to send` is an event to come, not a way.
  return token.text === 'to' && isVerb(next) ? undefined : BINDINGS[token.text];
}

/** The numbers with what they count and which end of a change they are. */
export function readNumbers(tokens: readonly Token[]): BoundNumber[] {
  return tokens.flatMap((token, index) => {
    if (token.kind !== 'number') return [];
    const before = tokens[index - 1];
    const link = before?.kind === 'link' ? before.text : '';
    const binding = numberBinding(link);
    const after = wordKeys(tokens.slice(index + 1, index + 5));
    return [
      {
        ...token,
        binding,
        near: after.size > 0 ? after : wordKeys(tokens.slice(Math.max(0, index - 3), index)),
      },
    ];
  });
}

function numberBinding(link: string): BoundNumber['binding'] {
  if (link === 'instead' || link === 'than') return 'instead';
  return link === 'from' || link === 'to' || link === 'by' ? link : undefined;
}

function wordKeys(tokens: readonly Token[]): Set<string> {
  const keys = new Set<string>();
  for (const token of tokens) {
    if (token.kind === 'number' || token.kind === 'break') break;
    if (token.kind === 'word') for (const key of token.keys) keys.add(key);
  }
  return keys;
}
