import type { WordRow } from './word-row.js';

/** What happens to deals, dates, numbers and software. */
export const CHANGE_WORDS: readonly WordRow[] = [
  {
    verbs: 'deploy, roll out, ship, push out',
    nouns: 'deployment, rollout, roll out',
    pair: ['Deployed Java SDK to production', 'Rolled out Java SDK to production'],
  },
  {
    verbs: 'launch, go live, release',
    nouns: 'launch, go live, golive, release',
    finished: 'live',
    pair: ['Uptime launched in staging', 'Uptime went live in staging'],
  },
  {
    verbs: 'install, set up',
    nouns: 'installation, install, setup',
    pair: ['Installed Java SDK', 'Set up Java SDK'],
  },
  {
    verbs: 'configure, set up',
    nouns: 'configuration, config, setup',
    pair: ['Configured SSO', 'Set up SSO'],
  },
  {
    verbs: 'instrument, set up',
    nouns: 'instrumentation',
    pair: ['Instrumented checkout service', 'Set up checkout service'],
  },
  {
    verbs: 'integrate, hook up, connect',
    nouns: 'integration, connection',
    pair: ['Connected Jira', 'Integrated Jira'],
  },
  {
    verbs: 'implement',
    nouns: 'implementation',
    pair: ['SSO implementation to start in January', 'SSO implementing to start in January'],
  },
  {
    verbs: 'migrate, switch, move, transition, move over, switch over, cut over, port',
    nouns: 'migration, switch, transition, cutover',
    pair: ['Web team migrated from Zephyr', 'Web team switched from Zephyr'],
  },
  {
    verbs: 'replace, swap out, supersede',
    nouns: 'replacement',
    pair: ['Tom replaced by Jane', 'Tom superseded by Jane'],
  },
  {
    verbs: 'adopt, take up, standardize on, standardise on',
    nouns: 'adoption',
    pair: ['Mobile team adopted Zephyr', 'Mobile team standardized on Zephyr'],
  },
  {
    verbs: 'stay, remain, stick with',
    state: true,
    pair: ['Web team stays on Zephyr', 'Web team remains on Zephyr'],
  },
  {
    verbs: 'use, utilize, utilise, leverage',
    nouns: 'use, usage',
    state: true,
    pair: ['Web team uses Zephyr', 'Web team is utilizing Zephyr'],
  },
  {
    verbs: 'block, hold up, stall, get stuck',
    nouns: 'blocker',
    others: 'stuck',
    state: true,
    pair: ['Data team blocked on API token', 'Data team stuck on API token'],
  },
  { verbs: 'unblock, unstick', pair: ['Data team unblocked', 'Data team unstuck'] },
  {
    verbs: 'pause, put on hold, suspend, halt, park, freeze, shelve',
    others: 'on hold, on ice',
    nouns: 'pause, hold',
    state: true,
    pair: ['Relay evaluation on hold', 'Relay evaluation paused'],
  },
  {
    verbs: 'resume, restart, pick back up, unpause',
    nouns: 'restart',
    pair: ['Relay evaluation resumed', 'Relay evaluation restarted'],
  },
  {
    verbs: 'delay, postpone, push back, push out, defer, slip, put off, put back, push',
    nouns: 'delay, postponement, slip',
    pair: ['Go-live delayed by 2 weeks', 'Go-live slipped by 2 weeks'],
  },
  {
    verbs: 'reschedule, move, shift, rebook, push, push back, push out, postpone, defer, put back',
    pair: ['Demo moved to 3 Dec', 'Demo rescheduled to 3 Dec'],
  },
  {
    verbs: 'cancel, call off, scrap, abandon, axe',
    nouns: 'cancellation',
    pair: ['Demo on 3 Dec cancelled', 'Demo on 3 Dec called off'],
  },
  {
    verbs: 'extend, prolong, lengthen',
    nouns: 'extension',
    pair: ['POC extended until 4 Dec', 'POC prolonged until 4 Dec'],
  },
  {
    verbs: 'increase, raise, grow, rise, go up, climb, jump, be up',
    nouns: 'increase, growth, rise, jump',
    others: 'up',
    pair: ['Deal size raised to $95k', 'Deal size increased to $95k'],
  },
  {
    verbs:
      'decrease, reduce, lower, drop, fall, decline, go down, shrink, cut, come down, be down, bring down',
    nouns: 'decrease, reduction, drop, decline, cut',
    others: 'down',
    pair: ['Error volume dropped to 800k', 'Error volume fell to 800k'],
  },
  {
    verbs: 'fix, resolve, solve, sort out, repair, sort',
    nouns: 'fix, resolution',
    pair: ['Memory leak fixed in 8.43', 'Memory leak resolved in 8.43'],
  },
  {
    verbs: 'test, try, try out, trial',
    nouns: 'test, trial, testing',
    pair: ['QA tested profiling', 'QA tried out profiling'],
  },
  {
    verbs: 'evaluate, assess',
    nouns: 'evaluation, assessment, eval',
    pair: ['Relay evaluation paused', 'Relay assessment paused'],
  },
  {
    verbs: 'enable, turn on, switch on, activate',
    nouns: 'activation, enablement',
    pair: ['Replay enabled for checkout', 'Replay turned on for checkout'],
  },
  {
    verbs: 'disable, turn off, switch off, deactivate',
    nouns: 'deactivation',
    pair: ['Replay disabled for checkout', 'Replay turned off for checkout'],
  },
  {
    verbs: 'add, include',
    nouns: 'addition',
    pair: ['Seer added to the quote', 'Seer included in the quote'],
  },
  {
    verbs: 'remove, delete, take out, strip out',
    nouns: 'removal, deletion',
    pair: ['Removed Seer from the quote', 'Took out Seer from the quote'],
  },
  {
    verbs: 'meet, satisfy, fulfil, fulfill, hit, achieve, reach',
    pair: ['Success criteria met', 'Success criteria achieved'],
  },
  {
    verbs: 'expand, broaden, widen',
    nouns: 'expansion',
    pair: ['POC scope expanded to mobile', 'POC scope broadened to mobile'],
  },
  {
    verbs: 'end, expire, run out',
    nouns: 'end, expiry',
    pair: ['Zephyr contract ends in March', 'Zephyr contract expires in March'],
  },
  {
    verbs: 'upgrade, bump, update',
    nouns: 'upgrade',
    pair: ['Agent upgraded to 8.43', 'Agent bumped to 8.43'],
  },
  {
    verbs: 'close',
    nouns: 'close, closing, closure',
    pair: ['Deal closing in March', 'Deal closure in March'],
  },
  {
    verbs: 'roll back, revert, back out',
    nouns: 'rollback, roll back',
    pair: ['Java SDK rolled back', 'Java SDK reverted'],
  },
  {
    verbs: 'allocate, earmark, set aside, ring fence, ringfence',
    nouns: 'allocation',
    pair: ['Budget allocated for 2027', 'Budget earmarked for 2027'],
  },
  {
    verbs: 'crash, go down',
    nouns: 'crash, outage',
    pair: ['Relay crashed on 9 Nov', 'Relay went down on 9 Nov'],
  },
  { verbs: 'win, beat', pair: ['Zephyr won against Orbital', 'Zephyr beat against Orbital'] },
];
