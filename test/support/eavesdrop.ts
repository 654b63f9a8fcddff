/** Hears everything the bot says to Slack: calls, answers at response addresses, acknowledgements. */
export interface Eavesdropper {
  readonly overhear: (said: string) => void;
  /** How much was said so far. */
  readonly count: () => number;
  /** What was said that contains one of the words, after the first `since` sayings. */
  readonly leaks: (words: readonly string[], since?: number) => readonly string[];
}

export function eavesdrop(): Eavesdropper {
  const said: string[] = [];
  return {
    overhear: (one) => void said.push(one),
    count: () => said.length,
    leaks: (words, since = 0) => said.slice(since).filter((one) => words.some((word) => one.includes(word))),
  };
}
