import { handEditBehaviour } from './hand-edit-behaviour.js';
import { handoverBehaviour } from './handover-behaviour.js';
import { journalBehaviour } from './journal-behaviour.js';
import { livingBehaviour } from './living-behaviour.js';
import { memoryBehaviour } from './memory-behaviour.js';
import { migrationBehaviour } from './migration-behaviour.js';
import { noticeBehaviour } from './notice-behaviour.js';
import type { StoreUnderTest } from './store-under-test.js';
import { trayBehaviour } from './tray-behaviour.js';
import { turnBehaviour } from './turn-behaviour.js';

/** Everything that the store promises, on whichever engine. */
export function storeBehaviour(store: StoreUnderTest): void {
  journalBehaviour(store);
  memoryBehaviour(store);
  turnBehaviour(store);
  trayBehaviour(store);
  livingBehaviour(store);
  handoverBehaviour(store);
  noticeBehaviour(store);
  handEditBehaviour(store);
  migrationBehaviour(store);
}
