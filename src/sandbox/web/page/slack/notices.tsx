import { useState } from 'react';
import { useDesk } from './desk-context.js';

/** How many of Slack's remarks stay in view. */
const SHOWN = 3;

/** What Slack itself says to this person in this channel, e.g. that a command was not answered in time. */
export function Notices({ channelId }: { readonly channelId: string }) {
  const { desk } = useDesk();
  const [dismissed, setDismissed] = useState<readonly string[]>([]);
  const notices = desk.notices.filter(({ id, channel }) => channel === channelId && !dismissed.includes(id));
  return (
    <div className="notices" role="status" aria-label="Slackbot">
      {notices.slice(-SHOWN).map(({ id, text }) => (
        <p key={id} className="notice">
          <span>
            <strong>Slackbot</strong> {text}
            <small>Only visible to you</small>
          </span>
          <button
            type="button"
            className="icon-button"
            aria-label="Dismiss this remark"
            onClick={() => {
              setDismissed([...dismissed, id]);
            }}
          >
            ✕
          </button>
        </p>
      ))}
    </div>
  );
}
