import type { NotionTrouble, NotionTroubleKind } from '../desk.js';

/** What a request is, as far as trouble can choose among requests. */
export interface RequestNature {
  readonly writes: boolean;
  /** Which objects it is about. */
  readonly about: 'comments' | 'pages' | 'blocks' | 'other';
  readonly query: boolean;
}

/** These make sense only for a write; reads pass them by. */
const WRITE_ONLY: readonly NotionTroubleKind[] = ['saved_but_503', 'late_write'];

/** Faults that wait for requests, in the order they were added. */
export class TroubleQueue {
  #waiting: NotionTrouble[] = [];

  all(): readonly NotionTrouble[] {
    return this.#waiting;
  }

  add(trouble: NotionTrouble): void {
    if (trouble.times > 0) this.#waiting.push(trouble);
  }

  clear(): void {
    this.#waiting = [];
  }

  /** The first fault that hits such a request, used up by one. */
  take(nature: RequestNature): NotionTrouble | undefined {
    const index = this.#waiting.findIndex((trouble) => hits(trouble, nature));
    const trouble = this.#waiting[index];
    if (trouble === undefined) return undefined;
    const rest = trouble.times > 1 ? [{ ...trouble, times: trouble.times - 1 }] : [];
    this.#waiting = this.#waiting.toSpliced(index, 1, ...rest);
    return trouble;
  }
}

function hits(trouble: NotionTrouble, nature: RequestNature): boolean {
  if (WRITE_ONLY.includes(trouble.kind) && !nature.writes) return false;
  switch (trouble.on) {
    case 'all':
      return true;
    case 'reads':
      return !nature.writes;
    case 'writes':
      return nature.writes;
    case 'comments':
      return nature.about === 'comments';
    case 'comment_writes':
      return nature.about === 'comments' && nature.writes;
    case 'page_writes':
      return nature.about === 'pages' && nature.writes;
    case 'block_writes':
      return nature.about === 'blocks' && nature.writes;
    case 'queries':
      return nature.query;
  }
}
