import type {
  Act,
  ActResult,
  Desk,
  DeskMessage,
  DeskPerson,
  DeskView,
  SlackDesk,
  SlackTrouble,
  SuggestionRequest,
} from '../../../src/sandbox/slack/desk.js';
import type { SlackTroubleControls } from '../../../src/sandbox/web/stand-ins.js';
import { everyBlock } from './sample-message.js';
import { everyInputModal } from './sample-modal.js';

const person = (id: string, name: string, title: string, isBot = false): DeskPerson => ({
  id,
  name,
  title,
  kind: 'member',
  isBot,
  timeZone: 'Europe/Lisbon',
});

export const ANA = person('U1', 'Ana Perez', 'Sales Engineer');
const JANE = person('U2', 'Jane Doe', 'Account Executive');
const OPP = person('U9', 'Opp', '', true);

const message = (ts: string, by: DeskPerson, text: string, more: Partial<DeskMessage> = {}): DeskMessage => ({
  channel: 'C1',
  ts,
  threadTs: undefined,
  by,
  text,
  blocks: [],
  ephemeral: false,
  edited: false,
  replyCount: 0,
  ...more,
});

export interface FakeSlack extends SlackDesk, SlackTroubleControls {
  readonly acts: { readonly personId: string; readonly act: Act }[];
  readonly asked: SuggestionRequest[];
  readonly socket: string[];
  openModal(view: DeskView): void;
  closeModals(): void;
  changed(): void;
}

function firstMessages(): DeskMessage[] {
  return [
    message('1795226400.000100', JANE, 'Where is Acme? Legal asked again &amp; again.', { replyCount: 1 }),
    message('1795226460.000100', ANA, 'Demo on Thursday.', { threadTs: '1795226400.000100' }),
    message('1795226500.000100', OPP, 'Found 3 opportunities', { blocks: everyBlock }),
    message('1795226600.000100', OPP, 'I know `find`, `show` and *status*.', { ephemeral: true }),
  ];
}

export const modalView = (more: Partial<DeskView> = {}): DeskView => ({
  id: 'V1',
  hash: 'h1',
  view: everyInputModal,
  errors: {},
  trouble: undefined,
  ...more,
});

/** A desk in memory: remembers what was done, opens the modal on `/opp status`. */
export function fakeSlack(): FakeSlack {
  const listeners = new Set<() => void>();
  const messages = firstMessages();
  let modals: DeskView[] = [];
  let trouble: SlackTrouble = {
    slowApiMs: 0,
    rateLimitNext: 0,
    loseAnswerNext: 0,
    failNext: 0,
    deliverTwice: false,
  };
  const acts: FakeSlack['acts'] = [];
  const asked: FakeSlack['asked'] = [];
  const socket: string[] = [];
  const changed = (): void => {
    for (const listener of listeners) listener();
  };
  const perform = (act: Act): ActResult => {
    if (act.act === 'command' && act.text.includes('status')) modals = [modalView()];
    if (act.act === 'submit' || act.act === 'close') modals = modals.slice(0, -1);
    if (act.act === 'say') messages.push(message(`1795227${messages.length}00.000100`, ANA, act.text));
    return act.act === 'say' && act.text === 'no' ? { ok: false, refused: 'not here' } : { ok: true };
  };
  return {
    acts,
    asked,
    socket,
    dropSocket: () => socket.push('drop'),
    refreshSocket: () => socket.push('refresh'),
    changed,
    openModal: (view) => {
      modals = [...modals.filter(({ id }) => id !== view.id), view];
      changed();
    },
    closeModals: () => {
      modals = [];
      changed();
    },
    people: () => [ANA, JANE, OPP],
    see: (id) => desk(id === 'U2' ? JANE : ANA, messages, modals),
    act: (personId, act) => {
      acts.push({ personId, act });
      const result = perform(act);
      changed();
      return Promise.resolve(result);
    },
    suggest: (_personId, request) => {
      asked.push(request);
      const names = ['Acme GmbH', 'Acme Inc', 'Globex'].filter((name) =>
        name.toLowerCase().includes(request.query.toLowerCase()),
      );
      return Promise.resolve({
        options: names.map((name) => ({ text: { type: 'plain_text', text: name }, value: name })),
      });
    },
    onChange: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    trouble: () => trouble,
    setTrouble: (change) => {
      trouble = { ...trouble, ...change };
    },
  };
}

function desk(me: DeskPerson, messages: readonly DeskMessage[], modals: readonly DeskView[]): Desk {
  return {
    me,
    people: [ANA, JANE, OPP],
    team: { name: 'Northwind', domain: 'northwind' },
    channels: [
      { id: 'C1', name: 'deals', kind: 'channel', isExtShared: false, messages },
      { id: 'C2', name: 'acme-northwind', kind: 'channel', isExtShared: true, messages: [] },
      { id: 'D1', name: 'Jane Doe', kind: 'dm', isExtShared: false, messages: [] },
      { id: 'D9', name: 'Opp', kind: 'app', isExtShared: false, messages: [] },
    ],
    modals,
    home: { type: 'home', blocks: everyBlock.slice(0, 3) },
    notices: [{ id: 'n1', channel: 'C1', text: '/opp failed with the error operation_timeout' }],
    commands: [
      {
        command: '/opp',
        description: 'Find and update sales opportunities',
        usageHint: '[find acme | status acme | help]',
      },
    ],
    messageShortcuts: [{ callbackId: 'log', name: 'Log to opportunity' }],
    globalShortcuts: [{ callbackId: 'new', name: 'Create opportunity' }],
    acks: [
      { what: '/opp status acme', ms: 12.4 },
      { what: 'submit every_input', ms: undefined },
    ],
  };
}
