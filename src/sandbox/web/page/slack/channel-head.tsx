import type { ReactNode } from 'react';
import type { DeskChannel } from '../../../slack/desk.js';
import { channelTitle } from '../state/messages.js';

interface ChannelHeadProps {
  readonly channel: DeskChannel;
  readonly showSidebar: () => void;
  readonly children?: ReactNode;
}

/** The line above the messages. */
export function ChannelHead({ channel, showSidebar, children }: ChannelHeadProps) {
  return (
    <header className="channel-head">
      <button
        type="button"
        className="icon-button sidebar-toggle"
        aria-label="Show channels"
        onClick={showSidebar}
      >
        ☰
      </button>
      <h2>{channelTitle(channel)}</h2>
      {channel.isExtShared && <span className="badge badge-shared">Shared with another company</span>}
      {children}
    </header>
  );
}
