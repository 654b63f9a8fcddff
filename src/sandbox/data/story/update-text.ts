/** What an SE would type into a status update. */
export interface UpdateFacts {
  readonly day: string;
  readonly period: string;
  readonly tldr: string;
  readonly sign: '✅' | '‼️';
  readonly feeling: string;
  readonly risks: string | undefined;
  readonly customer: string;
  readonly theirs: readonly string[];
  readonly ours: readonly string[];
  /** `YYYY-MM-DD: what happened`, most recent first. */
  readonly timeline: readonly string[];
}

/** The team's format of a status update (S0-60…67), to the letter. */
export function updateText(facts: UpdateFacts): string {
  const list = (items: readonly string[]): string =>
    (items.length > 0 ? items : ['None']).map((item) => `- ${item}`).join('\n');
  return [
    `${facts.day} — Last ${facts.period}`,
    `TLDR: ${facts.tldr}`,
    `Sentiment: ${facts.sign} ${facts.feeling}`,
    ...(facts.risks === undefined ? [] : [`Risks: ${facts.risks}`]),
    `Open items (${facts.customer} side):\n${list(facts.theirs)}`,
    `Open items (Sentry side):\n${list(facts.ours)}`,
    facts.timeline.join('\n'),
  ].join('\n\n');
}

/** `9 days`, `3 weeks`: what the header says of the time since the last update. */
export function periodOf(days: number): string {
  return days < 14 ? `${Math.max(2, days)} days` : `${Math.round(days / 7)} weeks`;
}
