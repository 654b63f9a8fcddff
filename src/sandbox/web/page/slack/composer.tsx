import { useId, useRef, useState, type KeyboardEvent } from 'react';
import type { DeskChannel } from '../../../slack/desk.js';
import { Menu } from '../controls/menu.js';
import { hintFor, isCommand, offeredCommands, refusalInThread, type Command } from '../state/completion.js';
import { channelTitle } from '../state/messages.js';
import { CommandList } from './command-list.js';
import { useDesk } from './desk-context.js';

interface ComposerProps {
  readonly channel: DeskChannel;
  /** Set in a thread, where Slack takes no slash commands. */
  readonly threadTs: string | undefined;
}

/** Where a person writes: Enter sends, Shift+Enter breaks the line, "/" offers commands. */
export function Composer({ channel, threadTs }: ComposerProps) {
  const { desk, act } = useDesk();
  const id = useId();
  const field = useRef<HTMLTextAreaElement>(null);
  const [text, setText] = useState('');
  const [active, setActive] = useState(0);
  const [hidden, setHidden] = useState(false);
  const [refused, setRefused] = useState<string>();
  const offered = hidden || threadTs !== undefined ? [] : offeredCommands(desk.commands, text);
  const hint = threadTs === undefined ? hintFor(desk.commands, text) : undefined;
  const label = threadTs === undefined ? `Message ${channelTitle(channel)}` : 'Reply in thread';

  const write = (next: string): void => {
    setText(next);
    setActive(0);
    setHidden(false);
    setRefused(undefined);
  };
  const complete = ({ command }: Command): void => {
    write(`${command} `);
    field.current?.focus();
  };
  const send = async (): Promise<void> => {
    const said = text.trim();
    if (said === '') return;
    if (isCommand(said) && threadTs !== undefined) {
      setRefused(refusalInThread(said));
      return;
    }
    write('');
    const { id: channelId } = channel;
    const result = await act(
      isCommand(said)
        ? { act: 'command', channel: channelId, text: said }
        : { act: 'say', channel: channelId, text: said, ...(threadTs === undefined ? {} : { threadTs }) },
    );
    // What was refused is given back, unless something new was typed meanwhile.
    if (!result.ok) setText((now) => (now === '' ? said : now));
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    const pointed = offered[active];
    if (event.nativeEvent.isComposing) return;
    if (event.key === 'Escape' && offered.length > 0) setHidden(true);
    else if (event.key === 'ArrowDown' && pointed) setActive((active + 1) % offered.length);
    else if (event.key === 'ArrowUp' && pointed) setActive((active + offered.length - 1) % offered.length);
    else if ((event.key === 'Tab' || event.key === 'Enter') && pointed && pointed.command !== text)
      complete(pointed);
    else if (event.key === 'Enter' && !event.shiftKey) void send();
    else return;
    event.preventDefault();
  };
  return (
    <div className="composer">
      {offered.length > 0 && <CommandList {...{ id, offered, active, complete }} />}
      {hint !== undefined && <p className="command-hint">{hint}</p>}
      {refused !== undefined && (
        <p className="composer-refusal" role="alert">
          {refused} Use the message’s menu instead.
        </p>
      )}
      <div className="composer-box">
        <textarea
          ref={field}
          aria-label={label}
          placeholder={label}
          aria-describedby={`${id}-help`}
          rows={Math.min(8, text.split('\n').length)}
          value={text}
          onChange={({ target }) => {
            write(target.value);
          }}
          onKeyDown={onKeyDown}
        />
        <span id={`${id}-help`} className="sr-only">
          Enter sends, Shift and Enter begin a new line, a slash offers commands.
        </span>
        {threadTs === undefined && desk.globalShortcuts.length > 0 && <Shortcuts />}
        <button
          type="button"
          className="send"
          aria-label="Send"
          disabled={text.trim() === ''}
          onClick={() => void send()}
        >
          ➤
        </button>
      </div>
    </div>
  );
}

function Shortcuts() {
  const { desk, act } = useDesk();
  return (
    <Menu
      name="Shortcuts"
      items={desk.globalShortcuts.map(({ callbackId, name }) => ({
        label: name,
        run: () => void act({ act: 'shortcut', callbackId }),
      }))}
    />
  );
}
