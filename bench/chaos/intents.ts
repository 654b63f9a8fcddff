import { CHANGE_NOTE } from '../../src/services/hand-edits/note-kind.js';
import { ANSWERS as ANSWERED } from '../../src/services/answers/promise.js';
import { ASSIGN, STILL_ACTIVE } from '../../src/services/deal-change/deal-change-payload.js';
import { HANDOVER_ACCEPT, HANDOVER_RETURN } from '../../src/services/hand-over/answer-payload.js';
import { HAND_OVER } from '../../src/services/hand-over/hand-over-payload.js';
import { UNDO } from '../../src/services/undo/promise-undo.js';
import { pick } from '../measure.js';
import type { Submission } from './check.js';
import { CHAOS_KINDS, type Intent } from './kinds.js';
import { idOf, SLOTS } from './seed.js';

/** A second person says the same, or wants the same otherwise, at the same moment. */
const TWINS = 0.02;
/** So often somebody answers a handover, if there is one. */
const ANSWERS = 0.15;
/** What is taken back or answered was among the last so many: some minutes. */
const RECENT = 60;
/** So many pages are written to at the same time. */
const AT_ONCE = 6;

/** Who wants what next; what is taken back, and what is asked about, depends on what was said so far. */
export class Intents {
  #last: Intent | undefined;
  #count = 0;
  #hot: readonly string[] = [];
  readonly #slots = new Map<string, number>();
  readonly #ids: string[] = [];
  readonly #notesOf = new Map<string, string[]>();

  constructor(
    private readonly seed: number,
    private readonly pages: number,
    private readonly roll: () => number,
    private readonly history: ReadonlyMap<string, Submission>,
  ) {}

  /** From now on everybody is busy with some few others. */
  turnToOtherPages(): void {
    this.#hot = Array.from({ length: AT_ONCE }, () => idOf(Math.floor(this.roll() * this.pages)));
  }

  next(): Intent {
    const intent = this.#twin() ?? this.#undo() ?? this.#answer() ?? this.#fresh();
    this.#count += 1;
    this.#last = intent;
    this.#ids.push(intent.id);
    if (intent.kind === CHANGE_NOTE) {
      this.#notesOf.set(intent.pageId, [...(this.#notesOf.get(intent.pageId) ?? []), intent.id]);
    }
    return intent;
  }

