import { CALLBACK } from '../../src/slack/ids.js';
import { ANA, type Teammate } from '../../src/sandbox/data/people.js';
import { isJson, objects, textOf, type Json } from '../../src/sandbox/slack/json.js';
import { fieldOf } from '../../src/slack/views/field-names.js';
import { pick } from '../measure.js';
import { entered, filledIn, filledInWell, offered } from './fill-in.js';
import { idle } from './idle.js';
import type { JudgingSlack } from './judging-slack.js';
import { aCommand, anEvent, aPress, aShortcut, aSubmission, aSuggestion } from './payloads.js';
import type { Shown, ShownButton, ShownWindow } from './shown.js';
import type { Transport } from './transports.js';

/** A form leads to the next page of it, the last one to a review, the review to what is saved, and that to an undo. */
const STEPS = 12;
/** So many things of each message and window are pressed. */
const PRESSES = 2;
/** So many of the things to choose from that change a form are chosen there. */
const CHOICES = 2;
/** So many do something at once. */
const AT_ONCE = 24;

/**
 * How forms are filled in: with anything, then with what they take; well, and nothing is pressed, so that nothing of it is
 * taken back; or with what was said before.
 */
export type Way = 'anyhow' | 'well' | 'again';

/** Somebody who opens, fills in, sends and presses whatever there is. */
export class Visitor {
  readonly #chosen = new Set<string>();
  readonly #pressed = new Map<string, number>();
  readonly #typed = new Map<string, Json>();

  constructor(
    private readonly transport: Transport,
    private readonly slack: JudgingSlack,
    private readonly shown: Shown,
    private readonly roll: () => number,
    /** Who does what nobody else is named for. */
    private person: string = ANA.slackId,
  ) {}

  /** From now on somebody else. */
  as({ slackId }: Pick<Teammate, 'slackId'> = ANA): this {
    this.person = slackId;
    return this;
  }

  asks(text: string, person = this.person): Promise<void> {
    return this.transport.send(...aCommand(text, this.slack.responseUrl(), person));
  }

  presses(actionId: string, value: string, person: string = this.person): Promise<void> {
    return this.transport.send(...aPress({ actionId, value, person }, this.roll, this.slack.responseUrl()));
  }

  logs(text: string): Promise<void> {
    return this.transport.send(...aShortcut(text, this.slack.responseUrl(), this.person));
  }

  opensHome(person: string): Promise<void> {
    return this.transport.send(...anEvent('app_home_opened', person));
  }

  /** Does all of it, and goes on from every window and message that it led to. */
  async goesOnFrom(starts: readonly (() => Promise<void>)[], how: Way = 'anyhow'): Promise<void> {
    let seen = { windows: this.shown.windows(), buttons: this.shown.buttons() };
    const taken = new Set<string>();
    await this.does(starts);
    for (let step = 0; step < STEPS; step += 1) {
      const windows = this.shown.windowsSince(seen.windows).filter(({ view }) => isNew(taken, shapeOf(view)));
      const pressed = how === 'well' ? [] : this.shown.buttonsSince(seen.buttons);
      const buttons = this.#worthPressing(pressed).filter(({ actionId }) => isNew(taken, actionId));
      seen = { windows: this.shown.windows(), buttons: this.shown.buttons() };
      await this.does([
        ...windows.map((one) => () => this.#fillsIn(one, how)),
        ...buttons.map((one) => () => this.#uses(one)),
      ]);
    }
  }

  /** Some of each message and window, as nobody presses all: those that were pressed the least so far. */
  #worthPressing(buttons: readonly ShownButton[]): readonly ShownButton[] {
    const surfaces = new Map<number, ShownButton[]>();
    for (const one of buttons.filter(isPressed))
      surfaces.set(one.surface, [...(surfaces.get(one.surface) ?? []), one]);
    const times = ({ actionId }: ShownButton): number => this.#pressed.get(actionId) ?? 0;
    const chosen = [...surfaces.values()].flatMap((all) =>
      all.toSorted((a, b) => times(a) - times(b)).slice(0, PRESSES),
    );
    for (const one of chosen) this.#pressed.set(one.actionId, times(one) + 1);
    return chosen;
  }

  /** Does all of it, and waits until everything has come of it. */
  async does(doings: readonly (() => Promise<void>)[]): Promise<void> {
    for (let from = 0; from < doings.length; from += AT_ONCE)
      await Promise.all(doings.slice(from, from + AT_ONCE).map((one) => one()));
    if (doings.length > 0) await idle();
  }

  /** First what changes the form, then the form itself: with anything, and with what it takes. */
  async #fillsIn({ view, to = this.person }: ShownWindow, how: Way): Promise<void> {
    if (view['callback_id'] === CALLBACK.telling || !('submit' in view)) return;
    for (const field of searched(view)) {
      const typed = pick(['', 'acme', 'a'], this.roll);
      const looking = { view, field, typed, person: to };
      await this.transport.send(...aSuggestion(looking, this.slack.responseUrl()));
    }
    for (const { actionId, blockId, element } of how === 'anyhow' ? changing(view) : []) {
      for (const option of this.#choices(`${kindOf(view)} ${actionId}`, element)) {
        const chosen = { type: element['type'], selected_option: option };
        const pressed = { actionId, blockId, element: chosen, value: '', person: to, view };
        await this.transport.send(...aPress(pressed, this.roll, this.slack.responseUrl()));
      }
    }
    const fills = {
      anyhow: [filledIn, this.#kept(view)],
      well: [this.#kept(view)],
      again: [this.#sameAgain(view)],
    };
    for (const fill of fills[how])
      await this.transport.send(...aSubmission(view, this.roll, this.slack.responseUrl(), to, fill));
  }

  /** What was not chosen before comes first. */
  #choices(where: string, element: Json): readonly Json[] {
    const all = offered(element).filter((one) => !this.#chosen.has(`${where} ${String(one['value'])}`));
    const taken = (all.length === 0 ? offered(element) : all).slice(0, CHOICES);
    for (const one of taken) this.#chosen.add(`${where} ${String(one['value'])}`);
    return taken;
  }

  #well(view: Json, roll: () => number): Json {
    return filledInWell(view, roll, (actionId) => this.shown.suggested(actionId));
  }

  #kept(view: Json): typeof filledIn {
    return (shown, roll) => {
      const state = this.#well(shown, roll);
      this.#typed.set(kindOf(view), state);
      return state;
    };
  }

  /** The fields of the form as they were filled in the last time, whatever their blocks are called by now. */
  #sameAgain(view: Json): typeof filledIn {
    const before = inputsOf(this.#typed.get(kindOf(view)) ?? {});
    const byField = new Map(before.map(([block, , held]) => [fieldOf(block), held]));
    return (shown, roll) => {
      const now = inputsOf(this.#well(shown, roll)).map(([block, action, held]): [string, Json] => [
        block,
        // What is asked for the first time was not ticked.
        { [action]: byField.get(fieldOf(block)) ?? unticked(held) },
      ]);
      return { values: Object.fromEntries(now) };
    };
  }

