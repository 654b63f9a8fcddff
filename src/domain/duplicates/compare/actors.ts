import type { LinkToken, WordToken } from '../line/token.js';
import type { EventRoles, Unit } from '../line/unit.js';
import type { Reason } from '../reason.js';

/** Links that say something of their own. */
const STANDS = /^(?:for|against|with|without|before|after|from|to|by)$/u;

/** Somebody else did it, or it was done to somebody else. */
export function actorReasons(now: Unit, said: Unit): readonly Reason[] {
  if (now.sides.size > 0 && said.sides.size > 0 && ![...now.sides].some((side) => said.sides.has(side))) {
    return [{ kind: 'actor', words: [...now.sides] }];
  }
  const words = [...now.roles.flatMap((event) => strangers(event, now, said)), ...exchangedParts(now, said)];
  return words.length === 0 ? [] : [{ kind: 'actor', words: [...new Set(words)] }];
}

/** `A does x, B does y` against `B does x, A does y`: two parts that each mix the same two parts of the other line. */
function exchangedParts(now: Unit, said: Unit): readonly string[] {
  const parts = partsOf(said);
  if (parts.length < 2) return [];
  const mixed = partsOf(now).flatMap((part) => {
    const from = [...new Set(part.flatMap((token) => onlyPart(parts, token) ?? []))].sort();
    return from.length > 1 ? [{ from: from.join(), word: nameOf(part) }] : [];
  });
  return mixed
    .filter(({ from }) => mixed.filter((other) => other.from === from).length > 1)
    .map(({ word }) => word);
}

/** What a part says: its words, and the links that tell how they stand to one another, such as `against`. */
type PartToken = WordToken | LinkToken;

function partsOf({ tokens }: Unit): readonly (readonly PartToken[])[] {
  const parts: PartToken[][] = [[]];
  for (const token of tokens) {
    if (token.kind === 'break' && /^[,;-]$/u.test(token.text)) parts.push([]);
    else if (token.kind === 'word' || (token.kind === 'link' && STANDS.test(token.text))) {
      parts.at(-1)?.push(token);
    }
  }
  return parts.filter((part) => part.some(({ kind }) => kind === 'word'));
}

/** The one part that has the word; undefined when several or none have it. */
function onlyPart(parts: readonly (readonly PartToken[])[], token: PartToken): number | undefined {
  const having = parts.flatMap((part, index) => (part.some((one) => isSame(one, token)) ? [index] : []));
  return having.length === 1 ? having[0] : undefined;
}

function isSame(one: PartToken, other: PartToken): boolean {
  if (one.kind === 'word' && other.kind === 'word') return shared(one.keys, other.keys).length > 0;
  return one.kind === other.kind && one.text === other.text;
}

function nameOf(part: readonly PartToken[]): string {
  return part.flatMap((token) => (token.kind === 'word' ? [token.written] : []))[0] ?? '';
}

/** What stands in another place of the same event in the earlier line, or in another event. */
function strangers(event: EventRoles, now: Unit, said: Unit): readonly string[] {
  const same = said.roles.filter(({ keys }) => shared(keys, event.keys).length > 0);
  if (same.length === 0) return [];
  const agents = union(same.map(({ agent }) => agent));
  const patients = union(same.map(({ patient }) => patient));
  const attached = union([agents, patients, ...same.map(({ subject }) => subject)]);
  const swapped = [
    ...shared(event.agent, patients).filter((key) => !agents.has(key)),
    ...shared(event.patient, agents).filter((key) => !patients.has(key)),
  ];
  const elsewhere = union(said.roles.filter((other) => !same.includes(other)).map(all));
  const elsewhereNow = union(now.roles.filter((other) => other !== event).map(all));
  const taken = [...all(event)].filter(
    (key) => attached.size > 0 && !attached.has(key) && elsewhere.has(key) && !elsewhereNow.has(key),
  );
  return [...swapped, ...taken, ...addressed(event, same, now, said), ...otherSide(event, same)];
}

/** Who did it here is whom it went to there: `Omar to send` against `send to Omar`. */
function addressed(event: EventRoles, same: readonly EventRoles[], now: Unit, said: Unit): readonly string[] {
  const agentsSaid = union(same.map(({ agent }) => agent));
  return [
    ...[...event.agent].filter((key) => said.bindings.has(key) && !agentsSaid.has(key)),
    ...[...agentsSaid].filter((key) => now.bindings.has(key) && !event.agent.has(key)),
  ];
}

function otherSide(event: EventRoles, same: readonly EventRoles[]): readonly string[] {
  const { agentSides } = event;
  const said = new Set(same.flatMap((other) => [...other.agentSides]));
  if (agentSides.size === 0 || said.size === 0) {
    // Somebody of theirs did it, and the earlier line did not say who.
    const unknown =
      agentSides.has('them') && same.every(({ agent, subject }) => agent.size + subject.size === 0);
    const named = agentSides.size > 0 && same.every(({ agent, subject }) => agent.size + subject.size > 0);
    return unknown || (named && event.agent.size + event.subject.size === 0) ? [...agentSides] : [];
  }
  return [...agentSides].some((side) => said.has(side)) ? [] : [...agentSides];
}

function all({ agent, patient, subject }: EventRoles): ReadonlySet<string> {
  return union([agent, patient, subject]);
}

function union(sets: readonly ReadonlySet<string>[]): ReadonlySet<string> {
  return new Set(sets.flatMap((set) => [...set]));
}

function shared(one: ReadonlySet<string>, other: ReadonlySet<string>): readonly string[] {
  return [...one].filter((key) => other.has(key));
}
