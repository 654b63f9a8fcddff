import { buildSheet, hasSheet, headingsOf } from '../../../src/domain/answers/build-sheet.js';
import { planAnswers } from '../../../src/domain/answers/plan-answers.js';
import { evidenceIn, rowOf, sheetCells } from '../../../src/domain/answers/sheet-table.js';
import type { BodyTable } from '../../../src/domain/page-body/page-body.js';
import { readPlaybook } from '../../../src/playbook-file.js';

const POC = readPlaybook('playbooks/meddpicc-poc.yml');
const TECHNICAL = readPlaybook('playbooks/technical-win.yml');
const SENTRY = readPlaybook('playbooks/sentry.yml');

const labels = (...args: Parameters<typeof buildSheet>): readonly string[] =>
  buildSheet(...args).items.map(({ label }) => label);

test('a playbook has only the sheets of its sections', () => {
  const of = (book: typeof POC) =>
    (['qualify', 'poc', 'win'] as const).filter((name) => hasSheet(book, name));
  expect([of(SENTRY), of(POC), of(TECHNICAL)]).toEqual([
    [],
    ['qualify', 'poc', 'win'],
    ['qualify', 'poc', 'win'],
  ]);
});

test('the qualification asks for the letters that are not hidden yet and for what this stage and the next one expect (S1-45…53)', () => {
  const early = labels(POC, 'qualify', { stage: 'Discovery', type: undefined });
  expect(early).toContain('Champion');
  expect(early).not.toContain('Paper process');
  expect(early).toContain('Champion signed the joint plan of the evaluation');
  expect(early).toContain('They agreed to an evaluation');
  expect(early).not.toContain('Readout was held');
  expect(labels(POC, 'qualify', { stage: 'Negotiation', type: undefined })).toContain('Paper process');
});

test('an evaluation asks for its days, each criterion, the readout and the outcome (S1-36…44)', () => {
  const sheet = buildSheet(POC, 'poc', { stage: 'POC', type: undefined });
  expect(sheet.heading).toBe('Proof of Concept');
  expect(sheet.items.map(({ label }) => label)).toEqual([
    ...[
      'Start',
      'End',
      'Benchmarks show the improvement',
      'Queries on their data are tuned',
      'Integrations work',
    ],
    ...[
      'Cost today and later is clear',
      'Return and business case are in numbers',
      'Migration has dates and people',
    ],
    ...['Champion is found and strong', 'Stakeholders take part', 'Way to the decision is confirmed'],
    ...['Readout', 'Outcome'],
  ]);
});

test('a technical win asks for its state, the proof, both lists of criteria and the review (S3-2…8, S3-19)', () => {
  const sheet = buildSheet(TECHNICAL, 'win', { stage: 'POC', type: undefined });
  expect(sheet.items.find(({ label }) => label === 'State')?.choices).toEqual([
    'Won',
    'Lost',
    'Stalled',
    'Open',
  ]);
  expect(sheet.items.at(-1)).toMatchObject({
    label: 'Tech deal review',
    choices: ['Pending', 'Approved', 'Rejected'],
  });
});

test('the milestones of the deal’s own way are asked for in a table of their own, after the technical win (S1-17, S1-21, S1-27)', () => {
  const sheet = buildSheet(POC, 'win', { stage: 'POC', type: undefined });
  expect(sheet).toMatchObject({ title: 'Milestones', heading: 'Tech Win' });
  const further = sheet.items.filter(({ isMilestone }) => isMilestone);
  expect(further.map(({ label, heading }) => `${heading ?? ''}: ${label}`)).toEqual([
    ...['Milestones: Business Win', 'Milestones: Financial Win', 'Milestones: Legal Win'],
  ]);
  expect(headingsOf(POC, 'win')).toEqual(['Tech Win', 'Milestones']);
  const renewal = buildSheet(POC, 'win', { stage: 'Proposal', type: 'Renewal' });
  expect([renewal.title, renewal.items.length]).toEqual(['Tech Win', 2]);
});

