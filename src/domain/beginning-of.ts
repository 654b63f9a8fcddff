/** The first `max` UTF-16 units as they are, never half a character. */
export function beginningOf(text: string, max: number): string {
  return text.slice(0, max).replace(/\p{Surrogate}$/u, '');
}
