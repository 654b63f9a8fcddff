import { CHANGE_NOTE } from '../../src/services/hand-edits/note-kind.js';
import { UNDO } from '../../src/services/undo/promise-undo.js';
import { pick } from '../measure.js';
import type { Submission } from './check.js';
import { CHAOS_KINDS, type Intent } from './kinds.js';
import { idOf, SLOTS } from './seed.js';

/** A second person says the same, or wants the same otherwise, at the same moment. */
const TWINS = 0.02;
/** What is taken back was among the last so many: some minutes. */
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
    const intent = this.#twin() ?? this.#undo() ?? this.#fresh();
    this.#count += 1;
    this.#last = intent;
    this.#ids.push(intent.id);
    if (intent.kind === CHANGE_NOTE) {
      this.#notesOf.set(intent.pageId, [...(this.#notesOf.get(intent.pageId) ?? []), intent.id]);
    }
    return intent;
  }

  #id(): string {
    return `op-${this.seed}-${this.#count}`;
  }

  #twin(): Intent | undefined {
    const last = this.#last;
    if (last === undefined || last.twinOf !== undefined || last.kind === UNDO) return undefined;
    return this.roll() < TWINS ? { ...last, id: this.#id(), twinOf: last.id } : undefined;
  }

  /** Of something that was saved and is not taken back; sometimes there is none. */
  #undo(): Intent | undefined {
    const share = CHAOS_KINDS.find(({ kind }) => kind === UNDO)?.share ?? 0;
    if (this.roll() * 100 >= share) return undefined;
    const recent = this.#ids.slice(-RECENT);
    for (let tries = 0; tries < 20 && recent.length > 0; tries += 1) {
      const undoes = this.history.get(pick(recent, this.roll));
      const id = `undo:${undoes?.intent.id ?? ''}`;
      const mayBe = undoes?.told.at(-1) === 'saved' && !UNDONE_BY_NOBODY.has(undoes.intent.kind);
      if (undoes !== undefined && mayBe && !this.history.has(id)) {
        const { pageId } = undoes.intent;
        return { ...blank(id, UNDO, pageId), undoes: undoes.intent };
      }
    }
    return undefined;
  }

  #fresh(): Intent {
    const kinds = CHAOS_KINDS.filter(({ kind }) => kind !== UNDO);
    let roll = this.roll() * kinds.reduce((sum, { share }) => sum + share, 0);
    const chosen = kinds.find(({ share }) => (roll -= share) < 0) ?? kinds[0];
    const pageId = pick(this.#hot, this.roll);
    const intent = blank(this.#id(), chosen?.kind ?? '', pageId);
    if (intent.kind === CHANGE_NOTE && this.#isAsked(pageId)) return { ...intent, kind: 'status' };
    return WITH_SLOT.has(intent.kind) ? this.#withSlot(intent) : intent;
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
const UNDONE_BY_NOBODY: ReadonlySet<string> = new Set([UNDO, CHANGE_NOTE]);

function blank(id: string, kind: string, pageId: string): Intent {
  const token = id.replaceAll(/[^a-z0-9]+/g, 'x');
  return { id, kind, pageId, token, twinOf: undefined, slot: '', window: new Map(), undoes: undefined };
}
