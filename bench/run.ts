import { digestPlan } from './digest-plan.js';
import { digestYear } from './digest-year.js';
import { duplicates } from './duplicates.js';
import { duplicatesRounds } from './duplicates-rounds.js';
import { find100k } from './find-100k.js';
import { find } from './find.js';
import { home } from './home.js';
import type { Bench } from './measure.js';
import { outbox } from './outbox.js';
import { report } from './report.js';
import { sync } from './sync.js';
import { wholeBot } from './whole-bot.js';

/** Prints `NAME VALUE UNIT (goal G)` for every measure, or for those of the bench or measure that is named. Some run only when named. */
const BENCHES: readonly Bench[] = [
  find,
  sync,
  outbox,
  wholeBot,
  duplicates,
  digestPlan,
  duplicatesRounds,
  find100k,
  digestYear,
  home,
  report,
];

const [wanted] = process.argv.slice(2);
const chosen = BENCHES.filter(({ name, measures, onRequest = false }) =>
  wanted === undefined ? !onRequest : name === wanted || measures.includes(wanted),
);
if (chosen.length === 0) {
  const names = BENCHES.flatMap(({ name, measures }) => [name, ...measures]).join(', ');
  console.error(`there is no bench "${wanted ?? ''}"; there are: ${names}`);
  process.exitCode = 1;
}
for (const bench of chosen) {
  for (const { name, value, unit, goal } of await bench.run()) {
    const isWanted = wanted === undefined || wanted === bench.name || wanted === name;
    if (isWanted) console.log(`${name} ${Number(value.toPrecision(3))} ${unit} (goal ${goal})`);
  }
}
