import { useDesk } from '../slack/desk-context.js';
import { ClockPanel } from './clock-panel.js';
import { NotionTroublePanel } from './notion-trouble.js';
import { SlackTroublePanel } from './slack-trouble.js';
import { useTrouble } from './use-trouble.js';

/** What the sandbox can do that Slack and Notion cannot: move time, make trouble, show how fast the app answered. */
export function ControlsPane({ close }: { readonly close: () => void }) {
  const { view, change, refused } = useTrouble();
  return (
    <section className="controls" aria-label="Trouble and clock">
      <header className="channel-head">
        <h2>Trouble &amp; clock</h2>
        <button type="button" className="icon-button" aria-label="Close trouble and clock" onClick={close}>
          ✕
        </button>
      </header>
      <div className="controls-body">
        <ClockPanel />
        {refused !== undefined && (
          <p className="field-error" role="alert">
            {refused}
          </p>
        )}
        {view && <NotionTroublePanel view={view} change={change} />}
        {view && <SlackTroublePanel view={view} change={change} />}
        <Acks />
      </div>
    </section>
  );
}

/** How long the app took to acknowledge; Slack gives it three seconds. */
function Acks() {
  const { desk } = useDesk();
  return (
    <section className="panel">
      <h3>Acknowledgements</h3>
      {desk.acks.length === 0 && <p className="blank">None yet.</p>}
      <ul className="acks">
        {desk.acks
          .slice(-8)
          .reverse()
          .map(({ what, ms }, index) => (
            <li key={index}>
              <span>{what}</span>
              <span className={ms === undefined ? 'ack-missed' : 'ack'}>
                {ms === undefined ? 'missed' : `${Math.round(ms)} ms`}
              </span>
            </li>
          ))}
      </ul>
    </section>
  );
}
