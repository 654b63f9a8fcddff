/**
 * Loaded before the bot (`--import`, with `--expose-gc`): reports now and then over the channel to its parent how much
 * memory lives, how much work it was, and how long the event loop was held up meanwhile.
 */
import { monitorEventLoopDelay } from 'node:perf_hooks';
import { getHeapCodeStatistics } from 'node:v8';
import type { Sample } from './sample.js';

const EVERY_MS = 10_000;
/** How exactly the loop is watched. */
const RESOLUTION_MS = 10;

const delay = monitorEventLoopDelay({ resolution: RESOLUTION_MS });
delay.enable();
let cpu = process.cpuUsage();
let from = performance.now();

function look(): Sample {
  const lag = { p50: delay.percentile(50) / 1e6, p99: delay.percentile(99) / 1e6, max: delay.max / 1e6 };
  const { user, system } = process.cpuUsage(cpu);
  const cpuShare = (user + system) / 1000 / (performance.now() - from);
  // What remains after it is what somebody still holds; what it takes is nobody's lag.
  globalThis.gc?.();
  const { heapUsed, rss } = process.memoryUsage();
  const { code_and_metadata_size: machine, bytecode_and_metadata_size: bytes } = getHeapCodeStatistics();
  const code = machine + bytes;
  delay.reset();
  cpu = process.cpuUsage();
  from = performance.now();
  return { atMs: from, heldMb: (heapUsed - code) / 1e6, codeMb: code / 1e6, rssMb: rss / 1e6, lag, cpuShare };
}

const timer = setInterval(() => {
  process.send?.(look());
}, EVERY_MS);
timer.unref();
process.channel?.unref();
