import { ChannelNotices } from '../../src/domain/playbook/notices.js';
import { readPlaybook } from '../../src/playbook-file.js';
import type { AccessRules } from '../../src/services/access.js';
import type { DeskHand } from '../support/desk-hand.js';
import { openWalk, type Walk } from '../support/walk.js';
import { choosesStage, opensStageForm, setsByHand, WHY } from './stage-steps.js';
import { directMessages, leaveTidy, OPENING_MS } from './steps.js';

const RULES: AccessRules[number][] = [
  { role: 'customer', values: ['Palisade Fencing'], visible_to: ['ana.pereira@sentry-presales.example'] },
];
/** Of the sample's stages none is for deals that were never qualified: “On hold” stands for it here. */
const STAGES = readPlaybook('playbooks/sentry.yml').stages.map((one) =>
  one.name === 'On hold' ? { ...one, role: 'unqualified' as const } : one,
);
const NOTICES = [
  { person: 'Members', events: ['unqualified'], says: 'Arrange a feedback session.' },
  { person: 'ana.pereira@sentry-presales.example', events: ['won'] },
].map((one) => ChannelNotices.parse(one));

let walk: Walk;
beforeAll(async () => {
  walk = await openWalk({ playbook: { stages: STAGES, restricted: RULES, notices: NOTICES } });
}, 3 * OPENING_MS);
afterEach(() => {
  leaveTidy(walk);
});
afterAll(() => walk.close());

/** What Opp told the person directly about the deal. */
function told(person: DeskHand, words: string): string[] {
  return directMessages(person).filter((text) => text.includes(words));
}

/** Opp reads what was changed, and a minute passes. */
async function minutePasses(): Promise<void> {
  walk.clock.advance(120_000);
  await walk.opp().readDue();
  walk.clock.advance(61_000);
  await walk.opp().deliverDue();
}

async function movesByHand(words: string, stage: string): Promise<void> {
  await setsByHand(walk, words, 'Stage', stage);
  await minutePasses();
}

describe('a person whom the playbook names', () => {
  test('is told once of a deal that was never qualified, with the reason, the notes and what to do (S4-181)', async () => {
    const [ana, ben] = [walk.person('Ana'), walk.person('Ben')];
    await setsByHand(walk, 'verbena', 'Members', 'Ben Okafor');
    await setsByHand(walk, 'verbena', 'Lost reason', 'No budget and no plan');
    await opensStageForm(ana, 'verbena');
    await choosesStage(ana, 'On hold', 'Why?');
    ana.fills({ rationale: WHY });
    await ana.submits();
    await ana.modal('is in On hold now.');
    await ana.closes();
    await minutePasses();
    const [notice = '', ...others] = told(ben, 'Reason: No budget and no plan');
    expect(others).toEqual([]);
    expect(notice).toContain('→ On hold');
    expect(notice).toContain('Arrange a feedback session.');
    expect(told(ben, WHY)).toHaveLength(1);
    await walk.killBot();
    await minutePasses();
    expect(told(ben, 'Reason: No budget and no plan')).toHaveLength(1);
    expect(told(ana, 'Reason: No budget')).toEqual([]);
  });

  test('hears nothing of what they did themselves', async () => {
    const ana = walk.person('Ana');
    await opensStageForm(ana, 'quarry');
    await choosesStage(ana, 'Win', 'Why?');
    ana.fills({ rationale: WHY });
    await ana.submits();
    await ana.modal('is in Win now.');
    await ana.closes();
    await minutePasses();
    expect(told(ana, '🏆 Won: Quarry')).toEqual([]);
    await movesByHand('umbra', 'Win');
    expect(told(ana, '🏆 Won: Umbra')).toHaveLength(1);
  });

  test('hears nothing of a deal that they may not see (S4-58); one whom Slack does not know stops nothing', async () => {
    const ben = walk.person('Ben');
    await setsByHand(walk, 'palisade', 'Members', 'Ben Okafor');
    await movesByHand('palisade', 'On hold');
    expect(told(ben, 'Palisade')).toEqual([]);
    await setsByHand(walk, 'tanglewood', 'Members', '');
    await movesByHand('tanglewood', 'On hold');
    await setsByHand(walk, 'dovetail', 'Members', 'Ben Okafor');
    await movesByHand('dovetail', 'On hold');
    expect(told(ben, 'Dovetail').length).toBeGreaterThan(0);
  });
});
