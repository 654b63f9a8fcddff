import type { DeskChannel } from '../../../slack/desk.js';
import { channelTitle, mainMessages } from '../state/messages.js';
import { ChannelHead } from './channel-head.js';
import { Composer } from './composer.js';
import { MessageList } from './message-list.js';
import { Notices } from './notices.js';

interface ChannelPaneProps {
  readonly channel: DeskChannel;
  readonly showSidebar: () => void;
  readonly openThread: (ts: string) => void;
}

/** An open channel or direct message. */
export function ChannelPane({ channel, showSidebar, openThread }: ChannelPaneProps) {
  return (
    <section className="channel" aria-label={channelTitle(channel)}>
      <ChannelHead channel={channel} showSidebar={showSidebar} />
      <Conversation channel={channel} openThread={openThread} />
    </section>
  );
}

/** The messages of a channel and the place to write. */
export function Conversation({ channel, openThread }: Omit<ChannelPaneProps, 'showSidebar'>) {
  return (
    <>
      <MessageList messages={mainMessages(channel)} label="Messages" openThread={openThread} />
      <Notices channelId={channel.id} />
      <Composer channel={channel} threadTs={undefined} />
    </>
  );
}
