import type { Act, ActResult } from '../desk.js';
import { respond } from '../respond.js';
import { SlackError } from '../slack-error.js';
import type { Channel } from '../world/channels.js';
import { APP_ID, BOT_USER, type Person } from '../world/people.js';
import type { ResponseTarget } from '../world/response-urls.js';
import type { Workspace } from '../world/workspace.js';
import { markedUp } from './escape.js';
import { channelName, DONE, isEmptyAnswer, refused, send, VERIFICATION_TOKEN, type Room } from './room.js';

type Typed = Extract<Act, { act: 'command' }>;
type Command = Workspace['manifest']['commands'][number];

/** A slash command, typed whole: "/opp status acme". */
export async function runCommand(
  room: Room,
  person: Person,
  channel: Channel,
  { text }: Typed,
): Promise<ActResult> {
  const { workspace } = room;
  const { manifest, journal } = workspace;
  if (channel.kind === 'app' && manifest.messagesReadOnly)
    return refused('Sending messages to this app has been turned off.');
  const [, name = '', words = ''] = /^\s*(\/\S+)\s*([\s\S]*)$/.exec(text) ?? [];
  if (name === '') return refused('A command begins with a slash.');
  if (name === '/invite') return invite(workspace, person, channel, words);
  const command = manifest.commands.find((one) => one.command === name);
  if (command === undefined) {
    journal.notice(person.id, channel.id, `\`${name}\` is not a valid command.`);
    return DONE;
  }
  await dispatch(room, person, channel, command, words.trim());
  journal.changed();
  return DONE;
}

async function dispatch(
  room: Room,
  person: Person,
  channel: Channel,
  command: Command,
  words: string,
): Promise<void> {
  const { team, triggers, responseUrls, journal } = room.workspace;
  const target = { channel: channel.id, personId: person.id };
  const payload = {
    token: VERIFICATION_TOKEN,
    team_id: team.id,
    team_domain: team.domain,
    channel_id: channel.id,
    channel_name: channelName(channel),
    user_id: person.id,
    user_name: person.handle,
    command: command.command,
    text: command.should_escape ? markedUp(room.workspace, words) : words,
    api_app_id: APP_ID,
    is_enterprise_install: 'false',
    response_url: responseUrls.issue(target),
    trigger_id: triggers.issue({ personId: person.id, cause: 'command' }),
  };
  const ack = await send(room, `command ${command.command}`, 'slash_commands', payload, true);
  if (ack.ok) {
    await answer(room.workspace, target, command.command, ack.body);
    return;
  }
  const error = ack.why === 'timeout' ? 'operation_timeout' : 'dispatch_failed';
  journal.notice(person.id, channel.id, `${command.command} failed with the error "${error}"`);
}

/** An acknowledgement may carry the answer itself. */
async function answer(
  workspace: Workspace,
  target: ResponseTarget,
  command: string,
  body: unknown,
): Promise<void> {
  if (isEmptyAnswer(body)) return;
  try {
    await respond(workspace, target, body);
  } catch (error) {
    if (!(error instanceof SlackError)) throw error;
    const details = JSON.stringify(error.extra['errors'] ?? '');
    workspace.journal.problem(`command ${command}: answered with ${error.code} ${details}`);
    workspace.journal.notice(
      target.personId,
      target.channel,
      `${command} failed with the error "dispatch_failed"`,
    );
  }
}

/** Slack's own `/invite @App`, the way an app comes into a channel. */
async function invite(
  workspace: Workspace,
  person: Person,
  channel: Channel,
  words: string,
): Promise<ActResult> {
  const botName = workspace.people.get(BOT_USER).name;
  if (channel.kind === 'dm' || channel.kind === 'app') return refused('Nobody can be invited here.');
  if (words.trim().toLowerCase() !== `@${botName.toLowerCase()}`)
    return refused(`Only @${botName} can be invited here.`);
  await workspace.channels.join(channel.id, BOT_USER);
  workspace.journal.notice(person.id, channel.id, `${botName} has joined the channel.`);
  return DONE;
}
