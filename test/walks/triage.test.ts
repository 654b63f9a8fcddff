import { textOf, type DeskHand } from '../support/desk-hand.js';
import { openWalk, type Walk } from '../support/walk.js';
import { messageWith } from './handover-steps.js';
import { opensHome, pressesOnHome } from './home-steps.js';
import { forges, idTitled, linesOf, pressesFor, propertyOf, setsAndReads } from './selling-steps.js';
import { topText } from './steps.js';
import { walksThrough } from './walks-through.js';

const WHY = 'knows their stack and has room';
const DOVETAIL = 'Dovetail Joinery – Order portal';
const PALISADE = 'Palisade Fencing – Configurator';
const SE = 'Sales Engineer';

let walk: Walk;
/** Only Ana may see it. */
let hidden = '';
walksThrough(async () => {
  walk = await openWalk({
    playbook: {
      restricted: [
        { role: 'customer', values: ['Tanglewood'], visible_to: ['ana.pereira@sentry-presales.example'] },
      ],
      planned_load: { active_deals: 15, pocs: 2 },
    },
  });
  hidden = titleWith('Tanglewood');
  return walk;
});

function titleWith(words: string): string {
  return walk.notion.desk.overview().rows.find(({ title }) => title.includes(words))?.title ?? '';
}

async function opensQueue(person: DeskHand): Promise<string> {
  await person.types('/opp triage');
  return textOf((await person.modal('without a Sales Engineer, the longest waiting first')).view);
}

