import { Blocks } from '../blocks/blocks.js';
import { Surface } from '../blocks/surface.js';
import { useHeldValues } from '../blocks/use-held-values.js';
import { Menu } from '../controls/menu.js';
import type { DeskMessage } from '../../../slack/desk.js';
import { sentAt } from '../state/messages.js';
import { Avatar } from './avatar.js';
import { useDesk } from './desk-context.js';

interface MessageProps {
  readonly message: DeskMessage;
  /** The day to announce above it. */
  readonly day: string | undefined;
  readonly openThread: ((ts: string) => void) | undefined;
}

/** One message with its author, blocks, replies and menu. */
export function Message({ message, day, openThread }: MessageProps) {
  const { by, ts, ephemeral } = message;
  return (
    <li className={ephemeral ? 'message message-ephemeral' : 'message'}>
      {day !== undefined && <div className="day">{day}</div>}
      {ephemeral && <OnlyYou />}
      <div className="message-row">
        <Avatar name={by.name} isApp={by.isBot} size="large" />
        <div className="message-main">
          <div className="message-head">
            <strong>{by.name}</strong>
            {by.isBot && <span className="badge">APP</span>}
            <time dateTime={sentAt(ts).toISOString()} title={sentAt(ts).toLocaleString()}>
              {sentAt(ts).toLocaleTimeString(undefined, { hour: '2-digit', minute: '2-digit' })}
            </time>
          </div>
          <MessageBody message={message} />
          {message.edited && <small className="edited">(edited)</small>}
          {openThread && message.replyCount > 0 && (
            <button
              type="button"
              className="replies"
              onClick={() => {
                openThread(ts);
              }}
            >
              {message.replyCount === 1 ? '1 reply' : `${message.replyCount} replies`}
            </button>
          )}
        </div>
        {!ephemeral && <MessageMenu message={message} openThread={openThread} />}
      </div>
    </li>
  );
}

function OnlyYou() {
  return (
    <p className="only-you">
      <svg viewBox="0 0 20 20" width="14" height="14" aria-hidden="true">
        <path
          d="M2 10s3-5.5 8-5.5 8 5.5 8 5.5-3 5.5-8 5.5S2 10 2 10Z"
          fill="none"
          stroke="currentColor"
          strokeWidth="1.6"
        />
        <circle cx="10" cy="10" r="2.4" fill="currentColor" />
      </svg>
      Only visible to you
    </p>
  );
}

function MessageBody({ message }: { readonly message: DeskMessage }) {
  const blocks = message.blocks;
  const held = useHeldValues(blocks);
  const place = { on: 'message', channel: message.channel, ts: message.ts } as const;
  const { text: words, files = [] } = message;
  const text = words === '' ? [] : [{ type: 'section', text: { type: 'mrkdwn', text: words } }];
  return (
    <div className="message-body">
      <Surface place={place} held={held} errors={{}}>
        <Blocks blocks={blocks.length > 0 ? blocks : text} />
      </Surface>
      {files.map((name) => (
        <p key={name} className="file">
          📎 {name}
        </p>
      ))}
    </div>
  );
}

function MessageMenu({ message, openThread }: Omit<MessageProps, 'day'>) {
  const { desk, act } = useDesk();
  const { channel, ts } = message;
  const items = desk.messageShortcuts.map(({ callbackId, name }) => ({
    label: name,
    run: () => void act({ act: 'shortcut', callbackId, message: { channel, ts } }),
  }));
  const reply = {
    label: 'Reply in thread',
    run: () => {
      openThread?.(message.threadTs ?? ts);
    },
  };
  const all = openThread ? [reply, ...items] : items;
  if (all.length === 0) return null;
  return (
    <div className="message-menu">
      <Menu name={`More actions for the message by ${message.by.name}`} items={all} />
    </div>
  );
}
