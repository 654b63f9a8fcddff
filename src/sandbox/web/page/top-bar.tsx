import type { DeskPerson } from '../../slack/desk.js';
import { useDesk } from './slack/desk-context.js';
import type { Theme } from './theme.js';

const PARTS = { slack: 'Slack', notion: 'Notion', controls: 'Sandbox' } as const;
export type Part = keyof typeof PARTS;
const PART_NAMES: readonly Part[] = ['slack', 'notion', 'controls'];

interface TopBarProps {
  readonly people: readonly DeskPerson[];
  readonly personId: string;
  readonly signIn: (id: string) => void;
  readonly theme: Theme;
  readonly toggleTheme: () => void;
  readonly part: Part;
  readonly setPart: (part: Part) => void;
  readonly notionShown: boolean;
  readonly toggleNotion: () => void;
  readonly controlsShown: boolean;
  readonly toggleControls: () => void;
}

/** Who is signed in, and which parts are shown: toggles on a wide screen, tabs on a phone. */
export function TopBar(props: TopBarProps) {
  const { desk } = useDesk();
  return (
    <header className="top-bar">
      <h1>
        {desk.team.name} <small>sandbox</small>
      </h1>
      <nav className="part-tabs" aria-label="Parts">
        {PART_NAMES.map((part) => (
          <button
            key={part}
            type="button"
            aria-pressed={props.part === part}
            onClick={() => {
              props.setPart(part);
            }}
          >
            {PARTS[part]}
          </button>
        ))}
      </nav>
      <div className="top-tools">
        <button
          type="button"
          className="top-toggle"
          aria-pressed={props.notionShown}
          onClick={props.toggleNotion}
        >
          Notion
        </button>
        <button
          type="button"
          className="top-toggle"
          aria-pressed={props.controlsShown}
          onClick={props.toggleControls}
        >
          Trouble &amp; clock
        </button>
        <button
          type="button"
          className="top-icon"
          aria-label={props.theme === 'dark' ? 'Use light colours' : 'Use dark colours'}
          onClick={props.toggleTheme}
        >
          {props.theme === 'dark' ? '☀' : '☾'}
        </button>
        <label className="signed-in">
          <span aria-hidden="true">Signed in as</span>
          <select
            aria-label="Signed in as"
            value={props.personId}
            onChange={({ target }) => {
              props.signIn(target.value);
            }}
          >
            {props.people.map(({ id, name, title }) => (
              <option key={id} value={id}>
                {title === '' ? name : `${name} · ${title}`}
              </option>
            ))}
          </select>
        </label>
      </div>
    </header>
  );
}