test('a playbook with the technical milestone alone asks what it always asked', () => {
  const sheet = buildSheet(TECHNICAL, 'win', { stage: 'POC', type: undefined });
  expect([sheet.title, headingsOf(TECHNICAL, 'win')]).toEqual(['Technical Win', ['Technical Win']]);
  expect(sheet.items.some(({ isMilestone }) => isMilestone)).toBe(false);
});

test('milestones need no technical win in the playbook', () => {
  const rules = { ...POC, technical_win: undefined };
  const sheet = buildSheet(rules, 'win', { stage: 'POC', type: undefined });
  expect([hasSheet(rules, 'win'), sheet.heading, headingsOf(rules, 'win')]).toEqual([
    ...[true, 'Milestones', ['Milestones']],
  ]);
  expect(sheet.items.map(({ label }) => label)).toEqual([
    ...['Tech Win', 'Business Win', 'Financial Win', 'Legal Win'],
  ]);
});

const TABLE: BodyTable = {
  id: 't',
  columns: 5,
  hasHeader: true,
  rows: [
    { id: 'h', cells: ['Who', 'Criterion', 'Proof', 'Notes', 'When'], links: [] },
    { id: 'r1', cells: ['Ana', 'Metrics', '40 % fewer tickets', 'kept', '2026-11-01'], links: [] },
    { id: 'r2', cells: ['', 'champion ', '', '', ''], links: [] },
  ],
};

test('a table is read whatever people did to its columns, and what they added stays', () => {
  expect(evidenceIn([TABLE])).toEqual(new Map([['metrics', '40 % fewer tickets']]));
  expect(rowOf(TABLE, 'Champion')?.rowId).toBe('r2');
  const row = { label: 'Metrics', evidence: 'New', date: '2026-11-21', person: 'Ben' };
  expect(sheetCells(TABLE, row)).toEqual(['Ben', 'Metrics', 'New', undefined, '2026-11-21']);
});

const SHEET = buildSheet(POC, 'win', { stage: 'POC', type: undefined });
const TODAY = '2026-11-21';

test('each answer that changed leaves its line, in one to three words (S0-41, S0-46)', () => {
  const rationale = 'their engineers said so in writing';
  const plan = planAnswers(
    SHEET,
    { before: ['Open', ''], typed: ['Won', ' Readout of  3 May '] },
    { rationale, today: TODAY },
  );
  expect(plan).toMatchObject({
    kind: 'planned',
    changes: [
      { label: 'State', before: 'Open', after: 'Won', line: { summary: 'State changed', rationale } },
      { label: 'Proof', before: '', after: 'Readout of 3 May', line: { summary: 'Proof added' } },
    ],
  });
});

test('a milestone is reached, changed or withdrawn; its line says so and it stands under its own heading', () => {
  const rationale = 'their engineers said so in writing';
  const lineFor = (before: string, after: string) => {
    const plan = planAnswers(
      SHEET,
      { before: ['', '', before], typed: ['', '', after] },
      { rationale, today: TODAY },
    );
    return plan.kind === 'planned' ? plan.changes : [];
  };
  expect(lineFor('', 'CFO signed')).toMatchObject([
    { label: 'Business Win', heading: 'Milestones', line: { summary: 'Business Win reached' } },
  ]);
  expect(lineFor('CFO signed', 'Board signed')[0]?.line?.summary).toBe('Business Win changed');
  expect(lineFor('CFO signed', '')[0]?.line?.summary).toBe('Business Win withdrawn');
});

test('nothing changed is nothing to write, and a change needs its words', () => {
  const same = { before: ['Open'], typed: ['Open'] };
  expect(planAnswers(SHEET, same, { rationale: '', today: TODAY })).toEqual({ kind: 'nothing' });
  const other = { before: ['Open'], typed: ['Won'] };
  expect(planAnswers(SHEET, other, { rationale: 'too short', today: TODAY }).kind).toBe('rationale');
});
