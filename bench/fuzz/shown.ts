import { isJson, objects, textOf, type Json } from '../../src/sandbox/slack/json.js';
import type { Said } from './judge.js';

/** So many of the newest windows and buttons can be used again. */
const KEPT = 400;

/** Something that can be pressed or chosen from, and where it stood. */
export interface ShownButton {
  readonly actionId: string;
  readonly blockId: string;
  readonly element: Json;
  /** The window it stood in; undefined: a message. */
  readonly view: Json | undefined;
  /** On whose screen, as far as that can be told. */
  readonly to: string | undefined;
  /** The number of the message, window or Home that it stood in. */
  readonly surface: number;
}

/** A window, and on whose screen it was. */
export interface ShownWindow {
  readonly view: Json;
  readonly to: string | undefined;
}

/** What the bot has shown, to go on from there as people do. */
export class Shown {
  readonly #views = new Newest<ShownWindow>();
  readonly #buttons = new Newest<ShownButton>();
  readonly #kinds = new Map<string, number>();
  readonly #commands = new Set(['help']);
  readonly #aboutADeal = new Set<string>();
  readonly #suggested = new Map<string, readonly Json[]>();
  #surfaces = 0;

  /** With the ids of deals, it learns which buttons carry one. */
  constructor(private readonly dealIds: ReadonlySet<string> = new Set()) {}

  take({ content, on, to }: Said): void {
    const isView = on === 'modal' || on === 'home';
    this.#count(isView ? `${on} ${textOf(content['callback_id']) ?? ''}`.trim() : on);
    if (on === 'modal') this.#views.add({ view: content, to });
    for (const [, name = ''] of (textOf(content['text']) ?? '').matchAll(/\/opp ([a-z]+)/gu))
      this.#commands.add(name);
    this.#surfaces += 1;
    for (const found of buttonsIn(content, isView ? content : undefined)) {
      const button = { ...found, to, surface: this.#surfaces };
      this.#buttons.add(button);
      this.#count(`button ${button.actionId}`);
      const { value } = button.element;
      if (typeof value === 'string' && this.dealIds.has(value)) this.#aboutADeal.add(button.actionId);
    }
  }

  #count(kind: string): void {
    this.#kinds.set(kind, (this.#kinds.get(kind) ?? 0) + 1);
  }

  /** What was looked up for a list. */
  suggest(actionId: string, options: readonly Json[]): void {
    if (options.length > 0) this.#suggested.set(actionId, options);
  }

  /** What was looked up last for this list. */
  suggested(actionId: string): readonly Json[] {
    return this.#suggested.get(actionId) ?? [];
  }

  /** How often each kind of window, message and button was shown. */
  kinds(): ReadonlyMap<string, number> {
    return this.#kinds;
  }

  /** The subcommands that it has named so far, in its help and elsewhere. */
  commands(): readonly string[] {
    return [...this.#commands];
  }

  /** Buttons whose value was the id of a deal. */
  aboutADeal(): readonly string[] {
    return [...this.#aboutADeal];
  }

  /** The views that were shown since this many had been, at most the newest. */
  viewsSince(count: number): readonly Json[] {
    return this.#views.since(count).map(({ view }) => view);
  }

  /** The same with whose screen they were on. */
  windowsSince(count: number): readonly ShownWindow[] {
    return this.#views.since(count);
  }

  /** The same with buttons, of messages, windows and Home. */
  buttonsSince(count: number): readonly ShownButton[] {
    return this.#buttons.since(count);
  }

  /** Takes the newest window that fits out of what was shown. */
  takeWindow(fits: (view: Json) => boolean): Json | undefined {
    return this.#views.takeNewest(({ view }) => fits(view))?.view;
  }

  windows(): number {
    return this.#views.count();
  }

  buttons(): number {
    return this.#buttons.count();
  }

  view(roll: () => number): Json | undefined {
    return this.#views.pick(roll)?.view;
  }

  /** The newest buttons with the values that they carry. */
  allButtons(): readonly { readonly actionId: string; readonly value: string }[] {
    return this.#buttons
      .all()
      .flatMap(({ actionId, element }) =>
        typeof element['value'] === 'string' ? [{ actionId, value: element['value'] }] : [],
      );
  }

  button(roll: () => number): ShownButton | undefined {
    return this.#buttons.pick(roll);
  }
}

/** The newest of many things, and how many there were. */
class Newest<T> {
  readonly #kept: T[] = [];
  #count = 0;

  add(one: T): void {
    this.#count += 1;
    this.#kept.push(one);
    if (this.#kept.length > KEPT) this.#kept.shift();
  }

  all(): readonly T[] {
    return this.#kept;
  }

  count(): number {
    return this.#count;
  }

  since(count: number): readonly T[] {
    return this.#kept.slice(Math.max(0, this.#kept.length - (this.#count - count)));
  }

  pick(roll: () => number): T | undefined {
    return this.#kept[Math.floor(roll() * this.#kept.length)];
  }

  takeNewest(fits: (one: T) => boolean): T | undefined {
    const at = this.#kept.findLastIndex(fits);
    return at < 0 ? undefined : this.#kept.splice(at, 1)[0];
  }
}

function buttonsIn(content: Json, view: Json | undefined): Omit<ShownButton, 'to' | 'surface'>[] {
  return objects(content['blocks']).flatMap((block) => {
    const elements = [block['accessory'], ...objects(block['elements']), block['element']].filter(isJson);
    const blockId = textOf(block['block_id']) ?? 'b';
    return elements.flatMap((element) => {
      const actionId = element['action_id'];
      return typeof actionId === 'string' ? [{ actionId, blockId, element, view }] : [];
    });
  });
}