  /** One of several deals that are handed over together is named by all of them and its page. */
  #named(kind: string, pageId: string): Pick<Intent, 'id' | 'token'> {
    const id = `op-${this.seed}-${this.#count}`;
    return { id: kind === HAND_OVER ? `${id}.${pageId}` : id, token: tokenOf(id) };
  }

  #twin(): Intent | undefined {
    const last = this.#last;
    if (last === undefined || last.twinOf !== undefined || TWINLESS.has(last.kind)) return undefined;
    if (this.roll() >= TWINS) return undefined;
    const { answers } = last;
    if (answers === undefined)
      return { ...last, id: this.#named(last.kind, last.pageId).id, twinOf: last.id };
    const kind = last.kind === HANDOVER_ACCEPT ? HANDOVER_RETURN : HANDOVER_ACCEPT;
    return this.history.has(answerId(answers, kind))
      ? undefined
      : { ...last, kind, id: answerId(answers, kind), twinOf: last.id };
  }

  /** Of a deal that was handed over and that nobody answered for. */
  #answer(): Intent | undefined {
    if (this.roll() >= ANSWERS) return undefined;
    const answers = this.#recent(({ intent, told }) => {
      const isOpen = told.at(-1) === 'saved' && !this.history.has(`undo:${intent.id}`);
      return (
        isOpen && HANDS_OVER.has(intent.kind) && !KINDS_OF_ANSWER.some((kind) => this.#isGiven(intent, kind))
      );
    });
    if (answers === undefined) return undefined;
    const kind = pick(KINDS_OF_ANSWER, this.roll);
    return { ...blank(answerId(answers, kind), kind, answers.pageId), answers };
  }

  #isGiven(handover: Intent, kind: string): boolean {
    return this.history.has(answerId(handover, kind));
  }

  /** One of the last intents for which this holds; sometimes none is found. */
  #recent(fits: (submission: Submission) => boolean): Intent | undefined {
    const recent = this.#ids.slice(-RECENT);
    for (let tries = 0; tries < 20 && recent.length > 0; tries += 1) {
      const found = this.history.get(pick(recent, this.roll));
      if (found !== undefined && fits(found)) return found.intent;
    }
    return undefined;
  }

  /** Of something that was saved and is not taken back; sometimes there is none. */
  #undo(): Intent | undefined {
    const share = CHAOS_KINDS.find(({ kind }) => kind === UNDO)?.share ?? 0;
    if (this.roll() * 100 >= share) return undefined;
    const undoes = this.#recent(({ intent, told }) => {
      const mayBe = told.at(-1) === 'saved' && !UNDONE_BY_NOBODY.has(intent.kind);
      return mayBe && !this.history.has(`undo:${intent.id}`);
    });
    return undoes && { ...blank(`undo:${undoes.id}`, UNDO, undoes.pageId), undoes };
  }

  #fresh(): Intent {
    const kinds = CHAOS_KINDS.filter(({ kind }) => kind !== UNDO);
    let roll = this.roll() * kinds.reduce((sum, { share }) => sum + share, 0);
    const chosen = kinds.find(({ share }) => (roll -= share) < 0) ?? kinds[0];
    const pageId = pick(this.#hot, this.roll);
    const kind = chosen?.kind ?? '';
    const intent = { ...blank('', kind, pageId), ...this.#named(kind, pageId) };
    if (kind === CHANGE_NOTE && this.#isAsked(pageId)) return { ...intent, kind: 'status' };
    return WITH_SLOT.has(kind) ? this.#withSlot(intent) : intent;
  }

  /** One property after the other, as long as there are some. */
  #withSlot(intent: Intent): Intent {
    const used = this.#slots.get(intent.pageId) ?? 0;
    const slot = SLOTS[used];
    if (slot === undefined) return { ...intent, kind: 'status' };
    this.#slots.set(intent.pageId, used + 1);
    return { ...intent, slot };
  }

  /** Somebody was asked about the page and has not answered, as far as anybody was told. */
  #isAsked(pageId: string): boolean {
    return (this.#notesOf.get(pageId) ?? []).some((id) => {
      const one = this.history.get(id);
      return one === undefined || (!one.declined && !['saved', 'not_saved'].includes(one.told.at(-1) ?? ''));
    });
  }
}

const WITH_SLOT: ReadonlySet<string> = new Set(['stage', 'information']);
const UNDONE_BY_NOBODY: ReadonlySet<string> = new Set([
  ...[UNDO, CHANGE_NOTE, ANSWERED, STILL_ACTIVE, HAND_OVER, HANDOVER_RETURN],
]);
/** The same said twice does no harm, or has no other side. */
const TWINLESS: ReadonlySet<string> = new Set([UNDO, STILL_ACTIVE]);
const HANDS_OVER: ReadonlySet<string> = new Set([HAND_OVER, ASSIGN]);
const KINDS_OF_ANSWER = [HANDOVER_ACCEPT, HANDOVER_RETURN] as const;

/** As the product calls it: the first answer of its kind. */
export function answerId({ id }: Intent, kind: string): string {
  return `${id}:${kind === HANDOVER_ACCEPT ? 'accept' : 'return'}:1`;
}

export function blank(id: string, kind: string, pageId: string): Intent {
  const named = { id, kind, pageId, token: tokenOf(id) };
  return { ...named, twinOf: undefined, slot: '', window: new Map(), undoes: undefined };
}

function tokenOf(id: string): string {
  return id.replaceAll(/[^a-z0-9]+/g, 'x');
}
