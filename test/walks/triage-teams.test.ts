import { textOf } from '../support/desk-hand.js';
import { openWalk, type Walk } from '../support/walk.js';
import { pressesFor, setsAndReads } from './selling-steps.js';
import { topText } from './steps.js';
import { walksThrough } from './walks-through.js';

const DOVETAIL = 'Dovetail Joinery – Order portal';
const MAIL = 'sentry-presales.example';

let walk: Walk;
walksThrough(async () => {
  walk = await openWalk({
    playbook: {
      teams: [{ name: 'South', leads: [`miguel.santos@${MAIL}`], members: [`ana.pereira@${MAIL}`] }],
    },
  });
  return walk;
});

describe('where the playbook has teams', () => {
  test('everybody may claim, and only leads may assign', async () => {
    const ben = walk.person('Ben');
    await ben.types('/opp triage');
    const list = textOf((await ben.modal('the longest waiting first')).view);
    expect(list).toContain('Claim');
    expect(list).not.toContain('Assign\n');
    await ben.closes();
  });

  test('a lead assigns to the own people alone', async () => {
    const [miguel, ana, ben] = [walk.person('Miguel'), walk.person('Ana'), walk.person('Ben')];
    await setsAndReads(walk, DOVETAIL, 'Sales Engineer', '');
    await miguel.types('/opp triage');
    await miguel.modal('the longest waiting first');
    await pressesFor(walk, miguel, 'Assign', 'Dovetail');
    await miguel.modal('By region and load');
    miguel.fills({ other: ben.id, reason: 'knows their stack and has room' });
    await miguel.submits();
    await miguel.until('the mistake', ({ modals }) =>
      JSON.stringify(modals.at(-1)?.errors).includes('Only who leads them') ? true : undefined,
    );
    miguel.fills({ other: ana.id });
    await miguel.submits();
    await miguel.modal('is Ana Pereira’s now');
    expect(topText(miguel)).toContain('Saved');
    await miguel.closes();
  });
});
