import { answerWish, readWish } from './playbook-tool/run.js';

const USAGE = `Usage: npm run playbook -- check FILE | diff FILE FILE | reference
  check      tells what is wrong with a playbook, each with its line; exit code 78 when it cannot be used
  diff       tells what changes when the second takes the place of the first
  reference  prints the page of everything a playbook may say`;

/** As sysexits.h has it: the file or the arguments are wrong, starting again will not help. */
const EXIT_CONFIG = 78;

/** `npm run playbook -- check|diff|reference`: what a playbook says before Opp is started with it. */
function main(): void {
  const wish = readWish(process.argv.slice(2));
  if (wish === undefined) {
    process.stderr.write(`${USAGE}\n`);
    process.exitCode = EXIT_CONFIG;
    return;
  }
  try {
    process.stdout.write(answerWish(wish));
  } catch (error) {
    process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
    process.exitCode = EXIT_CONFIG;
  }
}

main();
