import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { SandboxClock } from '../../../src/sandbox/clock.js';
import { openSandboxWeb, type SandboxWeb } from '../../../src/sandbox/web/web-server.js';
import { fakeNotion, type FakeNotion } from './fake-notion.js';
import { fakeSlack, type FakeSlack } from './fake-slack.js';

interface Answer {
  readonly status: number;
  readonly body: unknown;
}

export interface OpenWeb {
  readonly slack: FakeSlack;
  readonly notion: FakeNotion;
  readonly web: SandboxWeb;
  readonly url: string;
  read(path: string): Promise<Answer>;
  send(path: string, body: unknown): Promise<Answer>;
  close(): Promise<void>;
}

const answerOf = async (response: Response): Promise<Answer> => ({
  status: response.status,
  body: await response.json(),
});

/** The page's server over fakes, with a page folder of its own; it is 09:00 UTC on 21 November 2026. */
export async function openWeb(): Promise<OpenWeb> {
  const folder = await mkdtemp(join(tmpdir(), 'opp-page-'));
  await writeFile(join(folder, 'index.html'), '<title>Opp sandbox</title>');
  await writeFile(join(folder, 'secret.txt'), 'not for the web');
  const slack = fakeSlack();
  const notion = fakeNotion();
  const clock = new SandboxClock(() => Date.parse('2026-11-21T09:00:00Z'));
  const web = openSandboxWeb({ slack, notion, clock, pageFolder: folder });
  const { url } = await web.listen();
  const headers = { 'content-type': 'application/json' };
  return {
    slack,
    notion,
    web,
    url,
    read: async (path) => answerOf(await fetch(url + path)),
    send: async (path, body) =>
      answerOf(await fetch(url + path, { method: 'POST', headers, body: JSON.stringify(body) })),
    close: async () => {
      await web.close();
      await rm(folder, { recursive: true });
    },
  };
}
