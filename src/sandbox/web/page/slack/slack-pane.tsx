import { useState } from 'react';
import type { DeskChannel } from '../../../slack/desk.js';
import { openedChannel, shownChannels } from '../state/shown-channels.js';
import { useDesk } from './desk-context.js';
import { AppPane } from './app-pane.js';
import { ChannelPane } from './channel-pane.js';
import { Sidebar } from './sidebar.js';
import { ThreadPane } from './thread-pane.js';
import { useUnread } from './use-unread.js';

/** Slack: sidebar, the open channel or the app, and beside it a thread. */
export function SlackPane() {
  const { desk, act } = useDesk();
  const [opened, setOpened] = useState<DeskChannel>();
  const [threadTs, setThreadTs] = useState<string>();
  const [sidebarShown, setSidebarShown] = useState(false);
  const channels = shownChannels(desk);
  const channel = openedChannel(channels, opened);
  const unread = useUnread(desk, channel?.id);
  const open = (next: DeskChannel): void => {
    setOpened(next);
    setThreadTs(undefined);
    setSidebarShown(false);
    if (next.kind === 'app') void act({ act: 'open-home' });
  };
  const showSidebar = (): void => {
    setSidebarShown(!sidebarShown);
  };
  return (
    <section
      className="slack"
      aria-label="Slack"
      data-sidebar={sidebarShown}
      data-thread={threadTs !== undefined}
    >
      <Sidebar channels={channels} openId={channel?.id} open={open} unread={unread} />
      {channel === undefined ? (
        <p className="waiting">This person is in no channel.</p>
      ) : channel.kind === 'app' ? (
        <AppPane key={channel.name} channel={channel} showSidebar={showSidebar} openThread={setThreadTs} />
      ) : (
        <ChannelPane key={channel.id} channel={channel} showSidebar={showSidebar} openThread={setThreadTs} />
      )}
      {channel !== undefined && threadTs !== undefined && (
        <ThreadPane
          key={threadTs}
          channel={channel}
          rootTs={threadTs}
          close={() => {
            setThreadTs(undefined);
          }}
        />
      )}
    </section>
  );
}
