/** Where a process is killed (O1). */
export const CRASH_POINTS = [
  'before journal',
  'after journal',
  'after ack',
  'in flight',
  'after answer',
  'before confirm',
  'in sweep',
] as const;

export type CrashPoint = (typeof CRASH_POINTS)[number];
