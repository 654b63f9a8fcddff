import { BLANK_CREATION_FORM } from '../../../src/domain/creation/creation-form.js';
import { creationSteps } from '../../../src/domain/creation/creation-steps.js';
import { withTypedPage } from '../../../src/domain/creation/take-typed.js';
import { askedCriteria, evidenceSection, openCriteria } from '../../../src/domain/creation/warranted.js';
import type { FormProperty } from '../../../src/domain/database-form.js';
import { readPlaybook } from '../../../src/playbook-file.js';

const { warranted } = readPlaybook('playbooks/go-to-market.yml');
const SAYS = warranted.map(({ says }) => says);
const NEXT_STEP: FormProperty = {
  ...{ id: 'ns', name: 'Next step', type: 'date', role: 'next_step_date', options: [], relatedTo: undefined },
};
const BY_COLUMN = [
  ...warranted.slice(0, 3),
  { says: 'Next step is within 60 days', field: 'next_step_date' },
];

test('a team with criteria is asked for evidence, one with names for them, others for neither (S1-8, S4-140)', () => {
  const kinds = (...args: Parameters<typeof creationSteps>) => creationSteps(...args).map(({ kind }) => kind);
  expect(kinds(3, BLANK_CREATION_FORM)).toEqual(['properties', 'information', 'needs', 'review']);
  expect(kinds(3, BLANK_CREATION_FORM, { naming: true, warranted: true })).toEqual([
    ...['naming', 'properties', 'information', 'warranted', 'needs', 'review'],
  ]);
});

test('what nobody showed yet is open, whatever it is (S4-100…104)', () => {
  expect(openCriteria(warranted, BLANK_CREATION_FORM, [])).toEqual(SAYS);
  const typed = withTypedPage(BLANK_CREATION_FORM, {
    ...{ properties: {}, fields: { [`warranted:${SAYS[1] ?? ''}`]: ' Their APM contract ends ' } },
  });
  expect(openCriteria(warranted, typed, [])).toEqual(SAYS.filter((one) => one !== SAYS[1]));
});

test('a criterion that a column answers is not asked again, and holds when it is filled in', () => {
  expect(askedCriteria(BY_COLUMN, [NEXT_STEP]).map(({ says }) => says)).toEqual(SAYS.slice(0, 3));
  expect(askedCriteria(BY_COLUMN, [])).toHaveLength(4);
  const open = (day: string) => openCriteria(BY_COLUMN, { answers: { ns: day } }, [NEXT_STEP]);
  expect(open('')).toContain('Next step is within 60 days');
  expect(open('2026-12-01')).not.toContain('Next step is within 60 days');
});

test('evidence becomes a table with its day and person; none is no table (S0-27)', () => {
  const on = { heading: 'MEDDPICC', date: '2026-11-21', person: 'Ana Pereira' };
  const form = { warranted: { [SAYS[0] ?? '']: 'Dana decides,\n said so', [SAYS[1] ?? '']: '  ' } };
  expect(evidenceSection(warranted, form, on)).toEqual({
    heading: 'MEDDPICC',
    table: {
      header: ['Item', 'Evidence', 'Date', 'Person'],
      rows: [[SAYS[0], 'Dana decides, said so', '2026-11-21', 'Ana Pereira']],
    },
  });
  expect(evidenceSection(warranted, {}, on)).toBeUndefined();
});
