import { problemsOfLine } from '../change-log/problems-of-line.js';
import { formatChangeLine } from '../../../src/domain/change-log/format-change-line.js';
import {
  planStageChange,
  type StageChange,
  type StageDecision,
  type StagePlan,
} from '../../../src/domain/stage-change/plan-stage-change.js';
import { asksOf, type StageAsk } from '../../../src/domain/stage-change/stage-asks.js';
import type { StageForm } from '../../../src/domain/stage-change/stage-form.js';
import { facts, PROPERTIES, STAGES } from './acme.js';

const TODAY = '2026-11-21';
const WHY = 'demo convinced the pilot team fully';
const BEN = { kind: 'known', notionId: 'ben', name: 'Ben Okafor' } as const;

function plan(form: Partial<StageForm>, change: Partial<StageDecision> = {}): StagePlan {
  const stage = STAGES.find(({ name }) => name === form.to);
  return planStageChange({
    opportunityId: 'acme',
    facts: facts(),
    form: { to: undefined, rationale: WHY, answers: {}, ...form },
    asks: stage === undefined ? [] : asksOf({ stages: [] }, stage),
    people: new Map(),
    today: TODAY,
    transferMode: 'stage',
    answered: new Set(),
    ...change,
  });
}

function planned(result: StagePlan): StageChange {
  if (result.kind !== 'planned') throw new Error(JSON.stringify(result));
  return result.change;
}

describe('a change of stage', () => {
  test('writes the stage and one line for the change log, within its word budgets (S0-44, S0-46)', () => {
    const change = planned(plan({ to: 'POC' }));
    expect(change).toMatchObject({ from: 'Discovery', to: 'POC', gaps: [] });
    expect(change.changes).toEqual([
      {
        propertyId: 'Stage',
        name: 'Stage',
        before: { type: 'status', option: 'Discovery' },
        after: { type: 'status', option: 'POC' },
      },
    ]);
    expect(formatChangeLine(change.line)).toBe(`2026-11-21 : Stage to POC [ ${WHY} ]`);
    expect(problemsOfLine(change.line)).toEqual([]);
  });

  test('from no stage at all knows that there was none', () => {
    const change = planned(plan({ to: 'POC' }, { facts: facts({ stage: undefined }) }));
    expect(change.changes[0]?.before).toBeUndefined();
  });

  test.each([undefined, 'A stage nobody has'])('to %s is asked for again', (to) => {
    expect(plan({ to })).toEqual({ kind: 'problems', problems: [{ kind: 'no_stage' }] });
  });

  test('to where the deal is already is none', () => {
    expect(plan({ to: 'Discovery' })).toMatchObject({
      problems: [{ kind: 'same_stage', stage: 'Discovery' }],
    });
  });

  test.each([
    ['blank', '', 'missing'],
    ['of four words', 'they liked it much', 'too_few_words'],
    ['of eight words', 'they liked it very much and want more', 'too_many_words'],
  ])('with a rationale %s is refused at that field', (_what, rationale, kind) => {
    expect(plan({ to: 'POC', rationale })).toMatchObject({
      kind: 'problems',
      problems: [{ kind: 'rationale', problem: { kind } }],
    });
  });
});

describe('to Demo', () => {
  const answers = { demo_date: '2026-11-24' };

  test('the date of the demo is needed (S0-48)', () => {
    expect(plan({ to: 'Demo' })).toEqual({
      kind: 'problems',
      problems: [{ kind: 'missing', field: 'demo_date' }],
    });
  });

  test('the date is written beside the stage', () => {
    expect(planned(plan({ to: 'Demo', answers })).changes[1]).toEqual({
      propertyId: 'Demo date',
      name: 'Demo date',
      before: undefined,
      after: { type: 'date', start: '2026-11-24', end: undefined },
    });
  });

  test('a date that the deal has already needs no answer and is not written again', () => {
    const value = { type: 'date', start: '2026-11-24', end: undefined } as const;
    const known = { facts: facts({ values: new Map([['Demo date', value]]) }) };
    expect(planned(plan({ to: 'Demo' }, known)).changes).toHaveLength(1);
    expect(planned(plan({ to: 'Demo', answers }, known)).changes).toHaveLength(1);
  });

  test('a date in the past is asked about once, then taken', () => {
    const past = { to: 'Demo', answers: { demo_date: '2026-11-19' } };
    const question = { kind: 'past_demo', key: 'past:2026-11-19', date: '2026-11-19' };
    expect(plan(past)).toEqual({ kind: 'ask', questions: [question] });
    expect(plan(past, { answered: new Set([question.key]) }).kind).toBe('planned');
    expect(plan(past, { answered: new Set(['past:2026-11-18']) }).kind).toBe('ask');
  });

  test('words for the log are suggested from the date and shown before they are used', () => {
    expect(plan({ to: 'Demo', answers, rationale: '' })).toEqual({
      kind: 'ask',
      questions: [{ kind: 'suggested', key: 'suggested', rationale: 'Demo is scheduled for 2026-11-24' }],
    });
    const answered = new Set(['suggested']);
    expect(plan({ to: 'Demo', answers, rationale: '' }, { answered }).kind).toBe('ask');
  });

  test('what is no date is refused at its field', () => {
    expect(plan({ to: 'Demo', answers: { demo_date: 'soon' } })).toMatchObject({
      problems: [{ kind: 'unreadable', field: 'demo_date', problem: { kind: 'not_a_date' } }],
    });
  });

  test('without a property for it the date stands in the line itself', () => {
    const properties = PROPERTIES.filter(({ role }) => role !== 'demo_date');
    const change = planned(plan({ to: 'Demo', answers }, { facts: facts({ properties }) }));
    expect(change.changes).toHaveLength(1);
    expect(formatChangeLine(change.line)).toBe(`2026-11-21 : Demo 2026-11-24 [ ${WHY} ]`);
  });
});

