import type { Clock } from '../../../domain/clock.js';
import type { NotionAct, NotionDesk } from '../desk.js';
import { flooredToMinute } from '../world/times.js';
import type { World } from '../world/world.js';
import { actOnComments } from './comment-acts.js';
import { actOnPage } from './page-acts.js';
import { actOnSchema } from './schema-acts.js';
import { actOnTable } from './table-acts.js';
import { DONE, DeskRefusal, type DeskAnswer } from './refusing.js';
import { overviewOf, pageViewOf } from './views.js';

/** The desk of a colleague in front of the sandbox Notion. */
export function makeDesk(world: World, clock: Clock): NotionDesk {
  return {
    overview: () => overviewOf(world),
    page: (pageId) => {
      const page = world.page(pageId);
      return page === undefined ? undefined : pageViewOf(page, world);
    },
    act: (act) => world.writing(() => acted(act, world, flooredToMinute(clock.now()))),
    onChange: (listener) => world.onChange(listener),
  };
}

async function acted(act: NotionAct, world: World, at: string): Promise<DeskAnswer> {
  try {
    await perform(act, world, at);
    return DONE;
  } catch (error) {
    if (error instanceof DeskRefusal) return { ok: false, refused: error.message };
    throw error;
  }
}

async function perform(act: NotionAct, world: World, at: string): Promise<void> {
  switch (act.act) {
    case 'comment':
    case 'edit-comment':
    case 'delete-comment':
    case 'resolve':
    case 'reopen':
      return actOnComments(act, world, at);
    case 'archive':
    case 'unarchive':
    case 'trash':
    case 'restore':
    case 'lock':
    case 'unlock':
    case 'set-property':
    case 'add-paragraph':
    case 'edit-block':
    case 'delete-block':
      return actOnPage(act, world, at);
    case 'add-row':
    case 'add-column':
      return actOnTable(act, world, at);
    case 'rename-option':
    case 'remove-property':
      return actOnSchema(act, world);
  }
}
