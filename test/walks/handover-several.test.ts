import { openWalk, type Walk } from '../support/walk.js';
import { textOf } from '../support/desk-hand.js';
import { HANDED, messageWith, timesTold } from './handover-steps.js';
import { directMessages } from './steps.js';
import { walksThrough } from './walks-through.js';

const TEAM = {
  name: 'Europe',
  leads: ['miguel.santos@sentry-presales.example'],
  members: ['lukas.brandt@sentry-presales.example'],
};

let walk: Walk;
walksThrough(async () => (walk = await openWalk({ playbook: { teams: [TEAM] } })));

describe('several deals at once', () => {
  test('go to a new Sales Engineer each, with one story each and one message for whoever hands them over', async () => {
    const [emi, dev, grace] = [walk.person('Emi'), walk.person('Dev'), walk.person('Grace')];
    await emi.types('/opp handover');
    const view = await emi.until('the list', ({ modals }) =>
      modals.at(-1)?.view['callback_id'] === 'opp_handover_several' ? modals.at(-1) : undefined,
    );
    const ids = [...JSON.stringify(view.view).matchAll(/"block_id":"to:([^"~]+)"/gu)].map(
      ([, id]) => id ?? '',
    );
    expect(ids.length).toBeGreaterThan(3);
    const [first = '', second = ''] = ids;
    emi.fills({ reason: 'too short' });
    await emi.submits();
    const errors = JSON.stringify(emi.sees().modals.at(-1)?.errors);
    expect(errors).toContain('5 to 7 words');
    expect(errors).toContain('at least one');
    emi.fills({ reason: HANDED, [`to:${first}`]: dev.id, [`to:${second}`]: walk.person('Noor').id });
    await emi.submits();
    expect(JSON.stringify(emi.sees().modals.at(-1)?.errors)).toContain('Noor Haddad has no Notion account');
    emi.fills({ [`to:${second}`]: grace.id });
    await emi.submits();
    await emi.modal('2 deals are being handed over');
    await emi.closes();
    await walk.opp().deliverDue();
    for (const [id, name] of [
      [first, 'Dev Malhotra'],
      [second, 'Grace Liu'],
    ] as const) {
      const page = walk.notion.desk.page(id);
      const says = (property: string) => page?.properties.find((one) => one.name === property)?.text;
      expect([says('Stage'), says('New SE')]).toEqual(['Transferred', name]);
      const text = (page?.blocks ?? []).map(({ runs }) => runs.map((run) => run.text).join(''));
      expect(text.filter((line) => line.includes(`[ ${HANDED} ]`))).toHaveLength(1);
    }
    expect(timesTold(dev, 'hands this deal over to you')).toBe(1);
    expect(timesTold(grace, 'hands this deal over to you')).toBe(1);
    await emi.until('both of them', () =>
      (messageWith(emi, '2 deals handed over') ?? '').split('no answer yet').length > 2 ? true : undefined,
    );
    await dev.presses('Accept');
    await dev.modal('is yours now');
    await dev.closes();
    await walk.opp().deliverDue();
    expect(messageWith(emi, '2 deals handed over')).toContain('1 accepted');
    expect(directMessages(emi)).toHaveLength(1);
  });

  test('of somebody else are for whoever leads them', async () => {
    const [miguel, ana] = [walk.person('Miguel'), walk.person('Ana')];
    await ana.types('/opp handover @Lukas Brandt');
    await ana.modal('You may not hand over Lukas Brandt’s deals');
    await ana.closes();
    await miguel.types('/opp handover @Lukas Brandt');
    const list = textOf((await miguel.modal('Lukas Brandt’s active deals')).view);
    expect(list).toContain('Choose who takes over');
    await miguel.closes();
    await miguel.types('/opp handover lukas');
    await miguel.message('Mention the person');
  });

  test('by somebody else show at the old Sales Engineer, with who did it (S4-59)', async () => {
    const [miguel, lukas, dev] = [walk.person('Miguel'), walk.person('Lukas'), walk.person('Dev')];
    await miguel.types('/opp handover @Lukas Brandt');
    const list = JSON.stringify((await miguel.modal('Lukas Brandt’s active deals')).view);
    const [, id = ''] = /"block_id":"to:([^"~]+)"/u.exec(list) ?? [];
    miguel.fills({ reason: HANDED, [`to:${id}`]: dev.id });
    await miguel.submits();
    await miguel.modal('1 deal is being handed over');
    await miguel.closes();
    await walk.opp().deliverDue();
    await lukas.types('/opp mine');
    await lukas.message('handed over to Dev Malhotra by Miguel Santos since');
    await miguel.types('/opp mine');
    await miguel.message('handed over to Dev Malhotra since');
  });
});
