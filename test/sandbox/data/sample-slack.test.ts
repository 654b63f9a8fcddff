import { sample } from './sample.js';
import { sampleSlack } from '../../../src/sandbox/data/sample-slack.js';

const slack = sampleSlack();
const notionMails = new Set(sample().users.map(({ email }) => email));
const person = (name: string): (typeof slack.people)[number] => {
  const found = slack.people.find((one) => one.name === name);
  if (found === undefined) throw new Error(`nobody is called ${name}`);
  return found;
};

test('every person and channel has a Slack id of its own', () => {
  const ids = [...slack.people, ...slack.channels].map(({ id }) => id);
  expect(new Set(ids).size).toBe(ids.length);
  expect(slack.people.filter(({ id }) => !/^U[A-Z0-9]{8}$/.test(id))).toEqual([]);
  expect(slack.channels.filter(({ id }) => !/^C[A-Z0-9]{8}$/.test(id))).toEqual([]);
});

test('the sales team is known to Notion by e-mail, in real time zones', () => {
  const team = slack.people.filter(({ role }) => ['se', 'ae', 'manager'].includes(role));
  expect(team.length).toBeGreaterThanOrEqual(8);
  expect(team.filter(({ email }) => !notionMails.has(email))).toEqual([]);
  for (const { timeZone } of slack.people) {
    expect(() => new Intl.DateTimeFormat('en', { timeZone })).not.toThrow();
  }
  expect([person('Ana Pereira').timeZone, person('Ben Okafor').timeZone]).toEqual([
    ...['Europe/Lisbon', 'America/New_York'],
  ]);
});

test('a guest, a member and a stranger are unknown to Notion', () => {
  const unknown = slack.people.filter(({ email }) => email === undefined || !notionMails.has(email));
  expect(unknown.map(({ name, kind }) => `${name}: ${kind}`)).toEqual([
    ...['Gail Guest: guest', 'Noor Haddad: member', 'Pavel Novotny: single_channel_guest'],
    'Luis Ortega: stranger',
  ]);
});

test('#acme-shared alone is shared with another company, and only there is the stranger', () => {
  expect(slack.channels.map(({ name }) => name)).toEqual(['sales', 'deal-acme', 'presales', 'acme-shared']);
  const shared = slack.channels.filter(({ isExtShared }) => isExtShared);
  expect(shared.map(({ name }) => name)).toEqual(['acme-shared']);
  const withStranger = slack.channels.filter(({ memberIds }) => memberIds.includes(person('Luis Ortega').id));
  expect(withStranger).toEqual(shared);
});

test('messages stand oldest first, are written by members, and replies follow their parent', () => {
  for (const { memberIds, messages } of slack.channels) {
    expect(messages.length).toBeGreaterThan(2);
    const ages = messages.map(({ minutesAgo }) => minutesAgo);
    expect(ages).toEqual(ages.toSorted((a, b) => b - a));
    for (const [index, { by, inThreadOf }] of messages.entries()) {
      expect(memberIds).toContain(by);
      if (inThreadOf === undefined) continue;
      expect(inThreadOf).toBeLessThan(index);
      expect(messages[inThreadOf]?.inThreadOf).toBeUndefined();
    }
  }
});
