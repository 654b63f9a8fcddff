import type { Migration } from './migration.js';

/** Who of several processes does what only one may do; `lease_until` is empty when it was given back. */
const WORK_TURN = `
  create table opp.work_turn (
    work        text primary key,
    fence       bigint not null,
    lease_until timestamptz
  )`;

export const workTurn: Migration = { version: 6, name: 'work turn', statements: [WORK_TURN] };
