/** Notion keeps no seconds: every created and edited time ends in `:00.000Z`. */
export function flooredToMinute(at: Date): string {
  return new Date(Math.floor(at.getTime() / 60_000) * 60_000).toISOString();
}
