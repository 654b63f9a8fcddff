/** Where a block may stand. */
export type BlockSurface = 'modal' | 'message' | 'home';

const EVERYWHERE: readonly BlockSurface[] = ['modal', 'message', 'home'];

/**
 * Slack's own table of surfaces. `file` is left out: an app cannot send one. Tables are refused on Home although
 * the reference allows them there, and a card in a modal likewise, because neither renders.
 */
const SURFACES: Readonly<Record<string, readonly BlockSurface[]>> = {
  actions: EVERYWHERE,
  alert: ['modal'],
  card: ['message', 'home'],
  carousel: ['message'],
  container: ['message'],
  context: EVERYWHERE,
  context_actions: ['message'],
  data_table: ['message'],
  data_visualization: ['message'],
  divider: EVERYWHERE,
  header: EVERYWHERE,
  image: EVERYWHERE,
  input: EVERYWHERE,
  markdown: ['message'],
  plan: ['message'],
  rich_text: EVERYWHERE,
  section: EVERYWHERE,
  table: ['message'],
  task_card: ['message'],
  video: EVERYWHERE,
};

/** Whether a block of this type may stand on this surface; unknown types may stand nowhere. */
export function mayStand(type: string, surface: BlockSurface): boolean {
  return (Object.hasOwn(SURFACES, type) ? SURFACES[type] : undefined)?.includes(surface) ?? false;
}

/** Elements that only some surfaces take. */
export function elementMayStand(type: string, surface: BlockSurface): boolean {
  return type !== 'file_input' || surface === 'modal';
}
