import { Client, LogLevel } from '@notionhq/client';

/** Another connection to the same Notion, for what colleagues and other programs do there. */
export function otherClient(auth: string, baseUrl: string | undefined): Client {
  return new Client({
    ...{ auth, notionVersion: '2026-03-11', retry: false },
    ...{ logLevel: LogLevel.ERROR, logger: () => undefined },
    ...(baseUrl === undefined ? {} : { baseUrl }),
  });
}
