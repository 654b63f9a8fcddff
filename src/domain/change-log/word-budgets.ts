/** How many words each part of a line must have (S0-46). */
export const CHANGE_LINE_BUDGETS = {
  summary: { least: 1, most: 3 },
  rationale: { least: 5, most: 7 },
} as const;

/** In characters: a "word" may be an address or a pasted log. */
export const CHANGE_LINE_LENGTHS = { summary: 120, rationale: 300 } as const;

export type ChangeLinePart = keyof typeof CHANGE_LINE_BUDGETS;
