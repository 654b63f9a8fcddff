import { withCollectedLines } from '../../../src/domain/collect/lines-in-form.js';
import type { StatusForm } from '../../../src/domain/status-update/form.js';

const BLANK: StatusForm = {
  ...{ periodCount: '2', periodUnit: 'weeks', tldr: '', sentiment: undefined, phrase: '', risks: '' },
  ...{ customerItems: '', vendorItems: '', timeline: '' },
};

test('each collected line stands in its box, those of the timeline with their dates, oldest first', () => {
  const form = withCollectedLines({ ...BLANK, customerItems: 'Return redlines', vendorItems: 'none' }, [
    { section: 'timeline', date: '2026-11-14', text: 'Demo held' },
    { date: '2026-11-12', text: 'Quote sent' },
    { section: 'customerItems', date: '2026-11-13', text: 'Name an owner' },
    { section: 'vendorItems', date: '2026-11-13', text: 'Send the report' },
    { section: 'risks', date: '2026-11-13', text: 'Freeze in December' },
  ]);
  expect(form).toEqual({
    ...BLANK,
    timeline: '2026-11-12: Quote sent\n2026-11-14: Demo held',
    customerItems: 'Return redlines\nName an owner',
    vendorItems: 'Send the report',
    risks: 'Freeze in December',
  });
});

test('a line that stands there already is not written twice', () => {
  const typed = { ...BLANK, timeline: '12 Nov: Quote sent' };
  expect(withCollectedLines(typed, [{ date: '2026-11-12', text: 'Quote sent' }])).toEqual(typed);
});
