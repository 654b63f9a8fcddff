import { useState } from 'react';
import type { DeskChannel } from '../../../slack/desk.js';
import { isCommand, refusalInThread } from '../state/completion.js';
import { useDesk } from './desk-context.js';

export interface Draft {
  readonly text: string;
  readonly setText: (text: string) => void;
  readonly send: () => Promise<void>;
  /** Why Slack does not take it. */
  readonly refused: string | undefined;
}

/** What stands in a composer and how it is sent: as a command when it begins with a slash, else as a message. */
export function useDraft({ id: channel }: DeskChannel, threadTs: string | undefined): Draft {
  const { act } = useDesk();
  const [text, write] = useState('');
  const [refused, setRefused] = useState<string>();
  const setText = (next: string): void => {
    write(next);
    setRefused(undefined);
  };
  const send = async (): Promise<void> => {
    const said = text.trim();
    if (said === '') return;
    if (isCommand(said) && threadTs !== undefined) {
      setRefused(refusalInThread(said));
      return;
    }
    setText('');
    const result = await act(
      isCommand(said)
        ? { act: 'command', channel, text: said }
        : { act: 'say', channel, text: said, ...(threadTs === undefined ? {} : { threadTs }) },
    );
    // What was refused is given back, unless something new was typed meanwhile.
    if (!result.ok) write((now) => (now === '' ? said : now));
  };
  return { text, setText, send, refused };
}
