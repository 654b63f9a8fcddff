import type { Form, WordToken } from '../line/token.js';
import type { Unit } from '../line/unit.js';
import type { Reason } from '../reason.js';
import type { DatesSaid } from './dates.js';

/** Events that the two lines tell in another state: to do here, done there. */
export function stateReasons(now: Unit, said: Unit, dates: DatesSaid): readonly Reason[] {
  if (now.future !== said.future)
    return [{ kind: 'state', word: '', said: stateOf(said), now: stateOf(now) }];
  const happened = dates.explicit.some(
    ({ role, readings }) => role === 'at' && (readings[0] ?? '') <= dates.written,
  );
  const dated = now.dates.length > 0 && dates.explicit.length > 0;
  return now.words.flatMap((word): Reason[] => {
    const same = said.words.filter((other) => [...word.keys].some((key) => other.keys.has(key)));
    if (
      same.length === 0 ||
      same.some((other) => agree(word, other, { happened: happened && !hasTask(said), dated }))
    )
      return [];
    return [{ kind: 'state', word: word.written, said: same[0]?.form, now: word.form }];
  });
}

function stateOf({ future }: Unit): Form | undefined {
  return future ? 'to_do' : undefined;
}

function hasTask({ words }: Unit): boolean {
  return words.some(({ form, turn }) => form === 'to_do' || turn === 'course' || turn === 'wish');
}

interface When {
  /** Whether the earlier line names a day that was over when it was written. */
  readonly happened: boolean;
  /** Whether both lines name a day. */
  readonly dated: boolean;
}

function agree(now: WordToken, said: WordToken, { happened, dated }: When): boolean {
  const [one, other] = [now.form, said.form];
  if (one === other || one === undefined || other === undefined || one === 'any' || other === 'any')
    return true;
  if (one === 'to_do_or_thing' || other === 'to_do_or_thing') {
    const certain = one === 'to_do_or_thing' ? other : one;
    return certain === 'to_do' || certain === 'thing';
  }
  if (one === 'to_do' || other === 'to_do') return dated && isOpen(one) && isOpen(other);
  if (now.state && said.state) return true;
  // A noun says less than its verb; its verb says more, unless the day of the event is over.
  if (one === 'thing') return true;
  if (other === 'thing') return one !== 'done' || happened;
  return isOpen(one) && isOpen(other);
}

/** Not reported as done: with a day, `starts`, `is starting` and `will start` say the same. */
function isOpen(form: Form): boolean {
  return form === 'to_do' || form === 'present' || form === 'going_on';
}
