import fc from 'fast-check';
import { STAGE_ROLES } from '../../../src/domain/opportunity.js';
import { WRITABLE_TYPES } from '../../../src/domain/property-value.js';
import { ANSWER_KINDS, type StageAsk } from '../../../src/domain/stage-change/stage-asks.js';
import type { StageFacts } from '../../../src/domain/stage-change/stage-facts.js';
import type { StageForm } from '../../../src/domain/stage-change/stage-form.js';
import { checkView } from '../../../src/sandbox/slack/block-kit/check-view.js';
import { startingWith } from '../../../src/slack/views/field-names.js';
import {
  movedWords,
  questionWords,
  stageErrors,
  typedStageText,
} from '../../../src/slack/text/stage-words.js';
import { stageFormModal, type StageFormData } from '../../../src/slack/views/stage-form.js';
import { askedFieldName } from '../../../src/slack/views/stage-inputs.js';
import { facts as acme, STAGES } from '../../domain/stage-change/acme.js';
import { textOf } from '../../support/desk-hand.js';
import { nasty } from './hostile-data.js';

const IDS = { draftId: 'd'.repeat(36), opportunityId: 'o'.repeat(36), answered: [] };
/** Notion allows option names of a hundred characters. */
const optionName = nasty(100).filter((name) => name.trim() !== '');

const facts: fc.Arbitrary<StageFacts> = fc
  .record({
    title: nasty(2000),
    names: fc.uniqueArray(optionName, { minLength: 1, maxLength: 130 }),
    role: fc.constantFrom(...STAGE_ROLES),
    types: fc.array(fc.constantFrom(...WRITABLE_TYPES), { maxLength: 8 }),
    options: fc.uniqueArray(optionName, { minLength: 1, maxLength: 4 }),
  })
  .map(({ title, names, role, types, options }) => ({
    ...{ title, url: 'https://www.notion.so/acme', stage: names[0] },
    stages: names.map((name) => ({ name, role })),
    properties: types.map((type, at) => {
      return { id: `p${at}`, name: `p${at}`, type, role: undefined, options, relatedTo: undefined };
    }),
    values: new Map(),
  }));

const ask = (at: number): fc.Arbitrary<StageAsk> =>
  fc.record({
    field: fc.constant(`p${at}`),
    as: fc.constantFrom(...ANSWER_KINDS),
    label: nasty(200).map((label) => `?${label}`),
    level: fc.constantFrom('block', 'warn'),
    hint: fc.option(
      nasty(500).map((hint) => `!${hint}`),
      { nil: undefined },
    ),
  });
const asks = fc.tuple(...Array.from({ length: 10 }, (_, at) => ask(at)));

const form: fc.Arbitrary<StageForm> = fc.record({
  to: fc.option(optionName, { nil: undefined }),
  rationale: nasty(3000),
  answers: fc.dictionary(fc.constantFrom('p0', 'p1', 'p2', 'p3'), nasty(3000)),
});

function view(change: Partial<StageFormData> = {}): ReturnType<typeof stageFormModal.view> {
  const blank = { to: undefined, rationale: '', answers: {} };
  const data = { facts: acme(), form: blank, asks: [], rationaleBlock: 'rationale', ...change };
  return stageFormModal.view(IDS, data);
}

