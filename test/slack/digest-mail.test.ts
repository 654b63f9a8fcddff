import { WebClient } from '@slack/web-api';
import type { DigestContent } from '../../src/domain/digest/digest-content.js';
import { createDigestMail } from '../../src/slack/digest-mail.js';
import { scriptedSlack, type ScriptedSlack, type SlackAnswer } from './scripted-slack.js';

const NOW = new Date('2026-11-23T09:00:00Z');
const DIGEST = { id: 'd1', slackUserId: 'UANA', timeZone: 'Europe/Lisbon' };
const OWN: DigestContent = {
  ...{ active: 3, first: false, dateLanguage: 'en-GB' },
  entries: [
    {
      ...{ opportunityId: 'a1', title: 'Acme', url: 'https://notion.example/a1', weOwe: [] },
      reasons: [{ kind: 'quiet', days: 20, since: 'comment' }],
    },
  ],
};

let slack: ScriptedSlack | undefined;
afterEach(async () => {
  await slack?.close();
  slack = undefined;
});

async function mailWith(...answers: readonly SlackAnswer[]) {
  slack = await scriptedSlack(...answers);
  const troubles: unknown[] = [];
  const mail = createDigestMail(slack.client, { now: () => NOW }, (error) => troubles.push(error));
  return { mail, troubles, calls: slack.calls };
}

const send = (mail: ReturnType<typeof createDigestMail>) => mail.send(DIGEST, { kind: 'own', own: OWN });

test('a digest goes to the person, with all that matters in its text, too', async () => {
  const { mail, calls } = await mailWith({ ok: true, channel: 'D1', ts: '1.1' });
  expect(await send(mail)).toEqual({ kind: 'sent', message: { channelId: 'D1', ts: '1.1' } });
  expect(calls.map(({ method, args }) => [method, args['channel']])).toEqual([['chat.postMessage', 'UANA']]);
  expect(calls[0]?.args['text']).toContain('Acme: Quiet: 20 days since a comment');
});

test('S12: a digest that Slack limits waits for as long as Slack says', async () => {
  const { mail } = await mailWith({ status: 429, retryAfter: 42 });
  expect(await send(mail)).toEqual({ kind: 'not_now', afterSeconds: 42 });
});

test.each<[string, SlackAnswer]>([
  ['500', { status: 500 }],
  ['an error of its own', { ok: false, error: 'internal_error' }],
  ['no place of the message', { ok: true }],
])(
  'S13: a digest that Slack answers with %s may have arrived: it is not sent again',
  async (_what, answer) => {
    const { mail, calls } = await mailWith(answer);
    expect(await send(mail)).toMatchObject({ kind: 'uncertain' });
    expect(calls).toHaveLength(1);
  },
);

test('S14: a digest that never reached Slack is tried again later', async () => {
  const refused = Object.assign(new TypeError('fetch failed'), { cause: { code: 'ECONNREFUSED' } });
  const nobody = new WebClient('xoxb-1', {
    retryConfig: { retries: 0 },
    fetch: () => Promise.reject(refused),
  });
  const mail = createDigestMail(nobody, { now: () => NOW }, () => undefined);
  expect(await send(mail)).toMatchObject({ kind: 'not_now' });
});

test.each(['user_not_found', 'user_disabled', 'cannot_dm_bot', 'messages_tab_disabled', 'channel_not_found'])(
  'S16: a digest that Slack refuses (%s) is not tried again',
  async (error) => {
    const { mail } = await mailWith({ ok: false, error });
    expect(await send(mail)).toEqual({ kind: 'impossible', why: error });
  },
);

test.each(['message_not_found', 'channel_not_found', 'cant_update_message'])(
  'S11: a digest that cannot be renewed any more (%s) is left as it is, and what was done stays done',
  async (error) => {
    const { mail, troubles } = await mailWith({ ok: false, error });
    await mail.renew({ ...DIGEST, content: OWN, message: { channelId: 'D1', ts: '1.1' } });
    expect(troubles).toHaveLength(1);
  },
);
