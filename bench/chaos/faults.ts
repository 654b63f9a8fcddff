import type { HttpAnswer, HttpFetch } from '../../src/notion/http.js';
import type { VirtualTime } from '../virtual-time.js';

/** What can befall one request, and how often in a hundred. */
export type Fault =
  'request lost' | 'answer lost' | 'applied late' | '502 not applied' | '504 applied' | '429' | 'none';

const MIX: readonly (readonly [Fault, number])[] = [
  ['request lost', 0.02],
  ['answer lost', 0.02],
  ['applied late', 0.01],
  ['502 not applied', 0.02],
  ['504 applied', 0.01],
  ['429', 0.03],
];
/** Notion gives a write up after this long; later ones do not land any more. */
const LATEST_MS = 55_000;
const LATENCY_MS = 150;

/** Counts of what was done to requests. */
export type FaultCount = Map<Fault, number>;

/** The way to Notion over a bad line, in virtual time: whatever hangs is given up by whoever asked. */
export function badLine(
  time: VirtualTime,
  roll: () => number,
  count: FaultCount,
  mix: readonly (readonly [Fault, number])[] = MIX,
): HttpFetch {
  return async (url, init) => {
    const fault = choose(mix, roll());
    count.set(fault, (count.get(fault) ?? 0) + 1);
    const send = (): Promise<HttpAnswer> => time.during(() => really(url, init));
    await time.wait(LATENCY_MS * (0.5 + roll()));
    switch (fault) {
      case 'none':
        return send();
      case 'request lost':
        return lost(roll());
      case 'answer lost':
        await send();
        return lost(roll());
      case 'applied late':
        time.after(roll() * LATEST_MS, () => void send());
        return hanging();
      case '502 not applied':
        return answer(502, '<html>Bad gateway</html>');
      case '504 applied':
        await send();
        return answer(
          504,
          JSON.stringify({ object: 'error', status: 504, code: 'gateway_timeout', message: '' }),
        );
      case '429':
        return answer(
          429,
          JSON.stringify({ object: 'error', status: 429, code: 'rate_limited', message: 'slow down' }),
          String(1 + Math.floor(roll() * 3)),
        );
    }
  };
}

function choose(mix: readonly (readonly [Fault, number])[], roll: number): Fault {
  let bound = 0;
  for (const [fault, share] of mix) {
    bound += share;
    if (roll < bound) return fault;
  }
  return 'none';
}

/** The connection breaks at once, or nothing is ever heard. */
function lost(roll: number): Promise<HttpAnswer> {
  if (roll < 0.5) return hanging();
  return Promise.reject(Object.assign(new TypeError('fetch failed'), { cause: { code: 'ECONNRESET' } }));
}

function hanging(): Promise<HttpAnswer> {
  return new Promise(() => undefined);
}

/** Without the deadline: who gives up does not undo what is under way. */
async function really(url: string, init: RequestInit): Promise<HttpAnswer> {
  const given = await fetch(url, { ...init, signal: null });
  const text = await given.text();
  const { ok, status, headers } = given;
  return { ok, status, headers, text: () => Promise.resolve(text) };
}

function answer(status: number, text: string, retryAfter?: string): HttpAnswer {
  const headers = new Headers(retryAfter === undefined ? {} : { 'retry-after': retryAfter });
  return { ok: false, status, headers, text: () => Promise.resolve(text) };
}
