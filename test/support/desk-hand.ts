import type {
  Act,
  ActResult,
  Desk,
  DeskMessage,
  DeskView,
  SlackDesk,
  StateValues,
} from '../../src/sandbox/slack/desk.js';
import { blockOf, enteredIn, formState } from './form-state.js';

/** Only bounds a failure: a busy machine takes its time. */
const PATIENCE_MS = 15_000;

/** What a person at the desk can do in a test: only what a person in Slack can do. */
export interface DeskHand {
  readonly id: string;
  sees(): Desk;
  /** Sends a text from the composer of a channel, a slash command or a message. */
  types(text: string, channel?: string): Promise<ActResult>;
  /** Presses the button with this text, in the topmost modal or else in the newest message that has it. */
  presses(buttonText: string): Promise<ActResult>;
  /** Chooses a shortcut from the menu of the newest message that contains the words. */
  picks(shortcut: string, words: string): Promise<ActResult>;
  /** What a list of the topmost modal offers for what was typed into it: the texts and their values. */
  looksUp(field: string, typed: string): Promise<ReadonlyMap<string, string>>;
  /** Fills fields of the topmost modal; what is not named keeps its initial value or what was filled before. */
  fills(fields: Readonly<Record<string, string>>): void;
  /** Chooses something in an input that answers at once; what was filled before stays. */
  chooses(field: string, value: string): Promise<ActResult>;
  /** Submits the topmost modal with everything filled in. */
  submits(): Promise<ActResult>;
  closes(): Promise<ActResult>;
  opensHome(): Promise<ActResult>;
  /** Waits until the person sees it; fails after `ms` with what they saw instead. */
  until<T>(what: string, look: (desk: Desk) => T | undefined, ms?: number): Promise<T>;
  /** Waits for a modal whose title or text contains the words. */
  modal(words: string): Promise<DeskView>;
  /** Waits for a message (ephemeral or not, in any channel) that contains the words. */
  message(words: string): Promise<DeskMessage>;
}

/** All text of a view or message, in reading order. */
export function textOf(blocks: unknown): string {
  if (typeof blocks === 'string') return '';
  if (Array.isArray(blocks)) return blocks.map(textOf).join('\n');
  if (typeof blocks !== 'object' || blocks === null) return '';
  return Object.entries(blocks)
    .map(([key, value]) => (key === 'text' && typeof value === 'string' ? value : textOf(value)))
    .filter((text) => text !== '')
    .join('\n');
}

export function atDesk(slack: SlackDesk, firstName: string): DeskHand {
  const person = slack.people().find(({ name }) => name.split(' ')[0] === firstName);
  if (person === undefined) throw new Error(`nobody is called ${firstName}`);
  const { id } = person;
  const filled = new Map<string, Record<string, string>>();
  const sees = (): Desk => slack.see(id);
  const act = (one: Act): Promise<ActResult> => slack.act(id, one);
  const top = (): DeskView => {
    const view = sees().modals.at(-1);
    if (view === undefined) throw new Error('no modal is open');
    return view;
  };
  const state = (view: DeskView): StateValues => formState(view.view, filled.get(view.id) ?? {});
  const until: DeskHand['until'] = (what, look, ms = PATIENCE_MS) => waitFor(slack, what, sees, look, ms);
  return {
    id,
    sees,
    until,
    types: (text, channel = sees().channels[0]?.id ?? '') =>
      act(text.startsWith('/') ? { act: 'command', channel, text } : { act: 'say', channel, text }),
    picks(shortcut, words) {
      const { messageShortcuts, channels } = sees();
      const callbackId = messageShortcuts.find(({ name }) => name === shortcut)?.callbackId ?? '';
      const message = channels
        .flatMap(({ messages }) => messages)
        .toSorted((a, b) => Number(a.ts) - Number(b.ts))
        .findLast(({ text, ephemeral }) => !ephemeral && text.includes(words));
      if (message === undefined) throw new Error(`there is no message with “${words}”`);
      return act({ act: 'shortcut', callbackId, message: { channel: message.channel, ts: message.ts } });
    },
    async looksUp(field, query) {
      const view = top();
      const blockId = blockOf(view.view, field);
      if (blockId === undefined) throw new Error(`the modal has no field ${field}`);
      const where = { surface: { on: 'view', viewId: view.id }, blockId, actionId: blockId } as const;
      const { options } = await slack.suggest(id, { ...where, query });
      return new Map(
        listOf(options)
          .filter(isRecord)
          .map(({ text, value }) => [isRecord(text) ? String(text['text']) : '', String(value)]),
      );
    },
    fills(fields) {
      const view = top();
      for (const [field, value] of Object.entries(fields)) {
        const blockId = blockOf(view.view, field);
        if (blockId === undefined) throw new Error(`the modal has no field ${field}`);
        filled.set(view.id, { ...filled.get(view.id), [blockId]: value });
      }
    },
    chooses(field, value) {
      const view = top();
      const blockId = blockOf(view.view, field);
      if (blockId === undefined) throw new Error(`the modal has no field ${field}`);
      filled.set(view.id, { ...filled.get(view.id), [blockId]: value });
      const where = { surface: { on: 'view', viewId: view.id }, blockId, actionId: blockId } as const;
      return act({ act: 'press', ...where, value: enteredIn(view.view, blockId, value), state: state(view) });
    },
    submits: () => act({ act: 'submit', viewId: top().id, state: state(top()) }),
    closes: () => act({ act: 'close', viewId: top().id, everything: true }),
    opensHome: () => act({ act: 'open-home' }),
    presses: (buttonText) => act(findButton(sees(), buttonText, state)),
    modal: (words) =>
      until(`a modal with “${words}”`, (desk) =>
        desk.modals.find((view) => textOf(view.view).includes(words)),
      ),
    message: (words) =>
      until(`a message with “${words}”`, (desk) =>
        desk.channels
          .flatMap(({ messages }) => messages)
          .findLast((message) => `${message.text}\n${textOf(message.blocks)}`.includes(words)),
      ),
  };
}

