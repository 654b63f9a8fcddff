/** Handlers by the id that Slack calls them by. Throws when two share one: only one of them would ever be heard. */
export function handlersById<T>(
  handlers: readonly T[],
  idOf: (handler: T) => string,
): ReadonlyMap<string, T> {
  const byId = new Map(handlers.map((handler) => [idOf(handler), handler]));
  if (byId.size < handlers.length) throw new Error('two handlers share an id');
  return byId;
}

/**
 * Matches each of these ids and nothing else. Bolt walks through every listener for every request, so one listener
 * for all buttons answers sooner than one for each.
 */
export function oneOf(ids: Iterable<string>): RegExp {
  return new RegExp(`^(?:${[...ids].map((id) => id.replaceAll(/\W/gu, String.raw`\$&`)).join('|')})$`, 'u');
}