  async #uses({ actionId, blockId, element, view, to = this.person }: ShownButton): Promise<void> {
    const chosen = element['type'] === 'button' ? element : entered(element, this.roll);
    const value = textOf(element['value']) ?? '';
    const pressed = { actionId, blockId, element: { ...chosen, type: element['type'] }, value, person: to };
    const onHome = view?.['type'] === 'home';
    const where = onHome ? {} : { view };
    await this.transport.send(...aPress({ ...pressed, ...where }, this.roll, this.slack.responseUrl()));
  }
}

/** Block, action and what is held, of each input of `view.state`. */
function inputsOf({ values }: Json): readonly (readonly [string, string, unknown])[] {
  if (!isJson(values)) return [];
  return Object.entries(values).flatMap(([block, held]) =>
    isJson(held) ? Object.entries(held).map(([action, value]) => [block, action, value] as const) : [],
  );
}

function unticked(held: unknown): unknown {
  return isJson(held) && held['type'] === 'checkboxes' ? { ...held, selected_options: [] } : held;
}

function kindOf(view: Json): string {
  return textOf(view['callback_id']) ?? '';
}

/** Links lead out of Slack; inputs are filled in. */
function isPressed({ element, view }: ShownButton): boolean {
  if (typeof element['url'] === 'string') return false;
  return view === undefined || !objects(view['blocks']).some((block) => block['element'] === element);
}

/** Of each form one is filled in, and of each kind of button one pressed, each time. */
function isNew(taken: Set<string>, kind: string): boolean {
  const before = taken.size;
  return taken.add(kind).size > before;
}

/** A form that asks something else is another one. */
function shapeOf(view: Json): string {
  const inputs = objects(view['blocks']).filter(({ type }) => type === 'input');
  return [kindOf(view), ...inputs.map((block) => fieldOf(String(block['block_id'])))].join(' ');
}

/** Lists whose options are looked up while somebody types. */
function searched(view: Json): readonly string[] {
  return objects(view['blocks']).flatMap(({ element }) => {
    const [held] = objects([element]);
    const field = textOf(held?.['action_id']);
    return field !== undefined && String(held?.['type']).endsWith('external_select') ? [field] : [];
  });
}

/** Inputs that answer as soon as something is chosen. */
function changing(view: Json): readonly { actionId: string; blockId: string; element: Json }[] {
  return objects(view['blocks']).flatMap((block) => {
    const { element, block_id: blockId } = block;
    const [held] = objects([element]);
    const actionId = textOf(held?.['action_id']);
    if (block['dispatch_action'] !== true || held === undefined || actionId === undefined) return [];
    if (typeof blockId !== 'string' || offered(held).length === 0) return [];
    return [{ actionId, blockId, element: held }];
  });
}
