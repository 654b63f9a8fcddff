import { stageGate } from '../src/domain/guide/stage-gate.js';
import { stageRoles, type Playbook } from '../src/domain/playbook.js';
import { readPlaybook } from '../src/playbook-file.js';
import { readReport } from '../src/services/report/read-report.js';
import { createStagePaths } from '../src/services/velocity/stage-paths.js';
import { openForgetfulStore } from '../src/store/open-store.js';
import { CALLER } from './find-questions.js';
import { loadDeals } from './load-deals.js';
import { percentile, type Bench } from './measure.js';

const NOW = new Date('2026-11-20T12:00:00Z');
const DEALS = 10_000;
const ROUNDS = 15;
const GATES = 500;

/**
 * `report_10k_ms`: everything that `/opp report` works out over 10,000 deals on the embedded engine, reading them
 * included, the median of 15. `gate_ms`: the slowest hundredth of 500 gates of the playbook with the most criteria.
 */
export const report: Bench = {
  name: 'report',
  measures: ['report_10k_ms', 'gate_ms'],
  async run() {
    const store = await openForgetfulStore();
    try {
      await loadDeals(store.mirror, DEALS, NOW);
      return [
        { name: 'report_10k_ms', value: await reportMs(store), unit: 'ms', goal: '≤ 300' },
        { name: 'gate_ms', value: gateMs(), unit: 'ms', goal: '≤ 5' },
      ];
    } finally {
      await store.close();
    }
  },
};

async function reportMs(store: Awaited<ReturnType<typeof openForgetfulStore>>): Promise<number> {
  const playbook = withVelocity(readPlaybook('playbooks/go-to-market.yml'));
  const slackPeople = {
    person: () => Promise.reject(new Error('nobody is looked up')),
  };
  const desk = {
    ...{ mirror: store.mirror, clock: { now: () => NOW }, access: [], slackPeople },
    ...{ roleOf: stageRoles(playbook), reportRules: playbook },
    stagePaths: createStagePaths({ stageHistory: store.stageHistory, clock: { now: () => NOW } }),
  };
  const caller = { slackUserId: 'U1', notionUserId: CALLER.id, name: 'Ana', timeZone: 'Europe/Lisbon' };
  const times: number[] = [];
  for (let round = 0; round < ROUNDS + 2; round += 1) {
    const started = performance.now();
    await readReport(desk, caller);
    times.push(performance.now() - started);
  }
  return percentile(times.slice(2), 0.5);
}

/** Everything that a report can say, the ways of all deals included. */
function withVelocity(playbook: Playbook): Playbook {
  return { ...playbook, health: readPlaybook('playbooks/meddpicc-poc.yml').health };
}

function gateMs(): number {
  const playbook = readPlaybook('playbooks/go-to-market.yml');
  const facts = {
    ...{ from: 'Technical Evaluation', to: 'Proposal', toRole: 'active' as const, type: undefined },
    ...{ evidence: () => undefined, filled: () => false },
  };
  const times = Array.from({ length: GATES }, () => {
    const started = performance.now();
    stageGate(playbook, facts);
    return performance.now() - started;
  });
  return percentile(times.slice(20), 0.99);
}
