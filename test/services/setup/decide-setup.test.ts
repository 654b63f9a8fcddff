import type { DatabaseSetup } from '../../../src/domain/setup/database-setup.js';
import type { SetupChoices } from '../../../src/domain/setup/kept-mapping.js';
import { UserError } from '../../../src/domain/errors.js';
import type { SetupChange } from '../../../src/services/ports/setup.js';
import { decideSetup } from '../../../src/services/setup/decide-setup.js';

const ARR = { id: 'arr', name: 'ARR', type: 'number' };
const TCV = { id: 'tcv', name: 'TCV', type: 'number' };
const NAME = { id: 'title', name: 'Name', type: 'title' };
const NOTES = { id: 'notes', name: 'Notes', type: 'rich_text' };
const why = { reason: 'why' };
const SETUP: DatabaseSetup = {
  dataSourceId: 's',
  roles: [
    { role: 'title', property: NAME, certainty: 'sure', fitting: [NAME], ...why },
    { role: 'customer', property: undefined, certainty: 'unclear', fitting: [NAME, NOTES], ...why },
    { role: 'amount', property: ARR, certainty: 'unclear', fitting: [ARR, TCV], ...why },
    { role: 'confidence', property: TCV, certainty: 'sure', fitting: [ARR, TCV], ...why },
    { role: 'lost_reason', property: undefined, certainty: 'absent', fitting: [NOTES], ...why },
  ],
  stages: [
    { id: 'won', name: 'Won', role: 'won', certainty: 'known' },
    { id: 'odd', name: 'Odd', role: 'active', certainty: 'unknown' },
  ],
  properties: [NAME, NOTES, ARR, TCV],
};

async function decide(choices: Partial<SetupChoices>, dataSourceId = 's') {
  const written: { choices: SetupChoices; change: Omit<SetupChange, 'dataSourceId'> }[] = [];
  const setups = {
    setup: () => Promise.resolve(SETUP),
    freshSetup: () => Promise.resolve(SETUP),
    choose: (chosen: SetupChoices, change: Omit<SetupChange, 'dataSourceId'>) => {
      written.push({ choices: chosen, change });
      return Promise.resolve(SETUP);
    },
  };
  const caller = { slackUserId: 'U1', notionUserId: 'n', name: 'Ana', timeZone: 'UTC' };
  const whole = { roles: {}, stages: {}, ...choices };
  const desk = { clock: { now: () => new Date(5) }, setups };
  return { result: await decideSetup(desk, caller, { dataSourceId, choices: whole }), written };
}

test('what was left alone is not written, except that an unclear guess is confirmed', async () => {
  const left = { amount: 'arr', confidence: 'tcv', lost_reason: null } as const;
  const { written } = await decide({ roles: left, stages: { won: 'won', odd: 'active' } });
  expect(written).toEqual([
    {
      choices: { roles: { amount: 'arr' }, stages: { odd: 'active' } },
      change: {
        slackUserId: 'U1',
        at: new Date(5),
        lines: ['Amount: “ARR” → “ARR”', 'Stage “Odd”: Active → Active'],
      },
    },
  ]);
});

test('nothing changed is nothing written', async () => {
  const { result, written } = await decide({ roles: { confidence: 'tcv' } });
  expect(written).toEqual([]);
  expect(result).toMatchObject({ kind: 'saved', lines: [] });
});

test('two properties can be exchanged at once', async () => {
  const { written } = await decide({ roles: { amount: 'tcv', confidence: 'arr' } });
  expect(written[0]?.change.lines).toEqual(['Amount: “ARR” → “TCV”', 'Confidence: “TCV” → “ARR”']);
});

test('a property of another role, one that is gone or one of another type is refused', async () => {
  const { result, written } = await decide({
    roles: { amount: 'tcv', confidence: 'nowhere', lost_reason: 'arr' },
  });
  expect(result).toEqual({
    kind: 'refused',
    conflicts: [
      { kind: 'property_gone', role: 'confidence' },
      { kind: 'property_gone', role: 'lost_reason' },
    ],
  });
  const taken = await decide({ roles: { amount: 'tcv' } });
  expect(taken.result).toMatchObject({
    conflicts: [{ role: 'amount', propertyName: 'TCV', other: 'confidence' }],
  });
  expect([...written, ...taken.written]).toEqual([]);
});

test('the title may be the customer, too', async () => {
  const { result } = await decide({ roles: { customer: 'title' } });
  expect(result).toMatchObject({ kind: 'saved', lines: ['Customer: none → “Name”'] });
});

test('a form of another database is refused', async () => {
  const error: unknown = await decide({}, 'another').catch((reason: unknown) => reason);
  expect(error instanceof UserError && error.problem.kind).toBe('form_outdated');
});
