import { ACTION, CALLBACK } from '../../src/slack/ids.js';
import { ANA, TEAM } from '../../src/sandbox/data/people.js';
import { objects, textOf, type Json } from '../../src/sandbox/slack/json.js';
import type { Playbook } from '../../src/domain/playbook.js';
import { readPlaybook } from '../../src/playbook-file.js';
import { dice } from '../measure.js';
import { openFuzzedBot } from './bot.js';
import { hostileDatabase } from './hostile-database.js';
import { openJudgingSlack, type JudgingSlack } from './judging-slack.js';
import { filledIn, filledInWell } from './fill-in.js';
import { aCommand, anEvent, aPress, aShortcut, aSubmission } from './payloads.js';
import { Shown } from './shown.js';
import { overHttp, type Transport } from './transports.js';

export interface NamesResult {
  readonly names: number;
  readonly deals: number;
  /** How often each kind of window and message was shown. */
  readonly kinds: ReadonlyMap<string, number>;
  /** Windows with inputs that were never shown. */
  readonly unseen: readonly string[];
  readonly wrong: readonly string[];
  readonly bugs: readonly string[];
}

/** Buttons that open something about the deal whose id they carry. */
const ABOUT_A_DEAL = Object.entries(ACTION).flatMap(([name, id]) =>
  /For$|^homeShow$|^linkTo$|^noteAdd$/u.test(name) ? [id] : [],
);
/** Windows that are visited anyway. */
const FIRST: ReadonlySet<string> = new Set([
  CALLBACK.statusForm,
  CALLBACK.stageForm,
  CALLBACK.updateForm,
  CALLBACK.newForm,
]);
/** Whoever has said nothing for so long has finished. */
const QUIET_MS = 40;
/** Commands that show many deals, people or options at once. */
const LISTS = [
  'find',
  'find is:all sort:name',
  'mine',
  'report',
  'define',
  'digest',
  'handover',
  'collected',
  'setup all',
];

/**
 * A database in which everything that somebody named is hostile, read by the whole bot; then each deal is opened in
 * every way there is, each form filled in and sent, and every list shown to each person. Slack judges all of it.
 */
export async function fuzzNames(least: number, seed: number): Promise<NamesResult> {
  const roll = dice(seed);
  const { seed: database, names } = hostileDatabase(least, roll, new Date());
  const shown = new Shown();
  const slack = await openJudgingSlack(shown);
  const bot = await openFuzzedBot('http', slack.apiUrl, database, everyConstruct());
  const transport = overHttp(bot.port, slack);
  const visitor = new Visitor(transport, slack, shown, roll);
  try {
    for (const { id, properties } of database.pages)
      await visitor.visits(id, textOf(properties['Opportunity']) ?? '');
    for (const { slackId } of TEAM) await visitor.looksAround(slackId);
    const kinds = shown.kinds();
    const unseen = Object.values(CALLBACK).filter((id) => !kinds.has(`modal ${id}`));
    return { names, deals: database.pages.length, kinds, unseen, wrong: [...slack.wrong], bugs: bot.bugs };
  } finally {
    transport.close();
    await bot.close();
    await slack.close();
  }
}

/** A team that uses letters, evaluations and technical wins, too. */
function everyConstruct(): Partial<Playbook> {
  const { qualification, proof_of_concept, technical_win, glossary } = readPlaybook(
    'playbooks/meddpicc-poc.yml',
  );
  return { qualification, proof_of_concept, technical_win, glossary };
}

class Visitor {
  constructor(
    private readonly transport: Transport,
    private readonly slack: JudgingSlack,
    private readonly shown: Shown,
    private readonly roll: () => number,
  ) {}

  /** Opens the deal in every way, and goes one step on from each window. */
  async visits(id: string, title: string): Promise<void> {
    const before = this.shown.windows();
    await Promise.all([
      ...ABOUT_A_DEAL.map((actionId) => this.#presses(actionId, id)),
      this.#presses(ACTION.digestSnooze, `d|${id}|until`),
      ...[`show ${title}`, `find "${title.replaceAll('"', '')}" is:all`, `new ${title.slice(0, 80)}`].map(
        (text) => this.#asks(text),
      ),
    ]);
    await this.transport.send(...aShortcut(title, this.slack.responseUrl(), ANA.slackId));
    await this.slack.quiet(QUIET_MS);
    const opened = this.shown.windows();
    await Promise.all(this.shown.windowsSince(before).map((view) => this.#goesOn(view)));
    await this.slack.quiet(QUIET_MS);
    // What follows a form, once: reviews and previews.
    const follow = this.shown.windowsSince(opened).filter((view) => !FIRST.has(String(view['callback_id'])));
    await Promise.all(follow.map((view) => this.#goesOn(view)));
    await this.slack.quiet(QUIET_MS);
  }

  async looksAround(person: string): Promise<void> {
    await Promise.all([
      ...LISTS.map((list) => this.#asks(list, person)),
      this.#presses(ACTION.digestSettings, '', person),
      ...Array.from({ length: 20 }, (_, n) => this.#presses(ACTION.findNext, `${n * 8} is:all`, person)),
      ...Array.from({ length: 5 }, (_, n) => this.#presses(ACTION.homeNext, String(n), person)),
      this.transport.send(...anEvent('app_home_opened', person)),
    ]);
    await this.slack.quiet(10 * QUIET_MS);
  }

  /** Sends the form, and presses what else the window offers. */
  async #goesOn(view: Json): Promise<void> {
    if (view['callback_id'] === CALLBACK.telling) return;
    for (const fill of [filledInWell, filledIn])
      await this.transport.send(...aSubmission(view, this.roll, this.slack.responseUrl(), ANA.slackId, fill));
    for (const block of objects(view['blocks'])) {
      for (const element of objects(block['elements']).slice(0, 2)) {
        if (element['type'] !== 'button' || typeof element['action_id'] !== 'string') continue;
        await this.#presses(element['action_id'], textOf(element['value']) ?? '', ANA.slackId, view);
      }
    }
  }

  #presses(actionId: string, value: string, person: string = ANA.slackId, view?: Json): Promise<void> {
    const pressed = { actionId, value, person, view };
    return this.transport.send(...aPress(pressed, this.roll, this.slack.responseUrl()));
  }

  #asks(text: string, person?: string): Promise<void> {
    return this.transport.send(...aCommand(text, this.slack.responseUrl(), person));
  }
}