interface Found {
  readonly blockId: string;
  readonly actionId: string;
  readonly value: Record<string, unknown>;
}

function findButton(desk: Desk, text: string, state: (view: DeskView) => StateValues): Act {
  const view = desk.modals.at(-1);
  const inView = view === undefined ? undefined : buttonIn(view.view['blocks'], text);
  if (view !== undefined && inView !== undefined) {
    return { act: 'press', surface: { on: 'view', viewId: view.id }, ...inView, state: state(view) };
  }
  for (const message of desk.channels.flatMap(({ messages }) => messages).reverse()) {
    const found = buttonIn(message.blocks, text);
    const { channel, ts } = message;
    if (found !== undefined)
      return { act: 'press', surface: { on: 'message', channel, ts }, ...found, state: {} };
  }
  throw new Error(`there is no button “${text}”`);
}

function buttonIn(blocks: unknown, text: string): Found | undefined {
  if (!Array.isArray(blocks)) return undefined;
  for (const block of blocks.filter(isRecord)) {
    const rowOfThem: unknown = block['elements'];
    const elements = [block['accessory'], ...listOf(rowOfThem)].filter(isRecord);
    const button = elements.find(
      (one) => one['type'] === 'button' && isRecord(one['text']) && one['text']['text'] === text,
    );
    if (button !== undefined) {
      return {
        blockId: String(block['block_id']),
        actionId: String(button['action_id']),
        value: { value: button['value'] },
      };
    }
  }
  return undefined;
}

function listOf(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : [];
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function waitFor<T>(
  slack: SlackDesk,
  what: string,
  sees: () => Desk,
  look: (desk: Desk) => T | undefined,
  ms: number,
): Promise<T> {
  return new Promise((resolve, reject) => {
    const stop = (): void => {
      clearTimeout(timer);
      unsubscribe();
    };
    const timer = setTimeout(() => {
      stop();
      reject(new Error(`${what} did not come; seen instead: ${summary(sees())}`));
    }, ms);
    const check = (): void => {
      const found = look(sees());
      if (found === undefined) return;
      stop();
      resolve(found);
    };
    const unsubscribe = slack.onChange(check);
    check();
  });
}

function summary(desk: Desk): string {
  const modals = desk.modals.map(
    ({ view, errors, trouble }) => `${textOf(view).slice(0, 400)} ${JSON.stringify(errors)} ${trouble ?? ''}`,
  );
  const messages = desk.channels.flatMap(({ messages }) => messages).slice(-2);
  return JSON.stringify(
    { modals, notices: desk.notices, messages: messages.map(({ text }) => text) },
    null,
    1,
  ).slice(0, 3000);
}
