import { foundation } from './0001-foundation.js';
import { schemaMapping } from './0002-schema-mapping.js';
import { mirror } from './0003-mirror.js';
import { operations } from './0004-operations.js';
import { searchTable } from './0005-search-table.js';
import { workTurn } from './0006-work-turn.js';
import { handEdits } from './0007-hand-edits.js';
import { reviews } from './0008-reviews.js';
import { collected } from './0009-collected.js';
import { digests } from './0010-digests.js';
import { reminders } from './0011-reminders.js';
import { handovers } from './0012-handovers.js';
import { channelNotices } from './0013-channel-notices.js';
import { audit } from './0014-audit.js';
import { searchOrder } from './0015-search-order.js';
import type { Migration } from './migration.js';

/** Every step, oldest first. A new one is a file and a line here. */
export const migrations: readonly Migration[] = [
  foundation,
  schemaMapping,
  mirror,
  operations,
  searchTable,
  workTurn,
  handEdits,
  reviews,
  collected,
  digests,
  reminders,
  handovers,
  channelNotices,
  audit,
  searchOrder,
];
