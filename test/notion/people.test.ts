import { list, notionError, responding, scripted, type Answer } from '../support/notion-fetch.js';
import { bench, person, problemIn } from './fixtures.js';

const bot = { object: 'user', id: 'b', type: 'bot', name: 'Opp', bot: {} };
const withoutEmail = { object: 'user', id: 'w', type: 'person', name: 'Wim', person: {} };

describe('finding a person in Notion by e-mail', () => {
  it('ignores capitals and blanks, and reads the list to its end', async () => {
    const notion = scripted(list([bot, withoutEmail, person('Ana')], 'n1'), list([person('Bo')]));
    const { timing, notion: connected } = bench(notion.fetch);
    const found = await timing.until(connected.people.byEmail(' BO@Example.com '));
    expect(found).toEqual({ id: 'id of Bo', name: 'Bo', email: 'bo@example.com' });
  });

  it('asks Notion once in ten minutes', async () => {
    const notion = responding(() => list([person('Ana')]));
    const { timing, notion: connected, pass } = bench(notion.fetch);
    const ask = () => timing.until(connected.people.byEmail('ana@example.com'));
    await Promise.all([ask(), ask()]);
    await pass(9 * 60_000);
    await ask();
    expect(notion.requests).toHaveLength(1);
    await pass(2 * 60_000);
    await ask();
    expect(notion.requests).toHaveLength(2);
  });

  it('finds somebody who joined a minute ago, without asking for every stranger', async () => {
    const people = [person('Ana')];
    const notion = responding(() => list(people));
    const { timing, notion: connected, pass } = bench(notion.fetch);
    const ask = () => timing.until(connected.people.byEmail('new@example.com'));
    expect(await ask()).toBeUndefined();
    people.push(person('New'));
    expect(await ask()).toBeUndefined();
    expect(notion.requests).toHaveLength(1);
    await pass(61_000);
    expect(await ask()).toMatchObject({ name: 'New' });
  });

  it('keeps the list it has while Notion is down', async () => {
    const state: { answer: Answer } = { answer: list([person('Ana')]) };
    const { timing, notion, pass } = bench(responding(() => state.answer).fetch);
    await timing.until(notion.people.byEmail('ana@example.com'));
    state.answer = notionError(503, 'service_unavailable');
    await pass(11 * 60_000);
    expect(await timing.until(notion.people.byEmail('ana@example.com'))).toMatchObject({ name: 'Ana' });
  });

  it('fails when it never had a list', async () => {
    const { timing, notion } = bench(scripted(notionError(403, 'restricted_resource')).fetch);
    const problem = await timing.until(problemIn(notion.people.byEmail('ana@example.com')));
    expect(problem).toEqual({ kind: 'notion_refused', reason: 'about restricted_resource' });
  });
});
