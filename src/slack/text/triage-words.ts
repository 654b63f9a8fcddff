import { daysBetween } from '../../domain/local-date.js';
import type { EngineerLoad } from '../../domain/triage/engineer-loads.js';
import type { PlannedLoad } from '../../domain/playbook/planned-load.js';
import { clamp } from './outgoing.js';
import { many } from './reason-words.js';

export const NOTHING_UNASSIGNED = 'Every active opportunity that you may see has a Sales Engineer.';

/** "12 of 40 deals, 2 of 3 POCs". */
export function loadWords(
  { active, pocs }: Pick<EngineerLoad, 'active' | 'pocs'>,
  plan: PlannedLoad,
): string {
  return `${active} of ${many(plan.active_deals, 'deal')}, ${pocs} of ${many(plan.pocs, 'POC')}`;
}

/** "Ana Pereira · 12 of 40 deals, 2 of 3 POCs". */
export function engineerWords(one: EngineerLoad, plan: PlannedLoad): string {
  const load = loadWords(one, plan);
  return `${clamp(one.name, 72 - load.length)} · ${load}`;
}

/** What else speaks for or against somebody; empty: nothing. */
export function engineerNote({ covers, full }: EngineerLoad): string {
  return [covers ? 'covers this region' : '', full ? 'carries as much as is planned' : '']
    .filter((words) => words !== '')
    .join(' · ');
}

/** "waits for 12 days". */
export function waitsWords(createdOn: string, today: string): string {
  const days = Math.max(0, daysBetween(createdOn, today));
  return days === 0 ? 'new today' : `waits for ${many(days, 'day')}`;
}

const NOT_OWNER = {
  nobody: 'Whose is it to be? Choose somebody from this list, or below.',
  unknown: 'Notion knows nobody with their e-mail address, or they carry no deal any more.',
  not_led: 'Only who leads them by the playbook may assign deals to them.',
  may_not_see: 'They may not see this deal.',
} as const;

/** Why the deal cannot become theirs. */
export function notOwnerWords(why: keyof typeof NOT_OWNER): string {
  return NOT_OWNER[why];
}
