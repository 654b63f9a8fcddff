import type { TroubleChange, TroubleView } from '../../trouble-schema.js';
import { NumberRow, SwitchRow } from './number-row.js';

export interface TroublePanelProps {
  readonly view: TroubleView;
  readonly change: (change: TroubleChange) => void;
}

const COUNTS = {
  slowApiMs: 'Delay every call by (ms)',
  rateLimitNext: 'Answer the next calls 429',
  failNext: 'Answer the next calls 500',
  loseAnswerNext: 'Lose the answer of the next writes',
} as const;
const NAMES = ['slowApiMs', 'rateLimitNext', 'failNext', 'loseAnswerNext'] as const;

/** Trouble between the app and Slack. */
export function SlackTroublePanel({ view, change }: TroublePanelProps) {
  return (
    <section className="panel" aria-label="Slack trouble">
      <h3>Slack</h3>
      {NAMES.map((name) => (
        <NumberRow
          key={name}
          label={COUNTS[name]}
          value={view.slack[name]}
          save={(value) => {
            change({ slack: { [name]: value } });
          }}
        />
      ))}
      <SwitchRow
        label="Deliver everything twice"
        on={view.slack.deliverTwice}
        set={(deliverTwice) => {
          change({ slack: { deliverTwice } });
        }}
      />
      <div className="panel-row">
        <button
          type="button"
          className="button button-small"
          onClick={() => {
            change({ socket: 'drop' });
          }}
        >
          Drop the socket
        </button>
        <button
          type="button"
          className="button button-small"
          onClick={() => {
            change({ socket: 'refresh' });
          }}
        >
          Refresh the socket
        </button>
      </div>
    </section>
  );
}
