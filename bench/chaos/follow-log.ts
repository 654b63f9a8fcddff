/** What the change log of a page says about it in the end; blank: nothing. */
export interface Followed {
  readonly stage: string;
  readonly confidence: string;
  /** First names. */
  readonly engineer: string;
  readonly newEngineer: string;
}

export interface LoggedLine {
  readonly operationId: string;
  readonly text: string;
}

interface Change {
  readonly before: Followed;
  readonly after: Partial<Followed>;
}

/**
 * Follows a change log from its beginning: each line says what became what, one that takes something back, or returns
 * it, leads back to what was before, as far as it still is so.
 */
export function followLog(lines: readonly LoggedLine[], beginning: string): Followed {
  let now: Followed = { stage: beginning, confidence: '', engineer: '', newEngineer: '' };
  const changes = new Map<string, Change>();
  for (const line of lines) {
    const after = changeOf(line, now, changes);
    changes.set(line.operationId, { before: { ...now, ...cameFrom(line) }, after });
    now = { ...now, ...after };
  }
  return now;
}

/** Of several who made the same change at once, each tells what it found, and takes back to that. */
function cameFrom({ text }: LoggedLine): Partial<Followed> {
  const [, stage] = /Stage to \S+ \[ from (\S+)/.exec(text) ?? [];
  return stage === undefined ? {} : { stage };
}

function changeOf(
  { operationId, text }: LoggedLine,
  now: Followed,
  changes: ReadonlyMap<string, Change>,
): Partial<Followed> {
  const back = /^undo:(.*)$/.exec(operationId)?.[1];
  if (back !== undefined) return takenBack(changes.get(back), now);
  const [, handover = '', answer] = /^(.*):(accept|return):\d+$/.exec(operationId) ?? [];
  const handed = changes.get(handover);
  const receiver = handed?.after.newEngineer ?? handed?.after.engineer ?? '';
  if (answer === 'accept') return { engineer: receiver };
  if (answer === 'return')
    return { ...takenBack(handed, now), ...(now.newEngineer === receiver ? { newEngineer: '' } : {}) };
  const [, stage] = /Stage to (\S+) \[ from \S+/.exec(text) ?? [];
  const [, to] = /Stage to \S+ \[ from .* for (\S+)/.exec(text) ?? [];
  const [, confidence] = /Confidence (\S+) \[ from/.exec(text) ?? [];
  const [, engineer] = /Assigned to (\S+) \[/.exec(text) ?? [];
  return {
    ...(stage === undefined ? {} : { stage }),
    ...(to === undefined ? {} : { newEngineer: to }),
    ...(confidence === undefined ? {} : { confidence }),
    ...(engineer === undefined ? {} : { engineer }),
  };
}

const FACTS = ['stage', 'confidence', 'engineer', 'newEngineer'] as const;

function takenBack(change: Change | undefined, now: Followed): Partial<Followed> {
  if (change === undefined) return {};
  const changed = FACTS.filter(
    (fact) => change.after[fact] !== undefined && change.after[fact] === now[fact],
  );
  return Object.fromEntries(changed.map((fact) => [fact, change.before[fact]]));
}
