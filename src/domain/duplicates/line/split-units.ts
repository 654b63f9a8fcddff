import { once } from './once.js';
import { isVerb, readBindings, readNumbers, readRoles } from './read-roles.js';
import type { Token, TokenSide, WordToken } from './token.js';
import type { Unit } from './unit.js';

const JOINS = /^(?:and|but|while|whereas|so|although|though|because|then)$/u;
/** `Blocker: no access` says that there is no access; `Risk: …` and `Plan: …` do not say that it is so. */
const FACT_LABELS =
  /^(?:main|biggest|key|current|blockers?|issues?|problems?|decisions?|outcomes?|results?|news|feedback|good|bad)$/u;
const REASONS = /^(?:because|although|though|since|while|whereas)$/u;
const CONDITIONS = /^(?:if|unless|once|when|until|till|whether)$/u;
const PREDICATE = /^(?:is|are|was|were|will|shall|must|should|may|might|could|would|can|has|have|had)$/u;
const ALONE = /^(?:will|shall|must|should|may|might|could|would|can)$/u;

/**
 * Parts a line where what follows could stand alone: at a semicolon or the end of a sentence, and at a comma or
 * conjunction with a verb on both sides and a subject of its own after it. A condition holds its line together.
 */
export function splitUnits(tokens: readonly Token[]): Token[][] {
  return splitAt(tokens, (token) => token.kind === 'break' && token.text === ';').flatMap((sentence) => {
    if (sentence.some((token) => token.kind === 'link' && CONDITIONS.test(token.text))) return [sentence];
    return splitClauses(sentence);
  });
}

function splitAt(tokens: readonly Token[], ends: (token: Token) => boolean): Token[][] {
  const parts: Token[][] = [[]];
  for (const token of tokens) {
    if (ends(token)) parts.push([]);
    else parts.at(-1)?.push(token);
  }
  return parts.filter((part) => part.some(({ kind }) => kind !== 'break' && kind !== 'link'));
}

function splitClauses(sentence: readonly Token[]): Token[][] {
  const clauses: Token[][] = [];
  const heads: Token[][] = [];
  let start = 0;
  for (let index = 1; index < sentence.length; index += 1) {
    if (!mayPart(sentence[index])) continue;
    const left = sentence.slice(start, index);
    const right = sentence.slice(index + 1);
    if (left.some(isVerb) && isReason(sentence[index])) heads.push(left);
    if (!left.some(isVerb)) {
      if (predicateFollows(sentence[index], right)) heads.push(left);
      continue;
    }
    if (beginsClause(right)) {
      clauses.push(left);
      start = index + 1;
    } else if (predicateFollows(sentence[index], right)) heads.push(left);
  }
  clauses.push(sentence.slice(start));
  const colon = sentence.findIndex((token) => token.kind === 'break' && token.text === ':');
  if (colon > 0 && sentence.slice(0, colon).every(isFactLabel)) heads.push(sentence.slice(colon + 1));
  return [...clauses, ...heads];
}

/** `… and then revoked`: what was said before it does not hold without it. */
function undoes(token: Token, index: number, rest: readonly Token[]): boolean {
  if (token.kind !== 'word' || token.turn !== 'course') return false;
  // With an object of its own it speaks of something else.
  return !rest.slice(index + 1).some(({ kind }) => kind === 'word');
}

/** What stands before a reason holds without it. */
function isReason(token: Token | undefined): boolean {
  return token?.kind === 'link' && REASONS.test(token.text);
}

/** `… and should be back soon`: what stands before it holds without it. */
function predicateFollows(join: Token | undefined, rest: readonly Token[]): boolean {
  const [first, second] = rest;
  if (join === undefined || rest.some(undoes)) return false;
  if (isVerb(first)) return true;
  if (join.kind !== 'link') return false;
  return first?.kind === 'link' && PREDICATE.test(first.text) && second?.kind === 'link';
}

function isFactLabel(token: Token): boolean {
  return token.kind === 'word' && FACT_LABELS.test(token.text);
}

function mayPart(token: Token | undefined): boolean {
  return token?.kind === 'break' || (token?.kind === 'link' && JOINS.test(token.text));
}

/** Whether a verb follows, with someone or something before it. */
function beginsClause(tokens: readonly Token[]): boolean {
  const verb = tokens.findIndex((token) => isVerb(token));
  const end = tokens.findIndex(mayPart);
  if (verb < 1 || (end >= 0 && end < verb && end > 0)) return false;
  return tokens
    .slice(0, verb)
    .some((token) => token.kind === 'word' || (token.kind === 'link' && token.side !== undefined));
}

/** Gathers what the guards compare. What only near lines are asked for is read when it is first asked for. */
export function readUnit(tokens: readonly Token[]): Unit {
  const words = tokens.filter((token) => token.kind === 'word');
  const sides = sidesOf(tokens);
  const keys = new Set(words.flatMap((word) => [...word.keys]));
  if (sides.has('them')) keys.add('~customer');
  const later = {
    numbers: once(() => readNumbers(tokens)),
    roles: once(() => readRoles(tokens)),
    bindings: once(() => readBindings(tokens)),
    negated: once(() => new Set(words.flatMap((word) => (word.negated ? [...word.keys] : [])))),
    future: once(() => tokens.some((token, index) => standsAlone(tokens, index, token))),
    turningLinks: once(() => turningLinks(tokens)),
  };
  return {
    tokens,
    words,
    keys,
    sides,
    dates: tokens.filter((token) => token.kind === 'date'),
    negations: tokens.filter((token) => token.kind === 'link' && token.negates).length,
    get numbers() {
      return later.numbers();
    },
    get roles() {
      return later.roles();
    },
    get bindings() {
      return later.bindings();
    },
    get negated() {
      return later.negated();
    },
    get future() {
      return later.future();
    },
    get turningLinks() {
      return later.turningLinks();
    },
  };
}

function turningLinks(tokens: readonly Token[]): readonly string[] {
  return tokens.flatMap((token) => (token.kind === 'link' && token.turn !== undefined ? [token.text] : []));
}

function sidesOf(tokens: readonly Token[]): Set<TokenSide> {
  const sides = new Set<TokenSide>();
  for (const token of tokens) {
    if (token.kind === 'link' && token.side !== undefined) sides.add(token.side);
    if (token.kind === 'word' && token.keys.has('~customer')) sides.add('them');
  }
  return sides;
}

function standsAlone(tokens: readonly Token[], index: number, token: Token): boolean {
  if (token.kind !== 'link' || !ALONE.test(token.text)) return false;
  return !tokens
    .slice(index + 1, index + 5)
    .some((next): next is WordToken => next.kind === 'word' && next.form === 'to_do');
}
