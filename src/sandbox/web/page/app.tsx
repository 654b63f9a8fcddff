import { useState } from 'react';
import { ControlsPane } from './controls/controls-pane.js';
import { NotionPane } from './notion/notion-pane.js';
import { SlackPane } from './slack/slack-pane.js';
import { DeskProvider } from './slack/desk-provider.js';
import { SplitHandle } from './split-handle.js';
import { peopleSchema } from './talk/desk-schema.js';
import { useAsked } from './talk/use-asked.js';
import { ThemeContext, useThemeChoice } from './theme.js';
import { TopBar, type Part } from './top-bar.js';
import { usePerson } from './use-person.js';

/** The whole page: Slack and Notion side by side, on a phone one at a time. */
export function App() {
  const { theme, toggle } = useThemeChoice();
  const { answer: people, trouble } = useAsked(peopleSchema, '/people', []);
  const [personId, signIn] = usePerson(people ?? []);
  const [part, setPart] = useState<Part>('slack');
  const [notionShown, setNotionShown] = useState(true);
  const [controlsShown, setControlsShown] = useState(false);
  const [share, setShare] = useState(42);
  const [notionPage, setNotionPage] = useState<string>();
  const openNotion = (pageId: string): void => {
    setNotionPage(pageId);
    setNotionShown(true);
    setPart('notion');
  };
  if (!people || personId === undefined) {
    return <p className="waiting">{trouble ?? 'Opening the workspace…'}</p>;
  }
  return (
    <ThemeContext value={theme}>
      <DeskProvider key={personId} personId={personId} openNotion={openNotion}>
        <TopBar
          {...{ people, personId, signIn, theme, part, setPart, notionShown, controlsShown }}
          toggleTheme={toggle}
          toggleNotion={() => {
            setNotionShown(!notionShown);
          }}
          toggleControls={() => {
            setControlsShown(!controlsShown);
          }}
        />
        <main className="parts" data-part={part} style={{ '--notion-share': `${share}%` }}>
          <SlackPane />
          {notionShown && <SplitHandle share={share} setShare={setShare} />}
          {(notionShown || part === 'notion') && <NotionPane pageId={notionPage} openPage={setNotionPage} />}
          {(controlsShown || part === 'controls') && (
            <ControlsPane
              close={() => {
                setControlsShown(false);
                setPart('slack');
              }}
            />
          )}
        </main>
      </DeskProvider>
    </ThemeContext>
  );
}
