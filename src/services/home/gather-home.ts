import type { CollectedLines, HandedDeal, Home, HomeSettings, OpenDraft } from '../../domain/home/home.js';
import { inHomeOrder, loadOf, movesOf } from '../../domain/home/home-deal.js';
import { endingQuarter } from '../../domain/digest/quarter-end.js';
import { localDate } from '../../domain/local-date.js';
import type { DigestDefaults } from '../../domain/playbook/digest.js';
import type { PlannedLoad } from '../../domain/playbook/planned-load.js';
import type { Caller } from '../callers.js';
import { visibleDeals, type VisibleDeals } from '../find/visible-deals.js';
import { settingsOf, type SettingsMemory } from '../ports/person-settings.js';
import type { Reminders } from '../ports/reminders.js';
import { dealsOf, type QuietDesk } from '../quiet-deals/person-deals.js';
import { countUnassigned } from '../triage/unassigned.js';

/** So many deals stand on a page of Home. */
const HOME_PAGE = 10;

/** What putting Home together needs at hand; what is left out is not shown. */
export interface HomeDesk extends QuietDesk {
  readonly stageRules: QuietDesk['stageRules'] & { readonly planned_load: PlannedLoad };
  readonly reminders: Pick<Reminders, 'wanted'>;
  /** Left out: there is no forecast to be reviewed. */
  readonly forecastRules?: { readonly confidence?: unknown } | undefined;
  readonly settings: Pick<SettingsMemory, 'of'>;
  readonly digestRules: { readonly digest: DigestDefaults };
  /** Deals on their way to this person or from them to somebody else, the oldest first. */
  readonly handedBetween?: ((caller: Caller) => Promise<readonly HandedDeal[]>) | undefined;
  /** What this person began to write, the newest first. */
  readonly draftsOf?: ((caller: Caller) => Promise<readonly OpenDraft[]>) | undefined;
  /** What this person collected for updates. */
  readonly collectedBy?: ((caller: Caller) => Promise<readonly CollectedLines[]>) | undefined;
}

/** Somebody who looks at Home; Notion need not be asked who they are. */
export interface HomeReader {
  readonly caller: Caller;
  /** By which Notion names them. */
  readonly email: string;
}

/**
 * Everything that Home shows, from our own copy alone: it asks Notion nothing. A page beyond the end is the last one.
 * Deals that the person may not see are nowhere in it, nor counted (S4-58). Throws as `visibleDeals` does.
 */
export async function gatherHome(desk: HomeDesk, { caller, email }: HomeReader, page: number): Promise<Home> {
  const { timeZone } = caller;
  const today = localDate(desk.clock.now(), timeZone);
  const visible = await visibleDeals(desk, caller);
  const [{ deals }, health, settings, waiting, unassigned] = await Promise.all([
    dealsOf(desk, caller, email),
    visible.state(),
    settingsFor(desk, caller),
    whatWaits(desk, caller, visible),
    countUnassigned(visible),
  ]);
  const ordered = inHomeOrder(deals, today);
  const pages = Math.max(1, Math.ceil(ordered.length / HOME_PAGE));
  const shown = Math.min(Math.max(0, page), pages - 1);
  const offset = shown * HOME_PAGE;
  return {
    ...{ today, timeZone, page: shown, pages, offset, total: ordered.length, health },
    deals: ordered.slice(offset, offset + HOME_PAGE),
    needing: ordered.filter(({ reasons }) => reasons.length > 0).length,
    ...movesOf(ordered, today),
    load: loadOf(ordered),
    capacity: desk.stageRules.planned_load,
    settings,
    unassigned,
    quarter: endingQuarter(desk.stageRules, today),
    forecast: desk.forecastRules?.confidence !== undefined && ordered.length > 0,
    ...waiting,
  };
}

async function settingsFor(desk: HomeDesk, { slackUserId }: Caller): Promise<HomeSettings> {
  const [reminders, chosen] = await Promise.all([
    desk.reminders.wanted(slackUserId),
    desk.settings.of(slackUserId),
  ]);
  const set = settingsOf(chosen, desk.digestRules.digest);
  const { digest, weekdays, hour, dateLanguage, defaultSort } = set;
  return { reminders, digest, weekdays, hour, dateLanguage, defaultSort };
}

/** Of deals that they may see: what was begun when they could see more is left out. */
async function whatWaits(
  { handedBetween, draftsOf, collectedBy }: HomeDesk,
  caller: Caller,
  visible: VisibleDeals,
): Promise<Pick<Home, 'handed' | 'drafts' | 'collected'>> {
  const [handed = [], drafts = [], collected = []] = await Promise.all([
    handedBetween?.(caller),
    draftsOf?.(caller),
    collectedBy?.(caller),
  ]);
  const mayShow = async <T extends { readonly opportunityId?: string | undefined }>(
    items: readonly T[],
  ): Promise<readonly T[]> => {
    const seen = await Promise.all(
      items.map(async ({ opportunityId: id }) => {
        const deal = id === undefined ? undefined : await visible.find(id);
        return id === undefined || (deal !== undefined && !deal.archived);
      }),
    );
    return items.filter((_, at) => seen[at] === true);
  };
  return {
    handed: await mayShow(handed),
    drafts: await mayShow(drafts),
    collected: await mayShow(collected),
  };
}
