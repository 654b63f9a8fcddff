import { UserError } from '../../domain/errors.js';
import type { DatabaseForm } from '../../domain/database-form.js';
import { nameKey } from '../../domain/fold.js';
import { linkedKinds } from '../../domain/links/linked-kinds.js';
import { isActive, type Opportunity } from '../../domain/opportunity.js';
import type { DealLink, LinkedKind } from '../../domain/playbook/links.js';
import { namePattern } from '../../domain/playbook/naming.js';
import type { Caller } from '../callers.js';
import type { FindDesk } from '../find/find-desk.js';
import { visibleDeals, type VisibleDeals } from '../find/visible-deals.js';
import type { OpportunityPages, PageReading } from '../ports/pages.js';
import { linkProperty, type LinkedRules } from './linked-parent.js';

/** A deal at the other end of a link. */
export interface LinkedDeal {
  /** What the link is called. */
  readonly link: string;
  readonly opportunity: Opportunity;
}

/** How a deal is linked to others, as far as the person may see them. */
export interface LinkedDeals {
  readonly parents: readonly LinkedDeal[];
  /** The newest edited first. */
  readonly children: readonly LinkedDeal[];
  /** Kinds of deals that are made from it. */
  readonly makes: readonly Pick<LinkedKind, 'name' | 'button'>[];
  /** What is to be done, since the parent is closed and this one is not. */
  readonly todo: readonly string[];
}

export interface DealLinks {
  /** Undefined where the playbook has no links, or when they cannot be read now: a card without them is no worse. */
  read(caller: Caller, opportunityId: string): Promise<LinkedDeals | undefined>;
}

export interface DealLinksDesk extends FindDesk {
  readonly pages: Pick<OpportunityPages, 'form' | 'read' | 'pointingAt'>;
}

/** So many of each are looked for. */
const MOST = 20;

/** Reads which deals are linked to one another; those that the person may not see are left out without a word (S4-58). */
export function createDealLinks(desk: DealLinksDesk, rules: LinkedRules): DealLinks {
  const links = rules.links ?? [];
  return {
    async read(caller, opportunityId) {
      if (links.length === 0) return undefined;
      try {
        const [database, page, visible] = await Promise.all([
          desk.pages.form('interactive'),
          desk.pages.read(opportunityId),
          visibleDeals(desk, caller),
        ]);
        const ends = await Promise.all(links.map((link) => endsOf(desk, visible, { link, page, database })));
        return {
          parents: ends.flatMap(({ parents }) => parents),
          children: ends.flatMap(({ children }) => children),
          makes: ends.flatMap(({ makes }) => makes),
          todo: ends.flatMap(({ todo }) => todo),
        };
      } catch (error) {
        if (error instanceof UserError) return undefined;
        throw error;
      }
    },
  };
}

interface At {
  readonly link: DealLink;
  readonly page: PageReading;
  readonly database: DatabaseForm;
}

async function endsOf(desk: DealLinksDesk, visible: VisibleDeals, at: At): Promise<LinkedDeals> {
  const { link, page, database } = at;
  const property = linkProperty(link, database);
  if (property === undefined) return { parents: [], children: [], makes: [], todo: [] };
  const value = page.values.get(property.id);
  const above = value?.type === 'relation' ? value.ids.slice(0, MOST) : [];
  const below = await desk.pages.pointingAt(property.id, page.opportunity.id, MOST);
  const [parents, children] = await Promise.all([seen(visible, link, above), seen(visible, link, below)]);
  return { parents, children, makes: makesOf(at), todo: todoOf(at, parents) };
}

/** What follows a lost deal is offered on lost ones alone. */
function makesOf({ link, page }: At): LinkedDeals['makes'] {
  const isLost = page.opportunity.stage?.role === 'lost';
  return link.makes.filter((kind) => isLost || !kind.after_lost);
}

async function seen(
  visible: VisibleDeals,
  { name: link }: DealLink,
  ids: readonly string[],
): Promise<readonly LinkedDeal[]> {
  const found = await Promise.all(ids.map((id) => visible.find(id)));
  return found.flatMap((deal) =>
    deal === undefined || deal.archived ? [] : [{ link, opportunity: deal.opportunity }],
  );
}

/** What the playbook says of a kind whose parent is closed (S4-129); a kind is known by its name, or else its type. */
function todoOf({ link, page, database }: At, parents: readonly LinkedDeal[]): readonly string[] {
  const closed = parents.some(({ opportunity }) => !isActive(opportunity));
  if (!closed || !isActive(page.opportunity)) return [];
  const [first] = linkedKinds([link]).flatMap(({ kind }) => {
    const says = kind.once_parent_closed;
    if (says === undefined) return [];
    const isNamedSo = kind.called !== undefined && namePattern(kind.called).test(page.opportunity.title);
    return isNamedSo || isOfType(kind.type, page, database) ? [says] : [];
  });
  return first === undefined ? [] : [first];
}

function isOfType(type: string | undefined, { values }: PageReading, { properties }: DatabaseForm): boolean {
  if (type === undefined) return false;
  return properties.some(({ id }) => {
    const value = values.get(id);
    return value?.type === 'select' && nameKey(value.option) === nameKey(type);
  });
}
