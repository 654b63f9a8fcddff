import { asText } from './as-text.js';
import type { NotionSeed } from '../../src/sandbox/notion/seed.js';
import { dice, percentile } from '../measure.js';
import { openFuzzedBot } from './bot.js';
import { openJudgingSlack, type JudgingSlack } from './judging-slack.js';
import { aCommand, payload, type PayloadParts } from './payloads.js';
import { Shown } from './shown.js';
import { garbage, spoiled } from './spoil.js';
import { overHttp, overSocket, type Transport } from './transports.js';

/** Slack waits no longer. */
export const ANSWER_MS = 3_000;
/** So many at the same time. */
const BESIDE = 8;

export interface PayloadResult {
  readonly sent: number;
  /** Exceptions and rejections that nobody caught: each would have ended the process. */
  readonly crashes: readonly string[];
  /** What was answered too late, or never. */
  readonly late: readonly string[];
  readonly slowestMs: number;
  readonly p99Ms: number;
  /** Refused by Slack, or alive in it. */
  readonly wrong: readonly string[];
  /** Bugs that were caught, told to the person and logged. */
  readonly bugs: readonly string[];
  readonly grownMb: number;
}

/** So many hostile payloads through one transport to the whole bot; the seed decides which. */
export async function fuzzPayloads(
  mode: 'http' | 'socket',
  count: number,
  seed: number,
  database: NotionSeed,
): Promise<PayloadResult> {
  const crashes: string[] = [];
  const onCrash = (error: unknown): void => void crashes.push(String(error).slice(0, 300));
  process.on('uncaughtException', onCrash).on('unhandledRejection', onCrash);
  const shown = new Shown();
  const slack = await openJudgingSlack(shown);
  const bot = await openFuzzedBot(mode, slack.apiUrl, database);
  const transport = mode === 'http' ? overHttp(bot.port, slack) : overSocket(slack);
  try {
    const sender = new Sender(transport, partsOf(slack, shown, database, dice(seed)));
    await transport.send(...aCommand('help', slack.responseUrl()));
    const before = process.memoryUsage().rss;
    await sender.sendAll(count);
    const grownMb = (process.memoryUsage().rss - before) / 1e6;
    const { late, times } = sender;
    return {
      ...{ sent: count, crashes, late, wrong: [...slack.wrong], bugs: bot.bugs, grownMb },
      ...{ slowestMs: Math.max(0, ...sample(times)), p99Ms: percentile(times, 0.99) },
    };
  } finally {
    transport.close();
    await bot.close();
    await slack.close();
    process.off('uncaughtException', onCrash).off('unhandledRejection', onCrash);
  }
}

/** `Math.max` takes no hundred thousand arguments. */
function sample(times: readonly number[]): readonly number[] {
  return times.toSorted((a, b) => b - a).slice(0, 1);
}

function partsOf(slack: JudgingSlack, shown: Shown, database: NotionSeed, roll: () => number): PayloadParts {
  const dealIds = database.pages.map(({ id }) => id);
  return { roll, shown, dealIds, responseUrl: () => slack.responseUrl() };
}

class Sender {
  readonly late: string[] = [];
  readonly times: number[] = [];
  #left = 0;

  constructor(
    private readonly transport: Transport,
    private readonly parts: PayloadParts,
  ) {}

  async sendAll(count: number): Promise<void> {
    this.#left = count;
    await Promise.all(Array.from({ length: BESIDE }, () => this.#keepSending()));
  }

  async #keepSending(): Promise<void> {
    while (this.#left > 0) {
      this.#left -= 1;
      if (this.#left % 5_000 === 0) console.error(`… ${this.#left} to go over ${this.transport.name}`);
      const { what, sending } = this.#one();
      const began = performance.now();
      const answered = await inTime(sending);
      const ms = performance.now() - began;
      this.times.push(ms);
      if (!answered || ms > ANSWER_MS) this.late.push(`${what} after ${Math.round(ms)} ms`);
    }
  }

  /** Most have a shape that Slack sends and hostile content; a third is spoiled; a tenth is no payload at all. */
  #one(): { readonly what: string; readonly sending: Promise<void> } {
    const { roll } = this.parts;
    const luck = roll();
    if (luck < 0.1) {
      const text = garbage(roll);
      const what = `garbage ${text.slice(0, 60)}`;
      return { what, sending: this.transport.sendRaw(text, luck < 0.07) };
    }
    const { kind, body } = payload(this.parts);
    const sent = luck < 0.43 ? spoiled(body, roll) : body;
    const what = `${kind} ${asText(sent['type'] ?? sent['text']).slice(0, 60)}`;
    return { what, sending: this.transport.send(kind, sent) };
  }
}

async function inTime(sending: Promise<void>): Promise<boolean> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<false>((resolve) => {
    timer = setTimeout(resolve, 2 * ANSWER_MS, false);
  });
  try {
    return await Promise.race([sending.then(() => true), late]);
  } catch {
    return false;
  } finally {
    clearTimeout(timer);
  }
}
