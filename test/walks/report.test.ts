import { readPlaybook } from '../../src/playbook-file.js';
import { openWalk, type Walk } from '../support/walk.js';
import { setsByHand } from './stage-steps.js';
import { directMessages } from './steps.js';
import { textOf, type DeskHand } from '../support/desk-hand.js';
import { walksThrough } from './walks-through.js';

let walk: Walk;
walksThrough(async () => {
  walk = await openWalk({
    playbook: {
      ...readPlaybook('playbooks/meddpicc-poc.yml'),
      restricted: [{ property: 'Customer', values: ['Acme'], visible_to: [hidden()] }],
    },
  });
  return walk;
});

function hidden(): string {
  return 'nobody.here@example.com';
}

async function asks(person: DeskHand, command: string, answer: string): Promise<string> {
  await person.types(command);
  return person.until(`the answer “${answer}”`, ({ channels }) =>
    channels
      .flatMap(({ messages }) => messages)
      .map(({ text, blocks }) => `${text}\n${textOf(blocks)}`)
      .findLast((text) => text.includes(answer)),
  );
}

describe('/opp report', () => {
  test('says the win rate with its formula, the counts and the weighed pipeline in the text (S2-27, S1-6…29)', async () => {
    const text = await asks(walk.person('Ana'), '/opp report', 'Win rate = won / (won + lost)');
    expect(text).toMatch(/Q\d{3}: \d+ % = \d+ won \/ \(\d+ won \+ \d+ lost \+ \d+ presumed lost\)/);
    expect(text).toMatch(/POC: \d+ deals, [\d.]+[KM], weighed [\d.]+[KM]/);
    expect(text).toMatch(/Evaluations running: /);
    expect(text).not.toMatch(/NaN|undefined|Infinity/);
  });

  test('leaves out the deals that the person may not see, and says how many it counted (S4-58)', async () => {
    const text = await asks(walk.person('Ana'), '/opp report', 'Win rate = won / (won + lost)');
    const all = walk.notion.desk.overview().rows.length;
    const counted = Number(/(\d+) found/.exec(text)?.[1]);
    expect(counted).toBeGreaterThan(100);
    expect(counted).toBeLessThan(all);
    expect(text).not.toContain('Acme');
  });

  test('leads from a number to its deals', async () => {
    const ana = walk.person('Ana');
    await asks(ana, '/opp report', 'Win rate = won / (won + lost)');
    await ana.presses('POC');
    const list = await ana.until('the list', ({ channels }) =>
      channels
        .flatMap(({ messages }) => messages)
        .map(({ blocks }) => textOf(blocks))
        .findLast((one) => /stage.*POC/u.test(one) && one.includes('Post status')),
    );
    expect(list).toContain('POC');
  });

  test('is sent to the person as comma-separated text', async () => {
    const ana = walk.person('Ana');
    await asks(ana, '/opp report', 'Win rate = won / (won + lost)');
    await ana.presses('Send to my DM as CSV');
    const sent = await ana.until('the numbers', () =>
      directMessages(ana).find((text) => text.includes('quarter,won,lost,presumed lost,win rate')),
    );
    expect(sent).toContain('sales engineer,open deals,amount,weighted');
  });
});

describe('/opp show', () => {
  test('tells how a deal stands by the playbook’s own measures, with buttons (S1-53, S1-61…62)', async () => {
    await setsByHand(walk, 'palisade', 'Stage', 'POC');
    const card = await asks(walk.person('Ana'), '/opp show palisade', 'MEDDPICC: ');
    expect(card).toMatch(/MEDDPICC: 0 of \d, missing: /);
    expect(card).toContain('Qualify');
  });
});

describe('/opp define', () => {
  test('says what a word means, and lists all without one (S4-2)', async () => {
    const ben = walk.person('Ben');
    expect(await asks(ben, '/opp define icp', 'ICP')).toContain('The kind of company that we can help most.');
    expect(await asks(ben, '/opp define', 'The team’s words')).toContain('Tech Win');
    expect(await asks(ben, '/opp define zebra', 'no word like')).toContain('/opp define');
  });
});
