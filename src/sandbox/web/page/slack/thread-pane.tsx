import type { DeskChannel } from '../../../slack/desk.js';
import { channelTitle, threadMessages } from '../state/messages.js';
import { Composer } from './composer.js';
import { MessageList } from './message-list.js';

interface ThreadPaneProps {
  readonly channel: DeskChannel;
  readonly rootTs: string;
  readonly close: () => void;
}

/** A thread beside its channel. */
export function ThreadPane({ channel, rootTs, close }: ThreadPaneProps) {
  return (
    <section className="thread" aria-label="Thread">
      <header className="channel-head">
        <h2>
          Thread <small>{channelTitle(channel)}</small>
        </h2>
        <button type="button" className="icon-button" aria-label="Close thread" onClick={close}>
          ✕
        </button>
      </header>
      <MessageList messages={threadMessages(channel, rootTs)} label="Replies" openThread={undefined} />
      <Composer channel={channel} threadTs={rootTs} />
    </section>
  );
}
