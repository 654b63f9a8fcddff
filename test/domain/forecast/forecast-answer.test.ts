import type { FormProperty } from '../../../src/domain/database-form.js';
import { forecastColumns, levelOf } from '../../../src/domain/forecast/forecast-deal.js';
import { planForecastAnswer } from '../../../src/domain/forecast/plan-forecast-answer.js';
import { readPlaybook } from '../../../src/playbook-file.js';

const TODAY = '2026-11-21';
const WHY = 'their board moved the budget round';
const { confidence } = readPlaybook('playbooks/services-forecast.yml');
if (confidence === undefined) throw new Error('the playbook lost its confidence');

function column(name: string, type: FormProperty['type'], options: readonly string[] = []): FormProperty {
  return { id: `id-${name}`, name, type, role: undefined, options, relatedTo: undefined };
}
const COLOURS = {
  ...column('Sure?', 'select', ['grey', 'RED', 'Amber', 'Green']),
  role: 'confidence' as const,
};
const REASON = column('EM Confidence Rationale', 'rich_text');

const DEAL = {
  column: { id: 'id-Sure?', name: 'Sure?', type: 'select' as const },
  levels: ['grey', 'RED', 'Amber', 'Green'].map((option) => ({ option, means: '' })),
  before: { type: 'select' as const, option: 'RED' },
  reason: undefined,
};

describe('the columns of a forecast (S2-5…9)', () => {
  test('are found by meaning, with the database’s own spelling of the levels', () => {
    const found = forecastColumns(confidence, [column('Stage', 'status'), COLOURS, REASON]);
    expect(found).toMatchObject({ column: { id: 'id-Sure?' }, reason: { name: 'EM Confidence Rationale' } });
    expect('levels' in found && found.levels.map(({ option }) => option)).toEqual([
      'grey',
      'RED',
      'Amber',
      'Green',
    ]);
  });

  test('take a level once, however often the playbook spells it', () => {
    const [grey] = confidence.levels;
    const twice = {
      ...confidence,
      levels: [...confidence.levels, { ...grey, name: 'GREY', means: 'again', outlook: 'bad' as const }],
    };
    const found = forecastColumns(twice, [COLOURS]);
    expect('levels' in found && found.levels).toHaveLength(4);
  });

  test('may be text, and then take every level', () => {
    const found = forecastColumns(confidence, [{ ...COLOURS, type: 'rich_text', options: [] }]);
    expect('levels' in found && found.levels).toHaveLength(4);
    expect(found).toMatchObject({ reason: undefined });
  });

  test.each([
    ['without the column', [REASON], 'no column says how sure'],
    ['with a number instead', [{ ...COLOURS, type: 'number' as const }], 'no column says how sure'],
    [
      'with other options',
      [{ ...COLOURS, options: ['High', 'Low'] }],
      '“Sure?” has not the options Grey, Red',
    ],
  ])('%s there is none, and it is said why', (_what, properties, words) => {
    const found = forecastColumns(confidence, properties);
    expect('missing' in found && found.missing).toContain(words);
  });
});

describe('an answer', () => {
  const plan = (level: string, rationale: string, deal: Parameters<typeof planForecastAnswer>[0] = DEAL) =>
    planForecastAnswer(deal, { level, rationale }, TODAY);

  test('that changes the level writes it, with its line in the change log (S2-3, S0-41)', () => {
    expect(plan('Amber', WHY)).toMatchObject({
      ...{ kind: 'planned', from: 'RED', to: 'Amber' },
      changes: [{ propertyId: 'id-Sure?', before: { option: 'RED' }, after: { option: 'Amber' } }],
      line: { date: TODAY, summary: 'Confidence Amber', rationale: WHY },
    });
  });

  test('of the same level without words writes nothing', () => {
    expect(plan('RED', '  ')).toEqual({ kind: 'unchanged' });
  });

  test('of the same level with words leaves a line, and only that', () => {
    expect(plan('RED', WHY)).toMatchObject({ changes: [], line: { summary: 'Confidence confirmed' } });
  });

  test('puts the reason into its column, too, unless it stands there already (S2-9)', () => {
    const reason = { id: 'why', name: 'Why', before: undefined };
    expect(plan('Green', WHY, { ...DEAL, reason })).toMatchObject({
      changes: [{ propertyId: 'id-Sure?' }, { propertyId: 'why', after: { type: 'rich_text', text: WHY } }],
    });
    const same = { ...reason, before: { type: 'rich_text' as const, text: WHY } };
    expect(plan('RED', WHY, { ...DEAL, reason: same })).toMatchObject({ changes: [] });
  });

  test('without a level, or with too few words for a new one, is asked again', () => {
    expect(plan('', WHY)).toEqual({ kind: 'no_level' });
    expect(plan('Purple', WHY)).toEqual({ kind: 'no_level' });
    expect(plan('Green', 'budget')).toMatchObject({
      kind: 'rationale',
      problems: [{ kind: 'too_few_words' }],
    });
    expect(plan('Green', '')).toMatchObject({ kind: 'rationale', problems: [{ kind: 'missing' }] });
  });

  test('about a deal that nobody judged begins with nothing', () => {
    const blank = { ...DEAL, before: undefined };
    expect(levelOf(blank.levels, blank.before)).toBeUndefined();
    expect(plan('Green', WHY, blank)).toMatchObject({ from: undefined, to: 'Green' });
  });

  test('with a level of many words keeps the summary within three', () => {
    const level = 'Very sure of it';
    const deal = { ...DEAL, levels: [...DEAL.levels, { option: level, means: '' }] };
    expect(plan(level, WHY, deal)).toMatchObject({ line: { summary: 'Confidence changed' } });
  });
});
