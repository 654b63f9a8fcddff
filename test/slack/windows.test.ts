import { WebClient } from '@slack/web-api';
import type { Operation } from '../../src/domain/operation.js';
import { modalWindow, openModal } from '../../src/slack/modal-window.js';
import { openerFromTrigger, openerInView } from '../../src/slack/opener.js';
import { createSlackPeople } from '../../src/slack/people.js';
import { createOperationTeller } from '../../src/slack/tell-operation.js';
import { wordsFor } from '../../src/slack/text/problem-words.js';
import { button } from '../../src/slack/views/building-blocks.js';
import { loadingModal } from '../../src/slack/views/telling-modal.js';
import { claimed, NOON } from '../support/store/promises.js';
import { scriptedSlack, type ScriptedSlack, type SlackAnswer } from './scripted-slack.js';

const LOADING = loadingModal('Status update', 'Looking…');
const BUSY = { status: 429, retryAfter: 0 };
const LOCKED = { kind: 'page_locked', title: 'Acme' } as const;
const GONE = { ok: false, error: 'not_found' };

const opened: ScriptedSlack[] = [];
afterEach(() => Promise.all(opened.splice(0).map((slack) => slack.close())));

async function slackAnswering(...answers: readonly SlackAnswer[]): Promise<ScriptedSlack> {
  const slack = await scriptedSlack(...answers);
  opened.push(slack);
  return slack;
}

describe('a window', () => {
  test.each<[string, SlackAnswer]>([
    ['the trigger expired', { ok: false, error: 'expired_trigger_id' }],
    ['the trigger was used', { ok: false, error: 'exchanged_trigger_id' }],
    ['Slack fails', { status: 500 }],
    ['Slack is busy', { status: 429, retryAfter: 30 }],
  ])('that cannot open because %s is a problem in words (S10)', async (_why, answer) => {
    const { client } = await slackAnswering(answer);
    await expect(openModal(client, 'T1', LOADING)).rejects.toMatchObject({
      problem: { kind: 'modal_not_opened' },
    });
  });

  test('that Slack refuses for what we sent is a bug and stays one', async () => {
    const { client } = await slackAnswering({ ok: false, error: 'invalid_arguments' });
    await expect(openModal(client, 'T1', LOADING)).rejects.toThrow('invalid_arguments');
  });

  test('S36: is updated on top of what it showed last, so that nothing newer is covered', async () => {
    const { client, calls } = await slackAnswering(
      { view: { id: 'V1', hash: 'h1' } },
      { view: { id: 'V1', hash: 'h2' } },
    );
    const window = await openModal(client, 'T1', LOADING);
    expect(await window.show(LOADING)).toBe('shown');
    await window.show(LOADING);
    expect(calls.map(({ args }) => args['hash'])).toEqual([undefined, 'h1', 'h2']);
  });

  test.each(['not_found', 'hash_conflict', 'view_not_found'])(
    'that answers %s is gone, which is no error (S11)',
    async (error) => {
      const { client } = await slackAnswering({ ok: false, error });
      expect(await modalWindow(client, 'V1').show(LOADING)).toBe('gone');
    },
  );
});

describe('the window of a request', () => {
  const words = wordsFor({ kind: 'notion_unreachable' });
  const again = button('Try again', 'opp_again', 'x');

  test('shows the problem where the person looks, with the button that tries again and what was typed', async () => {
    const { client, calls } = await slackAnswering({ view: { id: 'V1', hash: 'h1' } });
    const opener = openerFromTrigger(client, 'T1');
    await opener.open(LOADING, { again, typed: 'TLDR: kept' });
    expect(await opener.showProblem(words)).toBe(true);
    const shown = String(calls[1]?.args['view']);
    expect(shown).toContain('Notion does not answer');
    expect(shown).toContain('Try again');
    expect(shown).toContain('TLDR: kept');
  });

  test('offers no second try where that cannot help', async () => {
    const { client, calls } = await slackAnswering({ view: { id: 'V1' } });
    const opener = openerFromTrigger(client, 'T1');
    await opener.open(LOADING, { again });
    await opener.showProblem(wordsFor({ kind: 'caller_is_guest' }));
    expect(String(calls[1]?.args['view'])).not.toContain('Try again');
  });

  test('says so when there is no window, when it was closed and when Slack fails', async () => {
    const { client } = await slackAnswering(GONE, GONE, { status: 500 });
    expect(await openerFromTrigger(client, 'T1').showProblem(words)).toBe(false);
    const opener = openerInView(client, { id: 'V1', hash: 'h' });
    await opener.open(LOADING);
    expect(await opener.showProblem(words)).toBe(false);
    expect(await opener.showProblem(words)).toBe(false);
  });
});