describe('/opp triage', () => {
  test('lists the active deals that nobody has, and what the person carries (S2-14)', async () => {
    const list = await opensQueue(walk.person('Ana'));
    expect(list).toContain(DOVETAIL);
    expect(list).toMatch(/You carry \d+ of 15 deals, \d+ of 2 POCs/u);
    expect(list).toMatch(/waits for \d+ days?|new today/u);
    expect(list).not.toContain('Acme Corp – Enterprise');
    await walk.person('Ana').closes();
  });

  test('of two who claim a deal at the same second one gets it, and the other is told (S4-68, N11)', async () => {
    const [ana, ben] = [walk.person('Ana'), walk.person('Ben')];
    await opensQueue(ana);
    await opensQueue(ben);
    const before = linesOf(walk, DOVETAIL).length;
    await Promise.all([pressesFor(walk, ana, 'Claim', DOVETAIL), pressesFor(walk, ben, 'Claim', DOVETAIL)]);
    const told = await Promise.all(
      [ana, ben].map((person) =>
        person.until('how it ended', () => {
          const text = topText(person);
          return /is yours now|was not saved|has .* already/u.test(text) ? text : undefined;
        }),
      ),
    );
    expect(told.filter((text) => text.includes('is yours now'))).toHaveLength(1);
    const owner = propertyOf(walk, DOVETAIL, SE) ?? '';
    expect(['Ana Pereira', 'Ben Okafor']).toContain(owner);
    expect(told.find((text) => !text.includes('is yours now'))).toContain(owner);
    const lines = linesOf(walk, DOVETAIL).slice(before);
    expect(lines).toHaveLength(1);
    expect(lines[0]).toContain('[ Nobody was its Sales Engineer yet ]');
    await ana.closes();
    await ben.closes();
  });

  test('a claim can be taken back', async () => {
    const emi = walk.person('Emi');
    await setsAndReads(walk, DOVETAIL, SE, '');
    await opensQueue(emi);
    await pressesFor(walk, emi, 'Claim', DOVETAIL);
    await emi.modal('is yours now');
    await emi.presses('Undo');
    await emi.modal('is taken back');
    expect(propertyOf(walk, DOVETAIL, SE)).toBe('');
    expect(linesOf(walk, DOVETAIL).at(-1)).toContain('Assignment undone');
    await emi.closes();
  });

  test('a deal is assigned by load; who gets it has its story and accepts it or gives it back (S2-15)', async () => {
    const [ana, ben] = [walk.person('Ana'), walk.person('Ben')];
    await setsAndReads(walk, PALISADE, SE, '');
    await opensQueue(ana);
    await pressesFor(walk, ana, 'Assign', PALISADE);
    const form = textOf((await ana.modal('By region and load')).view);
    expect(form).toMatch(/Ben Okafor · \d+ of 15 deals, \d+ of 2 POCs/u);
    ana.fills({ reason: WHY });
    await ana.submits();
    await ana.until('the mistake', ({ modals }) =>
      JSON.stringify(modals.at(-1)?.errors).includes('Whose is it to be?') ? true : undefined,
    );
    ana.fills({ other: ben.id });
    await ana.submits();
    await ana.modal('is Ben Okafor’s now');
    await ana.closes();
    expect(propertyOf(walk, PALISADE, SE)).toBe('Ben Okafor');
    expect(linesOf(walk, PALISADE).at(-1)).toContain(`Assigned to Ben [ ${WHY} ]`);
    await walk.opp().deliverDue();
    const pack = await ben.until('the story of the deal', () => messageWith(ben, PALISADE));
    expect(pack).toContain('Accept');
    await ben.presses('Accept');
    await ben.modal('is yours now');
    await ben.closes();
    expect(propertyOf(walk, PALISADE, SE)).toBe('Ben Okafor');
  });

  test('never shows, counts or assigns what somebody may not see (S4-58)', async () => {
    const [ana, ben] = [walk.person('Ana'), walk.person('Ben')];
    await setsAndReads(walk, hidden, SE, '');
    const since = walk.said.count();
    const count = async (person: DeskHand): Promise<number> =>
      Number(/(\d+) without a Sales Engineer/u.exec(await opensQueue(person))?.[1]);
    const his = await count(ben);
    await opensHome(ben, `Unassigned deals (${his})`);
    expect(walk.said.leaks(['Tanglewood'], since)).toEqual([]);
    await ben.closes();
    expect(await count(ana)).toBe(his + 1);
    await pressesFor(walk, ana, 'Assign', hidden.slice(0, 20));
    await ana.modal('By region and load');
    ana.fills({ other: ben.id, reason: WHY });
    await ana.submits();
    await ana.until('the mistake', ({ modals }) =>
      JSON.stringify(modals.at(-1)?.errors).includes('They may not see this deal.') ? true : undefined,
    );
    expect(propertyOf(walk, hidden, SE)).toBe('');
    await ana.closes();
  });

  test('a button with the id of what somebody may not see says that it is not there (S28, S4-58)', async () => {
    const ben = walk.person('Ben');
    const since = walk.said.count();
    const id = idTitled(walk, hidden);
    for (const [words, value] of [
      ['Claim', `${id}|forged`],
      ['Assign', id],
    ] as const) {
      await opensQueue(ben);
      await forges(walk, ben, words, value);
      await ben.modal('is not there any more');
      await ben.closes();
    }
    expect(propertyOf(walk, hidden, SE)).toBe('');
    expect(walk.said.leaks(['Tanglewood'], since)).toEqual([]);
  });

  test('a claim that is pressed twice is one (S8)', async () => {
    const lukas = walk.person('Lukas');
    await setsAndReads(walk, DOVETAIL, SE, '');
    await opensQueue(lukas);
    const before = linesOf(walk, DOVETAIL).length;
    walk.slack.setTrouble({ deliverTwice: true });
    await pressesFor(walk, lukas, 'Claim', DOVETAIL);
    await lukas.modal('is yours now');
    await walk.opp().deliverDue();
    expect(linesOf(walk, DOVETAIL).slice(before)).toHaveLength(1);
    await lukas.closes();
  });

  test('is on Home as long as there is something in it', async () => {
    const chiara = walk.person('Chiara');
    await opensHome(chiara, 'Unassigned deals (');
    await pressesOnHome(walk, chiara, `Unassigned deals (${homeCount(chiara)})`);
    await chiara.modal('the longest waiting first');
    await chiara.closes();
  });
});

function homeCount(person: DeskHand): string {
  return /Unassigned deals \((\d+)\)/u.exec(textOf(person.sees().home))?.[1] ?? '';
}
