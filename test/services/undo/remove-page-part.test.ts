import { UserError } from '../../../src/domain/errors.js';
import type { PageReading } from '../../../src/services/ports/pages.js';
import { removePagePart } from '../../../src/services/undo/remove-page-part.js';

const at = (time: string): Date => new Date(`2026-11-20T${time}Z`);

function partOver(page: Date | 'gone') {
  const removed: string[] = [];
  const reading = (lastEditedAt: Date): PageReading => ({
    opportunity: {
      ...{ id: 'p1', url: 'u', title: 'Acme', customer: undefined, stage: undefined, amount: undefined },
      ...{ salesEngineers: [], accountExecutives: [], closeDate: undefined },
      ...{ createdAt: at('12:00:00'), lastEditedAt },
    },
    ...{ values: new Map(), people: [], locked: false, lastEditedBy: undefined },
  });
  const pages = {
    read: () =>
      page === 'gone'
        ? Promise.reject(new UserError({ kind: 'deal_gone', title: undefined }))
        : Promise.resolve(reading(page)),
    removePage(id: string) {
      removed.push(id);
      return Promise.resolve({ kind: 'committed' as const, value: { id } });
    },
  };
  return { part: removePagePart({ pages }, 'p1', { dueAt: at('12:00:30') }), removed };
}

test('a page that nobody edited since it was made goes to the trash', async () => {
  const { part, removed } = partOver(at('12:00:00'));
  const prepared = await part.prepare();
  if (prepared.kind === 'ready') await prepared.write();
  expect(removed).toEqual(['p1']);
});

test('a page that somebody edited since stays', async () => {
  const { part } = partOver(at('12:01:00'));
  expect(await part.prepare()).toMatchObject({
    kind: 'refused',
    problem: { kind: 'undo_overtaken', field: '“Acme”' },
  });
});

test('a page that is gone already needs no removing', async () => {
  expect(await partOver('gone').part.prepare()).toEqual({ kind: 'there', id: 'p1' });
});
