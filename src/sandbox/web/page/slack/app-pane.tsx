import { useState } from 'react';
import type { DeskChannel } from '../../../slack/desk.js';
import { useDesk } from './desk-context.js';
import { ChannelHead } from './channel-head.js';
import { Conversation } from './channel-pane.js';
import { Home } from './home.js';

const TABS = ['Home', 'Messages'] as const;

interface AppPaneProps {
  readonly channel: DeskChannel;
  readonly showSidebar: () => void;
  readonly openThread: (ts: string) => void;
}

/** The app: its Home, and the messages it sent to this person. */
export function AppPane({ channel, showSidebar, openThread }: AppPaneProps) {
  const { act } = useDesk();
  const [tab, setTab] = useState<(typeof TABS)[number]>('Home');
  return (
    <section className="channel" aria-label={channel.name}>
      <ChannelHead channel={channel} showSidebar={showSidebar} />
      <div className="tabs" role="tablist" aria-label={channel.name}>
        {TABS.map((name) => (
          <button
            key={name}
            type="button"
            role="tab"
            id={`app-tab-${name}`}
            aria-selected={tab === name}
            aria-controls="app-panel"
            onClick={() => {
              setTab(name);
              if (name === 'Home') void act({ act: 'open-home' });
            }}
          >
            {name}
          </button>
        ))}
      </div>
      <div className="tab-panel" role="tabpanel" id="app-panel" aria-labelledby={`app-tab-${tab}`}>
        {tab === 'Home' ? <Home /> : <Conversation channel={channel} openThread={openThread} />}
      </div>
    </section>
  );
}
