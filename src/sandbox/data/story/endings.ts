import type { Beat } from './beat.js';

export const WIN: readonly Beat[] = [
  {
    say: 'Order form signed at {price} per year',
    tldr: 'signed at {price} per year',
    them: 'Name onboarding contacts',
    us: 'Plan kick-off for {soon}',
  },
  { say: 'Kick-off with customer success; SE hands over notes', tldr: 'handed over to customer success' },
];

export const ON_HOLD: readonly Beat[] = [
  {
    say: '{champ}: reorganisation, all new tools wait until next quarter',
    tldr: 'paused for a reorganisation',
    them: 'Tell us who owns tooling afterwards',
    us: 'Ask again on {soon}',
    risk: 'Champion may lose the mandate',
    bad: 'On hold until next quarter',
  },
  {
    say: 'Checked in with {champ}; no decision before the new budget',
    tldr: 'no decision before new budget',
    them: 'Say when the budget is out',
    risk: 'May fade if the budget is cut',
    bad: 'Quiet, waiting for budget',
  },
];

export const TRANSFERRED: readonly Beat[] = [
  {
    say: 'Handover call with {newSe}; notes and open items shared',
    tldr: 'handed over to {newSe}',
    them: 'Meet the new Sales Engineer',
    us: 'Introduce {newSe} to {champ}',
  },
];

/** Why a deal was lost: the words of the property "Lost reason" and how it happened. */
export const LOSSES: readonly {
  readonly reason: string;
  readonly log: string;
  readonly beats: readonly Beat[];
}[] = [
  {
    reason: 'Price: {rival} bundled monitoring for nothing into a renewal.',
    log: '{rival} bundled it into renewal',
    beats: [
      {
        say: '{rival} put monitoring into the renewal at no charge',
        tldr: '{rival} gives it away',
        us: 'Last call with {champ}',
        risk: 'Free bundle is hard to beat',
        bad: 'Losing on price',
      },
      {
        say: '{buyer} declined; they renew {rival} for one year',
        tldr: 'lost to {rival} on price',
        us: 'Ask again before the renewal ends',
        risk: 'None left, deal is closed',
        bad: 'Lost',
      },
    ],
  },
  {
    reason: 'No decision: project stopped after the reorganisation, nobody owns tooling.',
    log: 'project stopped after their internal reorganisation',
    beats: [
      {
        say: '{champ} moved to another department',
        tldr: 'champion moved away',
        them: 'Name a new owner',
        risk: 'Nobody owns tooling now',
        bad: 'Champion gone',
      },
      {
        say: '{buyer} stopped the project until further notice',
        tldr: 'project stopped',
        risk: 'No owner and no budget',
        bad: 'Lost to no decision',
      },
    ],
  },
  {
    reason: 'Missing feature: log retention of one year inside their own region.',
    log: 'one year log retention not offered',
    beats: [
      {
        say: '{sec} requires one year of logs in their region',
        tldr: 'one year of logs required',
        us: 'Ask product about log retention',
        risk: 'Not on the roadmap this year',
        bad: 'Hard requirement not met',
      },
      {
        say: '{champ} closed the evaluation over log retention',
        tldr: 'lost over log retention',
        risk: 'Requirement stays for their auditor',
        bad: 'Lost on a missing feature',
      },
    ],
  },
  {
    reason: 'Built in-house: a platform team extends their own logging.',
    log: 'platform team builds it in house',
    beats: [
      {
        say: 'New platform lead wants to build it on open source',
        tldr: 'platform lead prefers own build',
        us: 'Cost comparison with an own build',
        risk: 'Build option has a sponsor',
        bad: 'Own build is gaining ground',
      },
      {
        say: 'Decision for an own build; door open in a year',
        tldr: 'lost to an own build',
        us: 'Check in after one year',
        risk: 'They may be satisfied with it',
        bad: 'Lost to own build',
      },
    ],
  },
  {
    reason: 'Timing: acquired by a group with a global contract.',
    log: 'parent company has a global contract',
    beats: [
      {
        say: '{champ} told us of the acquisition, tools under review',
        tldr: 'customer is being acquired',
        them: 'Find out which tools the parent uses',
        risk: 'Parent has a global contract',
        bad: 'Acquisition changes everything',
      },
      {
        say: 'Parent company prescribes {rival}; evaluation ends',
        tldr: 'parent prescribes {rival}',
        risk: 'Global contract runs three years',
        bad: 'Lost through acquisition',
      },
    ],
  },
];
