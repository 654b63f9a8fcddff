import type { Unacknowledged } from './watched-app.js';

/** Hears how it goes with Slack, to count it. `kind` is Slack's own word for what it sent. */
export interface SlackWatch {
  readonly acknowledged: (kind: string, ms: number) => void;
  readonly unacknowledged: (kind: string, why: Unacknowledged) => void;
  /** A request was refused with this HTTP status: unsigned, too long, in no shape that Slack sends. */
  readonly refused: (status: number) => void;
  /** A socket was opened or ended, or a frame was left out. */
  readonly socket: (what: 'connected' | 'lost' | 'unsound') => void;
  /** The clock of Slack's last answer, and ours at that moment. */
  readonly clock: (slack: Date, ours: Date) => void;
}

const nobody = (): void => undefined;

/** Nobody counts. */
export const UNWATCHED: SlackWatch = {
  ...{ acknowledged: nobody, unacknowledged: nobody, refused: nobody, socket: nobody, clock: nobody },
};
