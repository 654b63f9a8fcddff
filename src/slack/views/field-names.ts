/** What follows the name of a field whose initial value has changed. */
const VERSION = /~v[0-9a-z]+$/u;

/**
 * The block_id (and action_id) of a field that starts with this value. Slack keeps what stands in an input whose
 * block_id stays, and then ignores new initial values; so a field whose initial value may change is named by its
 * field and a number of that value. Whoever reads it knows it by its field.
 */
export function startingWith(field: string, initial: string): string {
  return initial === '' ? field : `${field}~v${numberOf(initial)}`;
}

/** The field that a block_id or action_id belongs to. */
export function fieldOf(id: string): string {
  return id.replace(VERSION, '');
}

/** FNV-1a: another text has another number, as good as always. */
function numberOf(text: string): string {
  let hash = 0x811c9dc5;
  for (let at = 0; at < text.length; at += 1) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193);
  return (hash >>> 0).toString(36);
}
