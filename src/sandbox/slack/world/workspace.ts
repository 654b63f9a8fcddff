import type { Clock } from '../../../domain/clock.js';
import type { SandboxMemory } from '../../memory.js';
import type { Manifest } from '../manifest.js';
import type { SeedChannel, SlackSeed } from '../seed.js';
import { Channels } from './channels.js';
import { Journal } from './journal.js';
import { Messages } from './messages.js';
import { Mint } from './mint.js';
import { People } from './people.js';
import { ResponseUrls } from './response-urls.js';
import { Triggers } from './triggers.js';
import { Views } from './views.js';

/** One Slack workspace with one app installed. */
export interface Workspace {
  readonly clock: Clock;
  readonly team: SlackSeed['team'];
  readonly manifest: Manifest;
  readonly mint: Mint;
  readonly people: People;
  readonly channels: Channels;
  readonly messages: Messages;
  readonly views: Views;
  readonly triggers: Triggers;
  readonly responseUrls: ResponseUrls;
  readonly journal: Journal;
}

/** Brings the workspace back as it was, or plants the seed on the first start. */
export async function openWorkspace(
  clock: Clock,
  memory: SandboxMemory,
  seed: SlackSeed,
  manifest: Manifest,
): Promise<Workspace> {
  const mint = new Mint(clock);
  const people = new People(seed, manifest);
  const messages = await Messages.open(memory);
  if ((await memory.all('slack.start')).length === 0) {
    for (const channel of seed.channels) await plant(channel, clock, messages);
    await memory.put('slack.start', seed.team.id, { at: clock.now().toISOString() });
  }
  const last = messages.lastTs();
  if (last !== undefined) mint.notBefore(last);
  return {
    clock,
    team: seed.team,
    manifest,
    mint,
    people,
    messages,
    channels: await Channels.open(seed, people, memory),
    views: await Views.open(memory, mint),
    triggers: new Triggers(clock, mint),
    responseUrls: new ResponseUrls(clock, mint),
    journal: new Journal(),
  };
}

async function plant(channel: SeedChannel, clock: Clock, messages: Messages): Promise<void> {
  const stamps: string[] = [];
  for (const [index, { by, text, minutesAgo, inThreadOf, files }] of channel.messages.entries()) {
    const at = Math.floor(clock.now().getTime() / 1000) - minutesAgo * 60;
    const ts = `${at}.${String(index + 1).padStart(6, '0')}`;
    stamps.push(ts);
    const threadTs = inThreadOf === undefined ? undefined : stamps[inThreadOf];
    const said = { channel: channel.id, ts, threadTs, by, text, blocks: [], edited: false };
    await messages.put(files === undefined ? said : { ...said, files: [...files] });
  }
}
