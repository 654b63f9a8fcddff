import { mapSchema } from '../../src/notion/schema-mapping.js';
import { dataSourceSchema, type MappingRules } from '../../src/notion/mapping-rules.js';

const aliases: MappingRules['propertyAliases'] = {
  customer: ['Customer', 'Company'],
  stage: ['Stage', 'Deal stage'],
  sales_engineer: ['Sales Engineer', 'SE'],
  account_executive: ['Account Executive', 'AE'],
  amount: ['Amount'],
  close_date: ['Close date'],
};

function mapped(properties: Readonly<Record<string, string>>, propertyAliases = aliases) {
  const entries = Object.entries(properties).map(
    ([name, type]) => [name, { id: `id:${name}`, name, type }] as const,
  );
  const schema = dataSourceSchema.parse({ id: 's', properties: Object.fromEntries(entries) });
  const { roles, missing } = mapSchema(schema, { propertyAliases, stageRole: () => 'active' });
  return {
    names: Object.fromEntries(Object.entries(roles).map(([role, property]) => [role, property.name])),
    missing: Object.fromEntries(missing.map(({ role, reason }) => [role, reason])),
    roles,
  };
}

const usual = {
  Name: 'title',
  Company: 'rich_text',
  Stage: 'status',
  SE: 'people',
  AE: 'people',
  Amount: 'number',
  'Close date': 'date',
};

describe('which property plays which role (S0-10)', () => {
  it('is decided by the names the playbook gives, and kept by id', () => {
    const { names, missing, roles } = mapped(usual);
    expect(names).toEqual({
      title: 'Name',
      customer: 'Company',
      stage: 'Stage',
      sales_engineer: 'SE',
      account_executive: 'AE',
      amount: 'Amount',
      close_date: 'Close date',
    });
    expect(missing).toEqual({});
    expect(roles.stage).toEqual({
      id: 'id:Stage',
      name: 'Stage',
      type: 'status',
      reason: 'its name fits "Stage"',
    });
  });

  it('ignores capitals, accents, emoji, punctuation and what stands in brackets', () => {
    const { names } = mapped({
      Naam: 'title',
      '🏷️ CUSTOMER': 'select',
      '2. deal-stage': 'select',
      'Sales_Engineer (technical)': 'people',
      'Ámount (USD)': 'number',
    });
    expect(names).toMatchObject({
      customer: '🏷️ CUSTOMER',
      stage: '2. deal-stage',
      sales_engineer: 'Sales_Engineer (technical)',
      amount: 'Ámount (USD)',
    });
  });

  it('takes the better name when two would fit', () => {
    expect(mapped({ Name: 'title', Company: 'rich_text', Customer: 'rich_text' }).names['customer']).toBe(
      'Customer',
    );
  });

  it('does not take a longer name for a shorter one', () => {
    const { names } = mapped({ Name: 'title', 'Customer segment': 'select', 'SE manager': 'people' });
    expect(names).toEqual({ title: 'Name' });
  });

  it('lets the title be the customer, and any name be the title', () => {
    expect(mapped({ Company: 'title' }).names).toMatchObject({ title: 'Company', customer: 'Company' });
    expect(mapped({ '': 'title' }).names).toMatchObject({ title: '' });
  });

  it('takes the only status property for the stage, but does not guess among several', () => {
    expect(mapped({ Name: 'title', Fortschritt: 'status' }).names['stage']).toBe('Fortschritt');
    expect(mapped({ Name: 'title', A: 'status', B: 'status' }).missing['stage']).toContain(
      'no property is named',
    );
  });

  it('N15: says what is wrong with a property of the right name and the wrong type', () => {
    expect(mapped({ ...usual, Stage: 'rich_text' }).missing).toEqual({
      stage: '"Stage" is of type rich_text; needed is status or select',
    });
    expect(mapped({ ...usual, Company: 'relation' }).missing['customer']).toContain('of type relation');
  });

  it('reports missing roles without failing, also in an empty data source', () => {
    expect(Object.keys(mapped({ Name: 'title' }).missing)).toEqual([
      'customer',
      'stage',
      'sales_engineer',
      'account_executive',
      'amount',
      'close_date',
    ]);
    expect(mapped({}).missing['title']).toBe('the data source has no title property');
  });

  it('gives one property one role only', () => {
    const both = { ...aliases, account_executive: ['SE'] };
    const { names, missing } = mapped({ Name: 'title', SE: 'people' }, both);
    expect(names['sales_engineer']).toBe('SE');
    expect(missing['account_executive']).toBeDefined();
  });

  it('N29: tolerates property types it has never heard of', () => {
    expect(mapped({ ...usual, Ort: 'place', Knopf: 'button' }).missing).toEqual({});
  });
});
