import { ForeignHost, outboundFetch } from '../../src/slack/outbound-fetch.js';

function outbound(apiUrl: string | undefined) {
  const called: string[] = [];
  const clocks: Date[] = [];
  const send = outboundFetch({
    apiUrl,
    onClock: (slack) => clocks.push(slack),
    fetch: (url, init) => {
      called.push(`${String(url)} ${init?.redirect ?? ''} ${init?.signal === undefined ? '' : 'deadline'}`);
      return Promise.resolve(new Response('', { headers: { date: 'Tue, 03 Feb 2026 10:00:00 GMT' } }));
    },
  });
  return { send, called, clocks };
}

describe('what goes out to Slack', () => {
  test.each(['https://slack.com/api/chat.postMessage', 'https://hooks.slack.com/commands/T1/2/3'])(
    'reaches %s, with a deadline and without following redirects',
    async (url) => {
      const { send, called } = outbound(undefined);
      await send(url);
      expect(called).toEqual([`${url} error deadline`]);
    },
  );

  test.each([
    'https://evil.example.com/',
    'http://hooks.slack.com/commands/T1',
    'https://hooks.slack.com.evil.example.com/',
    'https://hooks.slack.com@evil.example.com/',
    'http://169.254.169.254/latest/meta-data',
    'http://127.0.0.1:9/',
  ])('S28: never reaches %s, whatever a payload names as the place to answer to', async (url) => {
    const { send, called } = outbound(undefined);
    await expect(send(url)).rejects.toThrow(ForeignHost);
    expect(called).toEqual([]);
  });

  test('reaches a stand-in’s host in place of Slack’s when one is set', async () => {
    const { send, called } = outbound('http://127.0.0.1:4000/api');
    await send('http://127.0.0.1:4001/respond/1');
    await expect(send('http://10.0.0.1/respond/1')).rejects.toThrow(ForeignHost);
    expect(called).toHaveLength(1);
  });

  test('tells Slack’s time with each answer', async () => {
    const { send, clocks } = outbound(undefined);
    await send('https://slack.com/api/auth.test');
    expect(clocks).toEqual([new Date('2026-02-03T10:00:00Z')]);
  });
});
