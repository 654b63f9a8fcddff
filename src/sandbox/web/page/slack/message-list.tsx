import type { DeskMessage } from '../../../slack/desk.js';
import { sentAt } from '../state/messages.js';
import { Message } from './message.js';
import { useBottom } from './use-bottom.js';

interface MessageListProps {
  readonly messages: readonly DeskMessage[];
  readonly label: string;
  readonly openThread: ((ts: string) => void) | undefined;
}

/** Messages, oldest first, under the days they were sent; a new one scrolls into view. */
export function MessageList({ messages, label, openThread }: MessageListProps) {
  const box = useBottom(`${messages.at(-1)?.ts ?? ''} ${messages.length}`);
  return (
    <div className="messages" ref={box} tabIndex={0} role="group" aria-label={`${label}, scrolling`}>
      {messages.length === 0 && <p className="empty">Nothing here yet.</p>}
      <ul role="list" aria-label={label}>
        {messages.map((message, index) => {
          const day = dayOf(message.ts);
          const before = messages[index - 1];
          return (
            <Message
              key={`${message.ts} ${message.ephemeral}`}
              message={message}
              day={before && dayOf(before.ts) === day ? undefined : day}
              openThread={openThread}
            />
          );
        })}
      </ul>
    </div>
  );
}

const dayOf = (ts: string): string =>
  sentAt(ts).toLocaleDateString(undefined, { weekday: 'long', month: 'long', day: 'numeric' });
