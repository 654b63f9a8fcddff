import type { DeskChannel } from '../../../slack/desk.js';
import { Avatar } from './avatar.js';

interface SidebarProps {
  readonly openId: string | undefined;
  readonly channels: readonly DeskChannel[];
  readonly open: (channel: DeskChannel) => void;
  readonly unread: ReadonlySet<string>;
}

const GROUPS: readonly { readonly title: string; readonly kinds: readonly DeskChannel['kind'][] }[] = [
  { title: 'Channels', kinds: ['channel', 'private'] },
  { title: 'Direct messages', kinds: ['dm'] },
  { title: 'Apps', kinds: ['app'] },
];

/** Channels, direct messages and the app. */
export function Sidebar({ channels: all, openId, open, unread }: SidebarProps) {
  return (
    <nav className="sidebar" aria-label="Channels">
      {GROUPS.map(({ title, kinds }) => {
        const channels = all.filter(({ kind }) => kinds.includes(kind));
        if (channels.length === 0) return null;
        return (
          <section key={title}>
            <h2>{title}</h2>
            <ul>
              {channels.map((channel) => (
                <li key={channel.id}>
                  <button
                    type="button"
                    className={unread.has(channel.id) ? 'channel-link unread' : 'channel-link'}
                    aria-current={channel.id === openId ? 'page' : undefined}
                    onClick={() => {
                      open(channel);
                    }}
                  >
                    <ChannelMark channel={channel} />
                    <span className="channel-name">{channel.name}</span>
                    {channel.isExtShared && <span className="badge">External</span>}
                    {unread.has(channel.id) && <span className="unread-dot" role="img" aria-label="Unread" />}
                  </button>
                </li>
              ))}
            </ul>
          </section>
        );
      })}
    </nav>
  );
}

function ChannelMark({ channel }: { readonly channel: DeskChannel }) {
  if (channel.kind === 'dm' || channel.kind === 'app')
    return <Avatar name={channel.name} isApp={channel.kind === 'app'} size="small" />;
  return (
    <span className="channel-mark" aria-hidden="true">
      {channel.kind === 'private' ? '🔒' : '#'}
    </span>
  );
}
