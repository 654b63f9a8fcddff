import type { Desk } from '../../../slack/desk.js';

export type Command = Desk['commands'][number];

/** Something that may complete what stands in the composer. */
export interface Completion {
  readonly label: string;
  readonly hint: string;
  readonly note: string;
  /** What the composer holds when it is taken. */
  readonly text: string;
}

/** Commands while the first word is typed and begins with "/"; people after an "@" at the end. */
export function completions(
  { commands, people }: Pick<Desk, 'commands' | 'people'>,
  typed: string,
): readonly Completion[] {
  if (/^\/\S*$/.test(typed)) {
    return commands
      .filter(({ command }) => command.startsWith(typed.toLowerCase()))
      .map(({ command, usageHint, description }) => ({
        label: command,
        hint: usageHint,
        note: description,
        text: `${command} `,
      }));
  }
  const begun = /(?:^|[\s:])@([^@\n]{0,40})$/.exec(typed)?.[1];
  if (begun === undefined) return [];
  return people
    .filter(({ name }) => name.toLowerCase().startsWith(begun.toLowerCase()))
    .map(({ name, title }) => ({
      label: `@${name}`,
      hint: title,
      note: '',
      text: `${typed.slice(0, typed.length - begun.length)}${name} `,
    }));
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
