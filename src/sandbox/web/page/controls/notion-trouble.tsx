import { NumberRow, SwitchRow } from './number-row.js';
import { NewNotionTrouble } from './new-notion-trouble.js';
import type { TroublePanelProps } from './slack-trouble.js';

const CAPABILITIES = [
  ['readContent', 'May read content'],
  ['updateContent', 'May update content'],
  ['insertContent', 'May insert content'],
  ['readComments', 'May read comments'],
  ['insertComments', 'May insert comments'],
  ['readUserEmail', 'May read e-mail addresses'],
] as const;

/** Trouble between the app and Notion, and what the connection may do. */
export function NotionTroublePanel({ view, change }: TroublePanelProps) {
  return (
    <section className="panel" aria-label="Notion trouble">
      <h3>Notion</h3>
      <ul className="faults">
        {view.notion.map(({ kind, on, times }, index) => (
          <li key={index}>
            <code>{kind}</code> on {on.replace('_', ' ')}, {times === 'until cleared' ? times : `${times} ×`}
          </li>
        ))}
      </ul>
      {view.notion.length > 0 && (
        <button
          type="button"
          className="button button-small"
          onClick={() => {
            change({ clearNotion: true });
          }}
        >
          Clear faults
        </button>
      )}
      <NewNotionTrouble
        add={(addNotion) => {
          change({ addNotion });
        }}
      />
      <NumberRow
        label="Requests per minute"
        value={view.requestsPerMinute}
        least={1}
        save={(requestsPerMinute) => {
          change({ requestsPerMinute });
        }}
      />
      <SwitchRow
        label="Database is shared with Opp"
        on={view.shared}
        set={(shared) => {
          change({ shared });
        }}
      />
      {CAPABILITIES.map(([name, label]) => (
        <SwitchRow
          key={name}
          label={label}
          on={view.capabilities[name]}
          set={(on) => {
            change({ capabilities: { [name]: on } });
          }}
        />
      ))}
    </section>
  );
}
