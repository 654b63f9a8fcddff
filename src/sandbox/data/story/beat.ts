/**
 * Something that happened in a deal. Braces are filled per deal: {champ} {tech} {sec} {buyer} are people of
 * the customer, {se} {ae} ours; {rival} {sdk} {feature}; {svc} {crit} {part} {seats} {price} {less} and those
 * of single events ({heads} {views} {asks} {devs} {cut} {hours} {fewer}) are the deal's own figures; {soon} is a day about a week later.
 */
export interface Beat {
  /** The line of the timeline, at most 13 words. */
  readonly say: string;
  /** Other ways to say it; each deal uses one. */
  readonly also?: readonly string[];
  /** The same for the TLDR, at most 7 words. */
  readonly tldr: string;
  /** What the customer then owes, at most 9 words. */
  readonly them?: string;
  /** What we then owe, at most 9 words. */
  readonly us?: string;
  readonly risk?: string;
  /** Bad news: the sentiment becomes ‼️ with these words (at most 6). */
  readonly bad?: string;
  /** The chapter cannot have passed without it. */
  readonly key?: true;
}
