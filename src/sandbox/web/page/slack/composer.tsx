import { useId, useRef, useState, type KeyboardEvent } from 'react';
import type { DeskChannel } from '../../../slack/desk.js';
import { Menu } from '../controls/menu.js';
import { completions, hintFor, type Completion } from '../state/completion.js';
import { channelTitle } from '../state/messages.js';
import { CompletionList } from './completion-list.js';
import { useDesk } from './desk-context.js';
import { useDraft } from './use-draft.js';

interface ComposerProps {
  readonly channel: DeskChannel;
  /** Set in a thread, where Slack takes no slash commands. */
  readonly threadTs: string | undefined;
}

/** Where a person writes: Enter sends, Shift+Enter breaks the line, "/" offers commands. */
export function Composer({ channel, threadTs }: ComposerProps) {
  const { desk } = useDesk();
  const id = useId();
  const field = useRef<HTMLTextAreaElement>(null);
  const { text, setText, send, refused } = useDraft(channel, threadTs);
  const [active, setActive] = useState(0);
  const [hidden, setHidden] = useState(false);
  const commands = threadTs === undefined ? desk.commands : [];
  const offered = hidden ? [] : completions({ commands, people: desk.people }, text);
  const hint = hintFor(commands, text);
  const label = threadTs === undefined ? `Message ${channelTitle(channel)}` : 'Reply in thread';

  const write = (next: string): void => {
    setText(next);
    setActive(0);
    setHidden(false);
  };
  const complete = (taken: Completion): void => {
    write(taken.text);
    field.current?.focus();
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    const pointed = offered[active];
    if (event.nativeEvent.isComposing) return;
    if (event.key === 'Escape' && offered.length > 0) setHidden(true);
    else if (event.key === 'ArrowDown' && pointed) setActive((active + 1) % offered.length);
    else if (event.key === 'ArrowUp' && pointed) setActive((active + offered.length - 1) % offered.length);
    else if ((event.key === 'Tab' || event.key === 'Enter') && pointed && pointed.text.trim() !== text.trim())
      complete(pointed);
    else if (event.key === 'Enter' && !event.shiftKey) void send();
    else return;
    event.preventDefault();
  };
  return (
    <div className="composer">
      {offered.length > 0 && <CompletionList {...{ id, offered, active, complete }} />}
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
          aria-controls={offered.length > 0 ? `${id}-completions` : undefined}
          aria-activedescendant={offered.length > 0 ? `${id}-completion-${active}` : undefined}
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
      face="+"
      items={desk.globalShortcuts.map(({ callbackId, name }) => ({
        label: name,
        run: () => void act({ act: 'shortcut', callbackId }),
      }))}
    />
  );
}
