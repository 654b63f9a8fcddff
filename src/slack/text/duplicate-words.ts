import type { Reason } from '../../domain/duplicates/reason.js';

/** Why an earlier line does not say what the new one says, in words for the review; in lower case, no full stop. */
export function reasonInWords(reason: Reason): string {
  switch (reason.kind) {
    case 'missing':
      return `new words: ${listed(reason.words)}`;
    case 'date':
      return `other date: ${listed(reason.now)} instead of ${listed(reason.said)}`;
    case 'number':
      return `other number: ${listed(reason.now)} instead of ${listed(reason.said)}`;
    case 'negation':
      return 'one says “not”, the other does not';
    case 'state':
      return stateInWords(reason);
    case 'opposite':
      return `“${reason.now}” instead of “${reason.said}”`;
    case 'dropped':
      return `only one says “${reason.word}”`;
    case 'actor':
      return 'somebody else did it';
    case 'direction':
      return `the other way round: ${listed(reason.words)}`;
    case 'place':
      return `was said as ${PLACES[reason.field]}`;
    case 'language':
      return 'compared word for word only';
  }
}

type StateReason = Extract<Reason, { readonly kind: 'state' }>;

const PLACES: Readonly<Record<Extract<Reason, { readonly kind: 'place' }>['field'], string>> = {
  tldr: 'a TLDR',
  sentiment: 'a sentiment',
  risk: 'a risk',
  item: 'an open item',
  timeline: 'an event',
  free: 'a remark',
};

const STATES: Readonly<Record<NonNullable<StateReason['now']>, string>> = {
  done: 'done',
  to_do: 'to do',
  going_on: 'going on',
  present: 'a fact',
  thing: 'only named',
  to_do_or_thing: 'to do',
  any: 'open',
};

function stateInWords({ said, now }: StateReason): string {
  const told = (state: StateReason['now']): string => (state === undefined ? 'open' : STATES[state]);
  return `was ${told(said)}, is now ${told(now)}`;
}

/** At most three, as they were written. */
function listed(words: readonly string[]): string {
  const shown = words.slice(0, 3).join(', ');
  return words.length > 3 ? `${shown} …` : shown;
}
