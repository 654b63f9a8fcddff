import { useState } from 'react';
import { useDesk } from './desk-context.js';

/** How many of Slack's remarks stay in view. */
const SHOWN = 3;

interface NoticesProps {
  /** Remarks of this channel, and those that belong to none. */
  readonly channelId: string;
  /** Leaves out what was said before this came into view. */
  readonly onlyNew?: boolean;
}

/** What Slack itself says to this person here, e.g. that a command was not answered in time. */
export function Notices({ channelId, onlyNew = false }: NoticesProps) {
  const { desk } = useDesk();
  const [dismissed, setDismissed] = useState<readonly string[]>(() =>
    onlyNew ? desk.notices.map(({ id }) => id) : [],
  );
  const elsewhere = new Set(desk.channels.map(({ id }) => id).filter((id) => id !== channelId));
  const notices = desk.notices.filter(
    ({ id, channel }) => !elsewhere.has(channel) && !dismissed.includes(id),
  );
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
