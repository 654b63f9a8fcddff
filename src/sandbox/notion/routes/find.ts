import { checkId } from '../requests/check.js';
import { forbidden, invalid, notFound } from '../requests/refusal.js';
import { canonicalId } from '../world/ids.js';
import type { Block, Page } from '../world/records.js';
import type { Property } from '../world/database-records.js';
import type { Ask, Scene } from './route.js';

/** 403 unless the connection has the capability. */
export function demand(allowed: boolean): void {
  if (!allowed) throw forbidden();
}

/** The id in the path under `name`, checked to be a UUID. */
export function pathId(ask: Ask, name: string): string {
  return checkId(ask.params[name], `path.${name}`);
}

export function findPage(id: string, scene: Scene): Page {
  const page = scene.shared ? scene.world.page(id) : undefined;
  if (page === undefined) throw notFound('page', id);
  return page;
}

/** A block and the page it stands on; for the id of a page, the page alone. */
export interface Spot {
  readonly page: Page;
  readonly block: Block | undefined;
}

export function findSpot(id: string, scene: Scene): Spot {
  const itself = scene.shared ? scene.world.page(id) : undefined;
  if (itself !== undefined) return { page: itself, block: undefined };
  const page = scene.shared ? scene.world.pageOfBlock(id) : undefined;
  const block = page?.blocks[id];
  if (page === undefined || block === undefined) throw notFound('block', id);
  return { page, block };
}

/** Refuses to edit what lies in the trash, the page or the block. */
export function refuseTrashed({ page, block }: Spot): void {
  if (page.inTrash || block?.inTrash === true) {
    throw invalid("Can't edit block that is archived. You must unarchive the block before editing.");
  }
}

/** The properties that `filter_properties` asks for, by id or name; undefined = all. */
export function askedProperties(ask: Ask, scene: Scene): Property[] | undefined {
  const asked = ask.query.getAll('filter_properties');
  if (asked.length === 0) return undefined;
  return asked.map((id) => {
    const property = scene.world.property(id);
    if (property === undefined) throw invalid(`Could not find property with name or id: ${id}`);
    return property;
  });
}

/** Whether the id names the sandbox's one data source. */
export function isDataSource(id: string, scene: Scene): boolean {
  return scene.shared && canonicalId(id) === scene.world.database.dataSourceId;
}
