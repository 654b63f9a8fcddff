import type { Desk } from '../../../slack/desk.js';

export type Command = Desk['commands'][number];

/** The commands to offer for what stands in the composer: while the first word is being typed, and it begins with "/". */
export function offeredCommands(commands: readonly Command[], typed: string): readonly Command[] {
  if (!/^\/\S*$/.test(typed)) return [];
  return commands.filter(({ command }) => command.startsWith(typed.toLowerCase()));
}

/** The hint to show while the rest of a known command is being typed. */
export function hintFor(commands: readonly Command[], typed: string): string | undefined {
  const word = /^(\/\S+)\s/.exec(typed)?.[1]?.toLowerCase();
  const known = commands.find(({ command }) => command === word);
  return known === undefined ? undefined : `${known.command} ${known.usageHint}`;
}

export const isCommand = (text: string): boolean => /^\/\S/.test(text);

/** Slack's words when a slash command is sent in a thread. */
export const refusalInThread = (text: string): string =>
  `${text.split(/\s/, 1)[0] ?? text} is not supported in threads. Sorry!`;
