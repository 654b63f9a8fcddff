import { operationKinds } from '../../src/operation-kinds.js';
import { createOutbox } from '../../src/jobs/outbox.js';
import type { HttpFetch } from '../../src/notion/http.js';
import { standingOf } from '../../src/slack/views/operation-standing.js';
import type { Store } from '../../src/store/open-store.js';
import type { Clock } from '../../src/domain/clock.js';
import type { VirtualTime } from '../virtual-time.js';
import { chaosDesk } from './desk.js';
import type { ChaosDesk } from './kinds.js';
import { livelyStore } from './lively-store.js';

/** How often a step of an operation (a call to the store, to Notion, to Slack) is the last one of its process. */
const CRASHES_AT = 0.0025;
/** How often Slack's answer to what a person is told gets lost, or Slack refuses it for now. */
const SLACK_TROUBLE = { answerLost: 0.01, refused: 0.01 };
/** Beside being woken by every submission. */
const LOOK_EVERY_MS = 20_000;

export interface ProcessParts {
  readonly time: VirtualTime;
  readonly clock: Clock;
  readonly roll: () => number;
  readonly store: Store;
  readonly baseUrl: string;
  readonly fetch: HttpFetch;
  readonly requestsPerMinute: number;
  /** What the person sees now. */
  readonly onTold: (operationId: string, standing: string) => void;
  readonly onBug: (error: unknown) => void;
}

/** One running Opp, without Slack. It may die at any step. */
export interface MortalProcess {
  readonly desk: ChaosDesk;
  /** Asks the outbox to look for work now. */
  readonly wake: () => void;
  /** Works until it dies. */
  run(): Promise<void>;
  readonly died: Promise<void>;
}

export function startProcess(parts: ProcessParts): MortalProcess {
  const { time, clock, roll, store } = parts;
  const life = lifeOf(roll);
  const desk = chaosDesk({
    ...{ clock, baseUrl: parts.baseUrl, requestsPerMinute: parts.requestsPerMinute, timing: time },
    store: livelyStore(store, (work) => life.step(() => time.during(work))),
    fetch: (url, init) => life.step(() => parts.fetch(url, init)),
  });
  const outbox = createOutbox({
    ...desk,
    random: roll,
    kinds: operationKinds(desk),
    tell: (operation) =>
      life.step(() => {
        const luck = roll();
        if (luck < SLACK_TROUBLE.refused) return Promise.resolve('not_now');
        parts.onTold(operation.id, standingOf(operation, clock.now()).kind);
        if (luck > 1 - SLACK_TROUBLE.answerLost) return Promise.reject(new SlackTrouble());
        return Promise.resolve('told');
      }),
    onError: (error) => {
      if (!(error instanceof SlackTrouble)) parts.onBug(error);
    },
  });
  return {
    desk,
    died: life.over,
    wake: () => void outbox.drain().catch(parts.onBug),
    async run() {
      while (!life.isOver()) {
        await Promise.race([outbox.drain(), life.over]);
        await time.wait(LOOK_EVERY_MS);
      }
    },
  };
}

class SlackTrouble extends Error {}

interface Life {
  readonly over: Promise<void>;
  isOver(): boolean;
  /** Does one step, unless the process dies before it or right after it. */
  step<T>(work: () => Promise<T>): Promise<T>;
}

function lifeOf(roll: () => number): Life {
  let isOver = false;
  let end = (): void => undefined;
  const over = new Promise<void>((resolve) => {
    end = resolve;
  });
  const mayDie = (): boolean => {
    if (!isOver && roll() < CRASHES_AT / 2) {
      isOver = true;
      end();
    }
    return isOver;
  };
  const never = <T>(): Promise<T> => new Promise<T>(() => undefined);
  return {
    over,
    isOver: () => isOver,
    async step(work) {
      if (mayDie()) return never();
      const result = await work();
      return mayDie() ? never() : result;
    },
  };
}
