/** Which deals somebody had to do with lately, by what they wrote and collected. */
export interface RecentDeals {
  /** Their ids, the latest first; whether the person may still see them is not asked. */
  of(slackUserId: string, most: number): Promise<readonly string[]>;
}
