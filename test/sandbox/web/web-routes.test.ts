import { ACME } from './fake-notion.js';
import { openWeb, type OpenWeb } from './open-web.js';

let open: OpenWeb;

beforeEach(async () => {
  open = await openWeb();
});

afterEach(async () => {
  await open.close();
});

describe('a person at the desk', () => {
  test('sees their own desk', async () => {
    expect(await open.read('/desk?as=U2')).toMatchObject({ status: 200, body: { me: { name: 'Jane Doe' } } });
  });

  test('whom nobody knows is told who there is', async () => {
    const answer = await open.read('/desk?as=U404');
    expect(answer.status).toBe(404);
    expect(answer.body).toMatchObject({ people: [{ id: 'U1' }, { id: 'U2' }] });
  });

  test('cannot be the app', async () => {
    expect((await open.read('/desk?as=U9')).status).toBe(404);
  });

  test('does what the desk allows', async () => {
    const act = { act: 'command', channel: 'C1', text: '/opp status acme' };
    expect(await open.send('/desk?as=U1', act)).toEqual({ status: 200, body: { ok: true } });
    expect(open.slack.acts).toEqual([{ personId: 'U1', act }]);
  });

  test('learns why something was refused', async () => {
    const answer = await open.send('/desk?as=U1', { act: 'say', channel: 'C1', text: 'no' });
    expect(answer.body).toEqual({ ok: false, refused: 'not here' });
  });

  test.each([
    ['an unknown act', { act: 'fly' }],
    ['a press without a surface', { act: 'press', blockId: 'b', actionId: 'a', value: {}, state: {} }],
    ['an empty message', { act: 'say', channel: 'C1', text: '' }],
  ])('is refused %s, with the reason', async (_name, act) => {
    const answer = await open.send('/desk?as=U1', act);
    expect(answer.status).toBe(400);
    expect(JSON.stringify(answer.body)).toMatch(/^\{"error":".+/);
    expect(open.slack.acts).toEqual([]);
  });

  test('is offered what the app suggests', async () => {
    const request = {
      surface: { on: 'view', viewId: 'V1' },
      blockId: 'deal',
      actionId: 'deal',
      query: 'acme',
    };
    const answer = await open.send('/suggest?as=U1', request);
    expect(answer.body).toMatchObject({ options: [{ value: 'Acme GmbH' }, { value: 'Acme Inc' }] });
    expect(open.slack.asked).toEqual([request]);
  });

  test('who sends broken JSON is told so', async () => {
    const headers = { 'content-type': 'application/json' };
    const response = await fetch(`${open.url}/desk?as=U1`, { method: 'POST', headers, body: '{' });
    expect(response.status).toBe(400);
  });
});

describe('a colleague in Notion', () => {
  test('reads the database and a page', async () => {
    expect(await open.read('/notion')).toMatchObject({ body: { title: 'Sales opportunities' } });
    expect(await open.read(`/notion/page/${ACME}`)).toMatchObject({ body: { title: 'Acme GmbH' } });
    expect((await open.read('/notion/page/nowhere')).status).toBe(404);
  });

  test('comments, resolves and archives', async () => {
    const acts = [
      { act: 'comment', by: 'n2', pageId: ACME, text: 'Any news?' },
      { act: 'resolve', discussionId: 'd1' },
      { act: 'archive', pageId: ACME },
    ];
    for (const act of acts) expect((await open.send('/notion', act)).body).toEqual({ ok: true });
    expect(open.notion.acts).toEqual(acts);
  });

  test('cannot do what Notion does not know', async () => {
    expect((await open.send('/notion', { act: 'resolve' })).status).toBe(400);
    expect((await open.send('/notion', { act: 'explode', pageId: ACME })).status).toBe(400);
  });
});

describe('trouble', () => {
  test('can be made and cleared, also endless trouble, which JSON cannot count', async () => {
    const fault = { kind: 'lost_answer', on: 'writes', times: 'until cleared', seconds: 0 };
    expect((await open.send('/trouble', { addNotion: fault })).body).toMatchObject({ notion: [fault] });
    expect(open.notion.trouble()[0]?.times).toBe(Infinity);
    await open.send('/trouble', { clearNotion: true });
    expect(open.notion.trouble()).toEqual([]);
  });

  test('changes only what was named', async () => {
    await open.send('/trouble', { slack: { failNext: 2 }, capabilities: { insertComments: false } });
    expect(open.slack.trouble()).toMatchObject({ failNext: 2, slowApiMs: 0 });
    expect(open.notion.capabilities()).toMatchObject({ insertComments: false, readComments: true });
  });

  test('may cut the app’s connection or ask it to connect anew', async () => {
    await open.send('/trouble', { socket: 'drop' });
    await open.send('/trouble', { socket: 'refresh' });
    expect(open.slack.socket).toEqual(['drop', 'refresh']);
  });

  test('may take the database away and slow Notion down', async () => {
    const answer = await open.send('/trouble', { shared: false, requestsPerMinute: 10 });
    expect(open.notion.settings).toEqual({ shared: false, limit: 10 });
    expect(answer.body).toMatchObject({ shared: false, requestsPerMinute: 10 });
  });

  test('of a kind nobody knows is refused', async () => {
    const fault = { kind: 'meteor', on: 'all', times: 1, seconds: 0 };
    expect((await open.send('/trouble', { addNotion: fault })).status).toBe(400);
  });
});

describe('the clock', () => {
  test('moves forward by minutes, hours and days', async () => {
    expect((await open.send('/clock', { minutes: 30, hours: 1, days: 1 })).body).toEqual({
      now: '2026-11-22T10:30:00.000Z',
      aheadMs: 91_800_000,
    });
  });

  test('never goes back', async () => {
    expect((await open.send('/clock', { hours: -1 })).status).toBe(400);
    expect((await open.send('/clock', {})).status).toBe(400);
    expect((await open.read('/clock')).body).toMatchObject({ aheadMs: 0 });
  });
});
