import { boardOf, type BoardColumn } from '../../domain/home/board.js';
import { localDate, type LocalDate } from '../../domain/local-date.js';
import type { DigestDefaults } from '../../domain/playbook/digest.js';
import type { Playbook } from '../../domain/playbook.js';
import type { Caller } from '../callers.js';
import type { MirrorState } from '../ports/mirror.js';
import { settingsOf, type SettingsMemory } from '../ports/person-settings.js';
import { dealsOf, type QuietDesk } from '../quiet-deals/person-deals.js';

/** What putting a board together needs at hand. */
export interface BoardDesk extends QuietDesk {
  readonly guideRules: Pick<Playbook, 'stages' | 'pipelines'>;
  readonly settings: Pick<SettingsMemory, 'of'>;
  readonly digestRules: { readonly digest: DigestDefaults };
}

export interface Board {
  readonly columns: readonly BoardColumn[];
  readonly total: number;
  readonly today: LocalDate;
  readonly dateLanguage: string;
  readonly state: MirrorState;
}

/** One's own active deals by stage, as far as one may see them (S2-13, S4-58). Throws as `dealsOf` does. */
export async function gatherBoard(desk: BoardDesk, caller: Caller): Promise<Board> {
  const { email } = await desk.slackPeople.person(caller.slackUserId);
  const [{ deals, state }, chosen] = await Promise.all([
    dealsOf(desk, caller, email ?? ''),
    desk.settings.of(caller.slackUserId),
  ]);
  return {
    columns: boardOf(desk.guideRules, deals),
    total: deals.length,
    today: localDate(desk.clock.now(), caller.timeZone),
    dateLanguage: settingsOf(chosen, desk.digestRules.digest).dateLanguage,
    state,
  };
}
