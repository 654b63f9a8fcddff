import type { DatabaseForm, FormProperty } from '../../../src/domain/database-form.js';
import { UserError } from '../../../src/domain/errors.js';
import type { PropertyValue } from '../../../src/domain/property-value.js';
import { readPlaybook } from '../../../src/playbook-file.js';
import type { AccessRules } from '../../../src/services/access.js';
import { createDealLinks } from '../../../src/services/links/read-links.js';
import { linkedBlocks, linkedLines } from '../../../src/slack/views/linked-deals.js';
import { ANA, deskOver } from '../find/finding.js';
import { mirrorOf, row, type Row } from '../find/mirror-of.js';

const MARKET = readPlaybook('playbooks/go-to-market.yml');
const PARENT: FormProperty = {
  id: 'p',
  name: 'PARENT',
  type: 'relation',
  role: undefined,
  options: [],
  relatedTo: 'db',
};
const WON = { name: 'Win', role: 'won' } as const;

function reader(
  rows: readonly Row[],
  of: {
    readonly parent?: Row;
    readonly children?: readonly Row[];
    readonly access?: AccessRules;
    readonly properties?: readonly FormProperty[];
    readonly fails?: boolean;
    readonly rules?: Parameters<typeof createDealLinks>[1];
  } = {},
) {
  const { parent, children = [], access = [], properties = [PARENT], fails = false, rules = MARKET } = of;
  const database: DatabaseForm = { dataSourceId: 'db', properties };
  const ids = parent === undefined ? [] : [parent.opportunity.id];
  const values = new Map<string, PropertyValue>(ids.length === 0 ? [] : [['p', { type: 'relation', ids }]]);
  const pages = {
    form: () => Promise.resolve(database),
    read: (id: string) => {
      const opportunity = rows.find((one) => one.opportunity.id === id)?.opportunity;
      if (opportunity === undefined || fails)
        return Promise.reject(new UserError({ kind: 'notion_unreachable' }));
      return Promise.resolve({ opportunity, values, people: [], locked: false, lastEditedBy: undefined });
    },
    pointingAt: () => Promise.resolve(children.map(({ opportunity }) => opportunity.id)),
  };
  return createDealLinks({ ...deskOver(mirrorOf(rows), access), pages }, rules);
}

const above = row({ title: 'Acme', stage: WON });
const deal = row({ title: 'Acme - Upside' });
const child = row({ title: 'Acme- Add 25 Starter' });
const ROWS = [above, deal, child];

test('a deal leads to its parent and to what was made from it, and says what to do once that is closed (S4-129)', async () => {
  const links = await reader(ROWS, { parent: above, children: [child] }).read(ANA, deal.opportunity.id);
  expect(linkedLines(links)).toEqual([
    'Made from: Acme',
    'Linked: Acme- Add 25 Starter',
    'The deal above is closed. Move this one to Duplicate, with that one as its original.',
  ]);
  expect(JSON.stringify(linkedBlocks(links, deal.opportunity))).toContain('New add-on');
});

test('nothing is to be done while the parent is open, or for a kind of which the playbook says nothing', async () => {
  const open = row({ title: 'Globex' });
  const other = row({ title: 'Globex- Add 5 Starter' });
  const links = await reader([open, deal, other], { parent: open }).read(ANA, deal.opportunity.id);
  expect(links?.todo).toEqual([]);
  const won = row({ title: 'Globex', stage: WON });
  expect((await reader([won, other], { parent: won }).read(ANA, other.opportunity.id))?.todo).toEqual([]);
});

test('a deal that the person may not see is no parent and no child on any card (S4-58)', async () => {
  const hidden = row({ title: 'Secret', properties: { Visibility: 'Secret' } });
  const access = [{ property: 'Visibility', values: ['Secret'], visible_to: [] }];
  const rows = [...ROWS, hidden];
  const links = await reader(rows, { parent: hidden, children: [hidden, child], access }).read(
    ANA,
    deal.opportunity.id,
  );
  expect(linkedLines(links)).toEqual(['Linked: Acme- Add 25 Starter']);
  expect(JSON.stringify(links)).not.toContain('Secret');
});

test('more than fit are counted; a card without links, or whose links cannot be read, is no worse', async () => {
  const children = Array.from({ length: 8 }, (_, at) => row({ title: `Child ${at}` }));
  const many = await reader([deal, ...children], { children }).read(ANA, deal.opportunity.id);
  expect(JSON.stringify(linkedBlocks(many, deal.opportunity))).toContain('and 3 more');
  expect(await reader(ROWS, { fails: true }).read(ANA, deal.opportunity.id)).toBeUndefined();
  expect(await reader(ROWS, { rules: {} }).read(ANA, deal.opportunity.id)).toBeUndefined();
  const without = await reader(ROWS, { properties: [] }).read(ANA, deal.opportunity.id);
  expect(linkedBlocks(without, deal.opportunity)).toEqual([]);
  expect(linkedBlocks(undefined, deal.opportunity)).toEqual([]);
});
