import type { NotionSettings, OperationsSettings, SlackSettings } from './settings.js';
import type { Clock } from './domain/clock.js';
import type { Feature } from './domain/features/feature.js';
import type { Playbook } from './domain/playbook.js';
import type { Logger } from './logger.js';
import type { Timing } from './notion/timing.js';
import type { Store } from './store/open-store.js';

/** What the bot is made of; `main.ts` and tests hand it over. */
export interface OppParts {
  readonly slack: SlackSettings;
  readonly notion: NotionSettings;
  /** Undefined: no port for those who run Opp. */
  readonly operations?: OperationsSettings | undefined;
  readonly playbook: Playbook;
  /** Our features and the needs they meet (S0-14). */
  readonly catalogue: readonly Feature[];
  readonly store: Store;
  readonly clock: Clock;
  readonly logger: Logger;
  /** How waiting for Notion is done; real time unless given. */
  readonly timing?: Timing | undefined;
  /** Tells whoever started Opp something that must not stand in the log; left out: stderr. */
  readonly announce?: ((text: string) => unknown) | undefined;
  /** False: the mirror is read only when `readDue` is called. */
  readonly readsByItself?: boolean | undefined;
}
