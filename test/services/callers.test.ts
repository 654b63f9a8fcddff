import { UserError } from '../../src/domain/errors.js';
import { attribution, createCallers } from '../../src/services/callers.js';
import type { SlackPerson } from '../../src/services/ports/slack.js';

const ANA: SlackPerson = {
  ...{ id: 'U1', name: 'Ana Pereira', email: 'ana@example.com' },
  ...{ timeZone: 'Europe/Lisbon', kind: 'member' },
};
const notion = {
  byEmail: (email: string) =>
    Promise.resolve(email === 'ana@example.com' ? { id: 'n1', name: 'Ana', email } : undefined),
};

function callersWith(person: SlackPerson | Error) {
  const answer = person instanceof Error ? Promise.reject(person) : Promise.resolve(person);
  answer.catch(() => undefined);
  return createCallers({ person: () => answer }, notion);
}

describe('who is calling', () => {
  test('is a member whom Notion knows by the same address', async () => {
    expect(await callersWith(ANA).identify('U1')).toEqual({
      ...{ slackUserId: 'U1', notionUserId: 'n1', name: 'Ana Pereira', timeZone: 'Europe/Lisbon' },
    });
  });

  test.each(['guest', 'stranger', 'bot', 'deactivated'] as const)(
    'S34: a %s is refused by default',
    async (kind) => {
      await expect(callersWith({ ...ANA, kind }).identify('U1')).rejects.toMatchObject({
        problem: { kind: 'caller_is_guest' },
      });
    },
  );

  test.each([undefined, 'nobody@example.com'])(
    'a member with the address %s is not in Notion',
    async (email) => {
      await expect(callersWith({ ...ANA, email }).identify('U1')).rejects.toEqual(
        new UserError({ kind: 'caller_unknown_to_notion', email }),
      );
    },
  );

  test('has UTC for a day when Slack does not say where they are', async () => {
    expect(await callersWith(ANA).timeZone('U1')).toBe('Europe/Lisbon');
    expect(await callersWith(new Error('slow')).timeZone('U1')).toBe('UTC');
  });
});

describe('the name above a comment', () => {
  test.each([
    ['Ana Pereira', 'Ana P. via Opp'],
    ['  Ana   Maria  pereira ', 'Ana P. via Opp'],
    ['Cher', 'Cher via Opp'],
    ['Émile Ångström', 'Émile Å. via Opp'],
    ['Kim 🦊 Fox', 'Kim F. via Opp'],
    ['Kim 🦊', 'Kim via Opp'],
    ['🦊', '🦊 via Opp'],
    ['Ana (she/her)', 'Ana via Opp'],
    ['Ana Pereira (EMEA)', 'Ana P. via Opp'],
    ['田中 恵美', '田中 恵. via Opp'],
    ['e\u0301mile e\u0301toile', '\u00e9mile \u00c9. via Opp'],
  ])('of %s is %s', (name, shown) => {
    expect(attribution(name)).toBe(shown);
  });
});
