import { useState } from 'react';
import { useDesk } from './desk-context.js';
import { AppPane } from './app-pane.js';
import { ChannelPane } from './channel-pane.js';
import { Sidebar } from './sidebar.js';
import { ThreadPane } from './thread-pane.js';
import { useUnread } from './use-unread.js';

/** Slack: sidebar, the open channel or the app, and beside it a thread. */
export function SlackPane() {
  const { desk, act } = useDesk();
  const [channelId, setChannelId] = useState<string>();
  const [threadTs, setThreadTs] = useState<string>();
  const [sidebarShown, setSidebarShown] = useState(false);
  const channel = desk.channels.find(({ id }) => id === channelId) ?? desk.channels[0];
  const unread = useUnread(desk, channel?.id);
  const open = (id: string): void => {
    setChannelId(id);
    setThreadTs(undefined);
    setSidebarShown(false);
    if (desk.channels.find((other) => other.id === id)?.kind === 'app') void act({ act: 'open-home' });
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
      <Sidebar openId={channel?.id} open={open} unread={unread} />
      {channel === undefined ? (
        <p className="waiting">This person is in no channel.</p>
      ) : channel.kind === 'app' ? (
        <AppPane key={channel.id} channel={channel} showSidebar={showSidebar} openThread={setThreadTs} />
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
