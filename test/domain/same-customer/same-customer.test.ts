import fc from 'fast-check';
import { LEGAL_SUFFIXES } from '../../../src/domain/same-customer/legal-suffixes.js';
import {
  type CustomerCandidate,
  type KnownCustomer,
  sameCustomer,
} from '../../../src/domain/same-customer/same-customer.js';
import { sameCustomerWords } from '../../../src/slack/text/same-customer-words.js';

function deal(customer: string | undefined, more: Partial<KnownCustomer> = {}): KnownCustomer {
  return { title: 'Some deal', customer, websites: [], emails: [], ...more };
}

function whySame(candidate: CustomerCandidate, known: KnownCustomer): readonly string[] {
  const [match] = sameCustomer(candidate, [known], LEGAL_SUFFIXES);
  return match?.reasons.map(sameCustomerWords) ?? [];
}

test.each([
  ['Acme', 'ACME', 'same name'],
  ['Café Müller', 'CAFE MULLER', 'same name'],
  ['Johnson & Johnson', 'Johnson and Johnson', 'same name'],
  ['The Body Shop', 'Body Shop', 'same name'],
  ['7-Eleven', '7 Eleven', 'same name'],
  ['Acme', 'Acme GmbH', 'same name apart from *GmbH*'],
  ['Acme, Inc.', 'Acme Ltd', 'same name apart from *Inc* and *Ltd*'],
  ['Globex S.A.', 'Globex', 'same name apart from *S.A.*'],
  ['Nordwind GmbH & Co. KG', 'Nordwind', 'same name apart from *GmbH & Co. KG*'],
  ['Initech Holding AG', 'initech', 'same name apart from *AG* and *Holding*'],
  ['株式会社トヨタ', 'トヨタ', 'same name apart from *株式会社*'],
  ['ООО Ромашка', 'Ромашка', 'same name apart from *ООО*'],
  ['Umbrela Logistics', 'Umbrella Logistics', 'similar name: one letter differs'],
  ['Wayen Enterprises', 'Wayne Enterprises', 'similar name: one letter differs'],
  ['Stark Indsutires', 'Stark Industries', 'similar name: two letters differ'],
  ['Acme', 'Acme Labs', 'the name begins alike: *acme*'],
])('%j and %j: %s (S4-65)', (name, customer, why) => {
  expect(whySame({ name }, deal(customer))).toEqual([why]);
  expect(whySame({ name: customer }, deal(name))).toHaveLength(1);
});

test.each([
  ['Acme Labs', 'Acme Bank'],
  ['Bank of America', 'Bank of Ireland'],
  ['Studio 54', 'Studio 55'],
  ['Visa', 'Vista'],
  ['Intel', 'Inter'],
  ['Global Foundries', 'Global Payments'],
  ['SAP', 'SAS'],
  ['GmbH', 'Inc'],
  ['Northwind', 'Southwind'],
  ['1', '1 Password'],
  ['', 'Acme'],
  ['🏢', '🏦'],
])('%j and %j are two customers', (name, customer) => {
  expect(whySame({ name }, deal(customer))).toEqual([]);
});

test.each([
  [['https://www.acme.com/en?x=1'], [], ['acme.com'], [], 'same website acme.com'],
  [['shop.acme.co.uk'], [], ['http://ACME.co.uk'], [], 'same website acme.co.uk'],
  [[], ['ana@acme.io'], [], ['Bob@mail.acme.io'], 'same e-mail domain acme.io'],
  [['acme.io'], [], [], ['bob@acme.io'], 'website and e-mail are both at acme.io'],
  [[], ['a@bücher.de'], ['https://xn--bcher-kva.de'], [], 'website and e-mail are both at xn--bcher-kva.de'],
])('%j %j and %j %j are one company: %s', (websites, emails, knownWebsites, knownEmails, why) => {
  const known = deal('Quite another', { websites: knownWebsites, emails: knownEmails });
  expect(whySame({ name: 'Something else', websites, emails }, known)).toEqual([why]);
}); // prettier-ignore

test('free mail, pages on shared hosts and broken addresses connect nobody', () => {
  const addresses = ['ana@gmail.com', 'https://www.linkedin.com/company/acme', 'localhost', 'http://10.0.0.1', 'co.uk', 'not an address', '@', 'http://'];
  const known = deal('Quite another', { websites: addresses, emails: addresses });
  expect(whySame({ name: 'Something else', websites: addresses, emails: addresses }, known)).toEqual([]);
}); // prettier-ignore

test('a name that is the other’s domain is told', () => {
  expect(whySame({ name: 'Globex' }, deal('Hammock Corp', { websites: ['https://globex.com'] }))).toEqual([
    'the name is that of globex.com',
  ]);
});

test('a deal without a customer goes by the beginning of its title', () => {
  expect(whySame({ name: 'Acme' }, deal(undefined, { title: 'ACME Inc — Session Replay' }))).toEqual([
    'same name apart from *Inc*',
  ]);
});

test('several reasons are all told, and the likeliest deal comes first', () => {
  const deals = [
    deal('Acme Labs'),
    deal('Acme GmbH'),
    deal('Acme', { websites: ['acme.com'] }),
    deal('Roadrunner', { websites: ['https://acme.com'] }),
  ];
  const matches = sameCustomer({ name: 'Acme', websites: ['acme.com'] }, deals, LEGAL_SUFFIXES);
  expect(matches.map((match) => match.deal.customer)).toEqual(['Acme', 'Acme GmbH', 'Roadrunner', 'Acme Labs']);
  expect(matches[0]?.reasons.map(sameCustomerWords)).toEqual(['same name', 'same website acme.com']);
  expect(matches.at(-1)?.reasons.map(({ kind }) => kind)).toEqual(['begins_alike']);
}); // prettier-ignore

test('a playbook may ignore other endings', () => {
  const [match] = sameCustomer({ name: 'Acme Stiftung' }, [deal('Acme')], ['Stiftung']);
  expect(match?.reasons).toEqual([{ kind: 'same_name_apart_from', endings: ['Stiftung'] }]);
});

test('a company is always the same as itself, whatever legal ending follows', () => {
  fc.assert(
    fc.property(fc.stringMatching(/^[A-Za-z]{3,12}( [A-Za-z]{2,12})?$/u), fc.constantFrom(...LEGAL_SUFFIXES), (name, ending) => {
      const reasons = whySame({ name }, deal(`${name} ${ending}`));
      expect(reasons[0]).toMatch(/^same name/u);
    }),
    { numRuns: 1000 },
  );
}); // prettier-ignore

test('whatever is typed, the look does not fail, and both directions agree', () => {
  const anyText = fc.string({ unit: 'grapheme', maxLength: 40 });
  fc.assert(
    fc.property(anyText, anyText, anyText, (a, b, address) => {
      const there = whySame({ name: a, websites: [address] }, deal(b, { websites: [address] }));
      const back = whySame({ name: b, websites: [address] }, deal(a, { websites: [address] }));
      expect(there.length).toBe(back.length);
    }),
    { numRuns: 1000 },
  );
});

test('10,000 deals are looked through while somebody waits', () => {
  const deals = Array.from({ length: 10_000 }, (_, index) => deal(`Customer number ${index} GmbH`));
  const started = performance.now();
  sameCustomer({ name: 'Customer nubmer 77' }, deals, LEGAL_SUFFIXES);
  expect(performance.now() - started).toBeLessThan(1000);
});
