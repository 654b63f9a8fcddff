/** The lines at the bottom of a page that say what changed (S0-44…46). */
export interface ChangeLogs {
  /** The newest lines as they stand on the page, newest first, at most `limit`. Empty when there are none. */
  recent(opportunityId: string, limit: number): Promise<readonly string[]>;
}
