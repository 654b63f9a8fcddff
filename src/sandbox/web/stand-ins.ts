import type { SandboxClock } from '../clock.js';
import type { NotionControls, NotionDesk } from '../notion/desk.js';
import type { SlackDesk, SlackTrouble } from '../slack/desk.js';

/** The knobs of the Slack stand-in. */
export interface SlackTroubleControls {
  trouble(): SlackTrouble;
  setTrouble(change: Partial<SlackTrouble>): void;
  /** Cuts the app's connections without a word. */
  dropSocket(): void;
  /** Asks the app to connect anew, as Slack does every few hours. */
  refreshSocket(): void;
}

/** What the page needs from the stand-ins, and no more. */
export interface SandboxWebParts {
  readonly slack: SlackDesk & SlackTroubleControls;
  readonly notion: NotionDesk & NotionControls;
  readonly clock: Pick<SandboxClock, 'now' | 'advance' | 'offsetMs'>;
  /** Where the built page lies: `index.html`, `page.js`, `page.css`. */
  readonly pageFolder: string;
}