describe('to Lost', () => {
  test('the reason is needed and written (S0-49)', () => {
    expect(plan({ to: 'Lost' })).toMatchObject({ problems: [{ kind: 'missing', field: 'lost_reason' }] });
    const answers = { lost_reason: ' Price: they stay with their own tool ' };
    expect(planned(plan({ to: 'Lost', answers })).changes[1]?.after).toEqual({
      type: 'rich_text',
      text: 'Price: they stay with their own tool',
    });
  });

  test('a reason of white space is none', () => {
    expect(plan({ to: 'Lost', answers: { lost_reason: ' \n ' } }).kind).toBe('problems');
  });

  test('the words for the log are suggested from the reason (C5)', () => {
    const answers = { lost_reason: 'They keep their own tool, because the budget is gone' };
    const result = plan({ to: 'Lost', answers, rationale: ' ' });
    expect(result).toMatchObject({ kind: 'ask', questions: [{ kind: 'suggested' }] });
  });
});

describe('to Transferred', () => {
  const answers = { new_sales_engineer: 'U1' };
  const people = new Map([['U1', BEN]]);

  test('the new Sales Engineer is needed and noted; the deal stays with the old one (S0-50, C2)', () => {
    expect(plan({ to: 'Transferred' })).toMatchObject({
      problems: [{ kind: 'missing', field: 'new_sales_engineer' }],
    });
    const { changes } = planned(plan({ to: 'Transferred', answers }, { people }));
    expect(changes.map(({ name, after }) => [name, after])).toEqual([
      ['Stage', { type: 'status', option: 'Transferred' }],
      ['New SE', { type: 'people', ids: ['ben'] }],
    ]);
  });

  test('where a transfer hands over the deal, it gets the new Sales Engineer as its own', () => {
    const change = planned(plan({ to: 'Transferred', answers }, { people, transferMode: 'owner' }));
    expect(change.changes.map(({ name }) => name)).toEqual(['Stage', 'New SE', 'Sales Engineer']);
  });

  test('somebody without a Notion account is refused by name', () => {
    const stranger = new Map([['U1', { kind: 'unknown', name: 'Max' } as const]]);
    expect(plan({ to: 'Transferred', answers }, { people: stranger })).toMatchObject({
      problems: [{ kind: 'unknown_person', field: 'new_sales_engineer', names: ['Max'] }],
    });
  });

  test('somebody who cannot be looked up now is not taken on trust', () => {
    expect(plan({ to: 'Transferred', answers })).toMatchObject({
      problems: [{ kind: 'person_unchecked', field: 'new_sales_engineer' }],
    });
  });

  test('without a property for it the name stands in the line itself', () => {
    const properties = PROPERTIES.filter(({ role }) => role !== 'new_sales_engineer');
    const change = planned(plan({ to: 'Transferred', answers }, { people, facts: facts({ properties }) }));
    expect(change.line.summary).toBe('Transferred Ben Okafor');
  });
});

describe('what else a playbook asks', () => {
  const competitor: StageAsk = { field: 'competitor', as: 'text', label: 'Who else?', level: 'warn' };
  const signed: StageAsk = { field: 'Contract signed', as: 'yes_no', label: 'Signed?', level: 'warn' };
  const asks = [competitor, signed];

  test('is asked once when it is left blank; who goes on has the gap noted (C3)', () => {
    const result = plan({ to: 'Win' }, { asks });
    expect(result).toMatchObject({
      questions: [
        { kind: 'gap', key: 'gap:competitor', label: 'Who else?' },
        { kind: 'gap', key: 'gap:Contract signed', label: 'Signed?' },
      ],
    });
    const answered = new Set(['gap:competitor', 'gap:Contract signed']);
    expect(planned(plan({ to: 'Win' }, { asks, answered })).gaps).toEqual(['Who else?', 'Signed?']);
  });

  test('is written when it is filled in, into the property of that name', () => {
    const answers = { competitor: 'Datadog', 'Contract signed': ['yes'] };
    const change = planned(plan({ to: 'Win', answers }, { asks }));
    expect(change.gaps).toEqual([]);
    expect(change.changes.map(({ after }) => after)).toEqual([
      { type: 'status', option: 'Win' },
      { type: 'select', option: 'Datadog' },
      { type: 'checkbox', checked: true },
    ]);
  });

  test('takes no option that the database does not have (N16)', () => {
    expect(plan({ to: 'Win', answers: { competitor: 'Nobody' } }, { asks })).toMatchObject({
      problems: [{ kind: 'unreadable', field: 'competitor', problem: { kind: 'unknown_option' } }],
    });
  });

  test('never changes the stage itself', () => {
    const sneaky: StageAsk = { field: 'Stage', as: 'text', label: 'Stage?', level: 'warn' };
    const change = planned(plan({ to: 'Win', answers: { Stage: 'Lost' } }, { asks: [sneaky] }));
    expect(change.changes).toHaveLength(1);
  });
});

test('everything that is wrong is said at once', () => {
  const result = plan({ to: 'Demo', rationale: 'no', answers: { demo_date: 'soon' } });
  expect(result.kind === 'problems' && result.problems).toHaveLength(2);
});
