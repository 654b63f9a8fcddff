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
}

/** What the bot has shown, to go on from there as people do. */
export class Shown {
  readonly #views: Json[] = [];
  readonly #buttons: ShownButton[] = [];
  readonly #kinds = new Map<string, number>();
  #windows = 0;
  readonly #commands = new Set(['help']);

  take({ content, on }: Said): void {
    const isView = on === 'modal' || on === 'home';
    const kind = isView ? `${on} ${textOf(content['callback_id']) ?? ''}` : on;
    this.#kinds.set(kind.trim(), (this.#kinds.get(kind.trim()) ?? 0) + 1);
    if (on === 'modal') {
      this.#windows += 1;
      keep(this.#views, content);
    }
    for (const [, name = ''] of (textOf(content['text']) ?? '').matchAll(/\/opp ([a-z]+)/gu))
      this.#commands.add(name);
    for (const button of buttonsIn(content, isView ? content : undefined)) keep(this.#buttons, button);
  }

  /** How often each kind of window and message was shown. */
  kinds(): ReadonlyMap<string, number> {
    return this.#kinds;
  }

  /** The subcommands that it has named so far, in its help and elsewhere. */
  commands(): readonly string[] {
    return [...this.#commands];
  }

  /** The windows that were shown since this many had been, at most the newest. */
  windowsSince(count: number): readonly Json[] {
    return this.#views.slice(Math.max(0, this.#views.length - (this.#windows - count)));
  }

  /** Takes the newest window that fits out of what was shown. */
  takeWindow(fits: (view: Json) => boolean): Json | undefined {
    const at = this.#views.findLastIndex(fits);
    return at < 0 ? undefined : this.#views.splice(at, 1)[0];
  }

  windows(): number {
    return this.#windows;
  }

  view(roll: () => number): Json | undefined {
    return this.#views[Math.floor(roll() * this.#views.length)];
  }

  /** The newest buttons with the values that they carry. */
  allButtons(): readonly { readonly actionId: string; readonly value: string }[] {
    return this.#buttons.flatMap(({ actionId, element }) =>
      typeof element['value'] === 'string' ? [{ actionId, value: element['value'] }] : [],
    );
  }

  button(roll: () => number): ShownButton | undefined {
    return this.#buttons[Math.floor(roll() * this.#buttons.length)];
  }
}

function keep<T>(list: T[], one: T): void {
  list.push(one);
  if (list.length > KEPT) list.shift();
}

function buttonsIn(content: Json, view: Json | undefined): ShownButton[] {
  return objects(content['blocks']).flatMap((block) => {
    const elements = [block['accessory'], ...objects(block['elements']), block['element']].filter(isJson);
    const blockId = textOf(block['block_id']) ?? 'b';
    return elements.flatMap((element) => {
      const actionId = element['action_id'];
      return typeof actionId === 'string' ? [{ actionId, blockId, element, view }] : [];
    });
  });
}
