import type { Reason } from '../../domain/staleness/reason.js';
import { clamp } from './outgoing.js';

/** How many of something: "1 day", "3 days". */
export function many(count: number, one: string): string {
  return `${count} ${one}${count === 1 ? '' : 's'}`;
}

const LAST: Readonly<Record<Extract<Reason, { kind: 'quiet' | 'cold' }>['since'], string>> = {
  created: 'it was made',
  page_edit: 'the page was edited',
  comment: 'a comment',
  change_log: 'a line in its change log',
  posting: 'a status update',
  review: '“nothing new”',
};

/** Writes a date in the reader's language. */
export type WriteDay = (date: string) => string;

/** Why a deal needs somebody, as a part of a sentence. */
export function reasonWords(reason: Reason, day: WriteDay): string {
  switch (reason.kind) {
    case 'trouble_twice':
      return '‼️ in the last two updates';
    case 'cold':
      return `cold: ${many(reason.days, 'day')} since ${LAST[reason.since]}${lost(reason)}`;
    case 'quiet':
      return `quiet: ${many(reason.days, 'day')} since ${LAST[reason.since]}${lost(reason)}`;
    case 'still_active_over':
      return `said to be active until ${day(reason.date)}, and nothing happened since${lost(reason)}`;
    case 'close_date_passed':
      return `its close date, ${day(reason.date)}, has passed`;
    case 'our_item_old': {
      const others = reason.others === 0 ? '' : ` (and ${reason.others} more)`;
      return `we owe “${clamp(reason.text, 80)}”${others} for ${many(reason.days, 'day')}`;
    }
    case 'next_step_overdue':
      return `its next step was due ${day(reason.date)}`;
    case 'next_step_far':
      return `its next step is ${many(reason.days, 'day')} away`;
    case 'clock_run_out': {
      const over = reason.days === 0 ? '' : ` for ${many(reason.days, 'day')}`;
      return `time is up${over}: ${clamp(reason.name, 60)} (${clamp(reason.says.replace(/[.\s]+$/u, ''), 160)})`;
    }
    case 'demo_passed':
      return `still in Demo, ${many(reason.days, 'day')} after the demo`;
    case 'decision_due':
      return `“nothing new” ${reason.times} times in a row: time for a decision`;
    case 'no_sales_engineer':
      return 'it has no Sales Engineer';
  }
}

/** What follows from a long silence (S2-29). */
function lost({ presumedLost }: { readonly presumedLost?: true | undefined }): string {
  return presumedLost === true ? '; reports count it as lost' : '';
}

/** A day as the reader's language writes it; in British English when the tag is none. */
export function dayWriter(language: string): WriteDay {
  const how = { day: 'numeric', month: 'short', year: 'numeric', timeZone: 'UTC' } as const;
  const format = (): Intl.DateTimeFormat => {
    try {
      return new Intl.DateTimeFormat(language, how);
    } catch {
      return new Intl.DateTimeFormat('en-GB', how);
    }
  };
  const written = format();
  return (date) => written.format(new Date(`${date}T00:00:00Z`));
}
