/** Where the Notion part writes; pino fits. Ids, counts and statuses only, never what people wrote (6.6). */
export interface NotionLogger {
  debug(fields: Readonly<Record<string, unknown>>, message: string): void;
  warn(fields: Readonly<Record<string, unknown>>, message: string): void;
}