describe('the form of a change of stage', () => {
  test('is one that Slack takes, whatever stages, questions and answers are called', () => {
    fc.assert(
      fc.property(facts, asks, form, nasty(3000), (seen, questions, typed, note) => {
        const shown = view({
          ...{ facts: seen, asks: questions, form: typed, notes: [{ text: note, level: 'warning' }] },
          rationaleBlock: startingWith('rationale', typed.rationale),
        });
        expect(checkView(shown, 'modal')).toEqual([]);
      }),
      { numRuns: 60 },
    );
  });

  test('lists the stages in the order of the database, the present one marked', () => {
    const text = textOf(view().blocks);
    const order = STAGES.map(({ name }) => text.lastIndexOf(name));
    expect(order).toEqual(order.toSorted((a, b) => a - b));
    expect(text).toContain('Discovery (now)');
  });

  test('says so when a change leads back, and asks why', () => {
    const moved = { to: 'Demo', rationale: '', answers: {} };
    const text = textOf(view({ facts: acme({ stage: 'POC' }), form: moved }).blocks);
    expect(text).toContain('Why does it go back?');
    expect(textOf(view({ form: moved }).blocks)).not.toContain('go back');
  });

  test('shows what the deal says already, and what was typed over it', () => {
    const asked: StageAsk = { field: 'lost_reason', as: 'text', label: 'Why lost?', level: 'block' };
    const known = acme({ values: new Map([['Lost reason', { type: 'rich_text', text: 'Price' }]]) });
    expect(JSON.stringify(view({ facts: known, asks: [asked] }))).toContain('"initial_value":"Price"');
    const typed = { to: 'Lost', rationale: '', answers: { lost_reason: 'Timing' } };
    expect(JSON.stringify(view({ facts: known, asks: [asked], form: typed }))).toContain('"Timing"');
  });

  test('reads back as what was typed, field by field', () => {
    const read = stageFormModal.values.parse({
      ...{ stage: 'Lost', rationale: 'why', 'ask:lost_reason': 'Price', 'ask:When?': undefined },
      other: 'x',
    });
    expect(read.form).toEqual({
      ...{ to: 'Lost', rationale: 'why' },
      answers: { lost_reason: 'Price', 'When?': '' },
    });
    expect([...read.shown]).toEqual(['lost_reason', 'When?']);
    expect(stageFormModal.values.safeParse({ stage: 'Lost' }).success).toBe(false);
  });
});

describe('the words of a change of stage', () => {
  test('stand at their fields', () => {
    const errors = stageErrors(
      [
        { kind: 'missing', field: 'demo_date' },
        { kind: 'unknown_person', field: 'new_sales_engineer', names: ['Max'] },
        { kind: 'person_unchecked', field: 'other' },
        { kind: 'same_stage', stage: 'Demo' },
        { kind: 'rationale', problem: { part: 'rationale', kind: 'missing', least: 5, most: 7 } },
      ],
      askedFieldName,
    );
    expect(Object.keys(errors)).toEqual([
      ...['ask:demo_date', 'ask:new_sales_engineer', 'ask:other', 'stage', 'rationale'],
    ]);
    expect(errors['rationale']).toBe('Say it in 5 to 7 words.');
  });

  test('offer shorter words when there are too many', () => {
    const words = { count: 9, least: 5, most: 7, cut: 2, suggestion: 'a shorter one of five words' };
    const problem = { part: 'rationale', kind: 'too_many_words', ...words } as const;
    const { rationale } = stageErrors([{ kind: 'rationale', problem }], askedFieldName);
    expect(rationale).toContain('so cut 2. For example: a shorter one of five words');
  });

  test('name the gap, and the day that is past', () => {
    expect(questionWords({ kind: 'gap', key: 'k', label: 'Who else?' })).toContain('Still blank: Who else?');
    expect(questionWords({ kind: 'past_demo', key: 'k', date: '2026-01-05' })).toContain('5 Jan 2026');
  });

  test('say who moved a deal, and when in the reader’s own time (N11)', () => {
    const at = new Date('2026-11-21T10:02:00Z');
    const moved = { now: 'Demo', by: 'Ana Pereira', at };
    const reader = { now: new Date('2026-11-21T12:00:00Z'), timeZone: 'Europe/Vienna' };
    expect(movedWords(moved, 'POC', reader)).toBe(
      'It is now in “Demo” (Ana Pereira, 11:02). Change it to “POC” anyway?',
    );
    const later = { now: new Date('2026-11-23T12:00:00Z'), timeZone: 'Europe/Vienna' };
    expect(movedWords({ ...moved, by: undefined, now: undefined }, undefined, later)).toBe(
      'It has no stage now (somebody, 21 Nov 2026, 11:02). Choose again.',
    );
  });

  test('give back everything that was typed', () => {
    const text = typedStageText({
      to: 'Lost',
      rationale: 'w',
      answers: { a: 'Price', b: ['x', 'y'], c: '' },
    });
    expect(text).toBe('Stage: Lost\nPrice\nx,y\nw');
  });
});