describe('telling how a promise ended', () => {
  function standing(change: Partial<Operation>): Operation {
    return claimed('d1', { state: 'confirmed', attempts: 1, done: { comment: 'c1' }, ...change });
  }
  const FAILED: Partial<Operation> = { state: 'rejected', done: {} };
  async function toldOf(operation: Operation, ...answers: SlackAnswer[]): Promise<string[]> {
    const { client, calls } = await slackAnswering(...answers);
    await createOperationTeller(client, { now: () => NOON })(operation);
    return calls.map(({ method, args }) => `${method} ${args['text'] ?? ''}`.trim());
  }

  test('happens in the window, and then nowhere else', async () => {
    expect(await toldOf(standing({}))).toEqual(['views.update']);
    expect(await toldOf(standing(FAILED))).toEqual(['views.update']);
  });

  test('in a closed window is a message only when it failed or the person was made to wait', async () => {
    expect(await toldOf(standing({}), GONE)).toEqual(['views.update']);
    expect(await toldOf(standing({ state: 'ambiguous', fence: 2 }), GONE)).toEqual(['views.update']);
    expect((await toldOf(standing({ fence: 2 }), GONE))[1]).toContain('chat.postMessage Saved');
    expect((await toldOf(standing(FAILED), GONE))[1]).toContain('was not saved');
  });

  test('waits when Slack asks for it, as often as that is reasonable', async () => {
    expect(await toldOf(standing({}), BUSY, BUSY)).toHaveLength(3);
    expect(await toldOf(standing(FAILED), GONE, BUSY)).toHaveLength(3);
  });

  test('comes as a message when nobody knows whether the window shows it', async () => {
    expect((await toldOf(standing({}), { status: 500 }))[1]).toContain(
      'Saved: your update is a comment on Acme',
    );
  });

  test('of one of several parts says so, and offers nothing that would repeat what is there', async () => {
    const partly = standing({ ...FAILED, kind: 'stage', done: { stage: 'x' }, problem: LOCKED });
    const { client, calls } = await slackAnswering(GONE);
    await createOperationTeller(client, { now: () => NOON })(partly);
    const { text, blocks } = calls[1]?.args ?? {};
    expect(text).toBe(
      'Only a part of the new stage of Acme was saved. “Acme” is locked in Notion. Look at the page in Notion, then add what is missing.',
    );
    expect(blocks).not.toContain('send again');
  });

  test('of a write of two parts that both went well at once is no message', async () => {
    const done = { stage: 'x', line: 'y' };
    expect(await toldOf(standing({ kind: 'stage', fence: 2, done }), GONE)).toHaveLength(1);
    expect(await toldOf(standing({ kind: 'stage', fence: 3, done }), GONE)).toHaveLength(2);
  });

  test('without a window is a message', async () => {
    expect(await toldOf(standing({ viewId: undefined }))).toEqual([
      'chat.postMessage Saved: your update is a comment on Acme.',
    ]);
  });

  test('in the operation’s own words when it brings some', async () => {
    const subject = { title: 'Acme', url: undefined, saved: 'Acme is in Demo now.' };
    expect((await toldOf(standing({ viewId: undefined, subject })))[0]).toContain(
      'Saved: Acme is in Demo now.',
    );
  });

  test('that Slack refuses for now is told later; that may have arrived is never sent again (S13)', async () => {
    const tell = async (...answers: SlackAnswer[]): Promise<string> => {
      const { client } = await slackAnswering(...answers);
      const operation = standing({ ...FAILED, viewId: undefined });
      return createOperationTeller(client, { now: () => NOON })(operation).catch(() => 'unsure');
    };
    expect(await tell({})).toBe('told');
    expect(await tell(BUSY, BUSY, BUSY, BUSY, BUSY)).toBe('not_now');
    expect(await tell({ status: 500 })).toBe('unsure');
    const refused = Object.assign(new TypeError('fetch failed'), { cause: { code: 'ECONNREFUSED' } });
    const away = new WebClient('xoxb', { retryConfig: { retries: 0 }, fetch: () => Promise.reject(refused) });
    const operation = standing({ ...FAILED, viewId: undefined });
    expect(await createOperationTeller(away, { now: () => NOON })(operation)).toBe('not_now');
  });

  test('of what was tried for a day does not claim that nothing was written', async () => {
    const problem = { kind: 'notion_unreachable' } as const;
    const told = (await toldOf(standing({ ...FAILED, state: 'parked', problem }), GONE))[1];
    expect(told).toContain('Look at the page in Notion');
    expect(told).not.toContain('Nothing was written');
  });
});

describe('people as Slack knows them', () => {
  const user = {
    id: 'U1',
    team_id: 'T1',
    tz: 'Europe/Lisbon',
    profile: { email: 'ana@example.com', real_name: 'Ana Pereira' },
  };
  async function personOf(change: object): Promise<unknown> {
    const { client } = await slackAnswering({ user: { ...user, ...change } });
    const identity = { botId: 'B1', botUserId: 'UB', teamId: 'T1' };
    return createSlackPeople({ interactive: client, identity }, { now: () => new Date(0) }).person('U1');
  }

  test.each([
    [{}, 'member'],
    [{ is_restricted: true }, 'guest'],
    [{ is_ultra_restricted: true }, 'guest'],
    [{ is_stranger: true }, 'stranger'],
    [{ team_id: 'T2' }, 'stranger'],
    [{ is_bot: true }, 'bot'],
    [{ deleted: true, is_restricted: true }, 'deactivated'],
  ])('with %j are a %s', async (change, kind) => {
    expect(await personOf(change)).toMatchObject({ kind, name: 'Ana Pereira', email: 'ana@example.com' });
  });

  test('have a name and a zone even when Slack gives neither', async () => {
    expect(await personOf({ profile: {}, tz: null })).toMatchObject({
      name: 'U1',
      timeZone: 'UTC',
      email: undefined,
    });
  });

  test('are asked about once in ten minutes', async () => {
    const { client, calls } = await slackAnswering({ user }, { user });
    let now = 0;
    const identity = { botId: 'B1', botUserId: 'UB', teamId: 'T1' };
    const people = createSlackPeople({ interactive: client, identity }, { now: () => new Date(now) });
    await people.person('U1');
    await people.person('U1');
    expect(calls).toHaveLength(1);
    now = 11 * 60_000;
    await people.person('U1');
    expect(calls).toHaveLength(2);
  });
});
