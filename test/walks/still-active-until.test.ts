import { readPlaybook } from '../../src/playbook-file.js';
import type { DeskHand } from '../support/desk-hand.js';
import { openWalk, type Walk } from '../support/walk.js';
import { readsAll } from './home-steps.js';
import { isRead, linesOf } from './selling-steps.js';
import { presumedIn, reports, says, WHY } from './still-active-steps.js';
import { leaveTidy, OPENING_MS } from './steps.js';

const { reporting } = readPlaybook('playbooks/sentry.yml');

let walk: Walk;
beforeAll(async () => {
  walk = await openWalk({ playbook: { reporting: { ...reporting, still_active_days: 60 } } });
  await readsAll(walk);
}, 3 * OPENING_MS);
afterEach(() => {
  leaveTidy(walk);
});
afterAll(() => walk.close());

describe('where the playbook asks until when a silent deal is active (S2-31)', () => {
  const day = (ahead: number): string =>
    new Date(walk.clock.now().getTime() + ahead * 24 * 3_600_000).toISOString().slice(0, 10);

  async function latestReport(person: DeskHand): Promise<string> {
    const before = reports(person).length;
    await person.types('/opp report');
    return person.until('the report', () => reports(person)[before]);
  }

  test('a day is proposed and may be changed; the deal counts as active until then, and is asked about after it', async () => {
    const ana = walk.person('Ana');
    const title = (await presumedIn(ana))[0] ?? '–';
    await ana.presses('Still active');
    const view = await ana.modal('without a day, until it has been silent');
    expect(JSON.stringify(view)).toContain(`"initial_date":"${day(60)}"`);
    await ana.chooses('until', day(0));
    await says(ana, WHY);
    await ana.until('the mistake', ({ modals }) =>
      JSON.stringify(modals.at(-1)?.errors).includes('lies ahead') ? true : undefined,
    );
    await ana.chooses('until', day(5));
    const until = day(5);
    await says(ana, WHY);
    await ana.modal('counts as active again');
    await ana.closes();
    expect(linesOf(walk, title).at(-1)).toContain(`Active until ${until} [ ${WHY} ]`);
    await isRead(walk, title);
    expect(await presumedIn(ana)).not.toContain(title);
    await ana.types(`/opp show ${title}`);
    await ana.until('the card', ({ channels }) =>
      channels.flatMap(({ messages }) => messages).find(({ text }) => text.includes('as somebody said on')),
    );
    walk.clock.advance(6 * 24 * 3_600_000);
    await readsAll(walk);
    const later = await latestReport(ana);
    expect(later).toContain(`Presumed lost: ${title}`);
  }, 60_000);
});
