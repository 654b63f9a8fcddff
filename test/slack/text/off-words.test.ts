import type { OffConstruct, WantedProperty } from '../../../src/domain/setup/off-construct.js';
import { offLine } from '../../../src/slack/text/setup-words.js';

const column = (type: WantedProperty['type'], name: string): WantedProperty => ({ type, name });

test.each<[OffConstruct, string]>([
  [
    { kind: 'link', name: 'Parent', add: column('relation', 'Parent') },
    'The link “Parent”: Deals cannot be linked by it. Add a relation “Parent” to this database.',
  ],
  [
    { kind: 'technical_win', add: column('checkbox', 'Technical win') },
    'Technical win: /opp win keeps its table on the page; the report does not count technical wins. Add a checkbox “Technical win”.',
  ],
  [
    { kind: 'answer', field: 'Details', stage: 'Signed', add: column('text', 'Details') },
    'The answer “Details” of Signed: It stands in the change log only. Add a text “Details”.',
  ],
  [
    { kind: 'types', pipeline: 'Big', add: { ...column('select', 'Type'), options: ['New', 'Renewal'] } },
    'Kinds of opportunity: Every deal walks the pipeline “Big”. Add a select “Type” with New, Renewal.',
  ],
  [
    { kind: 'criterion', says: 'Budget is known', add: column('any', 'Budget') },
    'The criterion “Budget is known”: Only evidence on the page fulfils it. Add a property “Budget”.',
  ],
])('what is off is told with what that costs and what to add: %j', (off, line) => {
  expect(offLine(off)).toBe(line);
});
