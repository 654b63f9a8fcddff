import type { Client } from '@notionhq/client';
import { z } from 'zod';

import type { Clock } from '../domain/clock.js';
import { classify, type FailureReason } from './classify.js';
import type { CallKind, NotionGateway } from './gateway.js';

/** Whether the connection has a capability. `unclear` says why nobody can tell. */
export type Verdict = { readonly may: boolean } | { readonly unclear: string };

export type Standing =
  | { readonly ok: true; readonly connection: string; readonly workspace: string }
  | { readonly ok: false; readonly reason: FailureReason; readonly detail: string };

/** A well-formed id that nothing has: whoever may act gets "not found", and nothing is written. */
const NOWHERE = '00000000-0000-4000-8000-00000000c0de';

const meSchema = z.looseObject({
  name: z.string().nullish(),
  bot: z.looseObject({ workspace_name: z.string().nullish() }).nullish(),
});
const rowsSchema = z.looseObject({ results: z.array(z.looseObject({ id: z.string() })) });
const usersSchema = z.looseObject({
  results: z.array(
    z.looseObject({
      type: z.string().optional(),
      person: z.looseObject({ email: z.string().optional() }).nullish(),
    }),
  ),
});

/**
 * Finds out what the connection may do without writing anything: each write is sent in a form that Notion cannot
 * carry out, so that the refusal tells a missing capability (403) from a missing object (404) or property (400).
 */
export class NotionProbe {
  constructor(
    private readonly gateway: Pick<NotionGateway, 'call'>,
    private readonly clock: Clock,
  ) {}

  async whoAmI(): Promise<Standing> {
    try {
      const me = meSchema.parse(
        await this.gateway.call('interactive', 'read', (client) => client.users.me({})),
      );
      return { ok: true, connection: me.name ?? 'unnamed', workspace: me.bot?.workspace_name ?? 'unnamed' };
    } catch (error) {
      const { reason, detail } = this.#failure(error);
      return { ok: false, reason, detail };
    }
  }

  readContent(): Promise<Verdict> {
    return this.#judge('read', 'missing', (client) => client.databases.retrieve({ database_id: NOWHERE }));
  }

  insertContent(): Promise<Verdict> {
    return this.#judge('write', 'missing', (client) =>
      client.pages.create({ parent: { type: 'data_source_id', data_source_id: NOWHERE }, properties: {} }),
    );
  }

  /** `pageId`: any page the connection can see; on none, updating cannot be tried. */
  updateContent(pageId: string | undefined): Promise<Verdict> {
    if (pageId === undefined) return Promise.resolve({ unclear: 'the database has no page to try it on' });
    return this.#judge('write', 'invalid', (client) =>
      client.pages.update({ page_id: pageId, properties: { [`no property ${NOWHERE}`]: { rich_text: [] } } }),
    );
  }

  readComments(): Promise<Verdict> {
    return this.#judge('read', 'missing', (client) => client.comments.list({ block_id: NOWHERE }));
  }

  insertComments(): Promise<Verdict> {
    return this.#judge('write', 'missing', (client) =>
      client.comments.create({
        parent: { page_id: NOWHERE },
        rich_text: [{ text: { content: 'never posted' } }],
      }),
    );
  }

  async readEmails(): Promise<Verdict> {
    try {
      const answer = await this.gateway.call('interactive', 'read', (client) =>
        client.users.list({ page_size: 100 }),
      );
      const people = usersSchema.parse(answer).results.filter(({ type }) => type === 'person');
      if (people.length === 0) return { unclear: 'the workspace shows no people' };
      return { may: people.some(({ person }) => person?.email !== undefined) };
    } catch (error) {
      const { reason, detail } = this.#failure(error);
      return reason === 'permission' ? { may: false } : { unclear: detail };
    }
  }

  /** Any row of the data source; undefined when it has none or cannot be asked. */
  async anyRow(dataSourceId: string): Promise<string | undefined> {
    try {
      const answer = await this.gateway.call('interactive', 'read', (client) =>
        client.dataSources.query({ data_source_id: dataSourceId, page_size: 1 }),
      );
      return rowsSchema.parse(answer).results[0]?.id;
    } catch (error) {
      this.#failure(error);
      return undefined;
    }
  }

  async #judge(
    kind: CallKind,
    allowed: FailureReason,
    request: (client: Client) => Promise<unknown>,
  ): Promise<Verdict> {
    try {
      await this.gateway.call('interactive', kind, request);
      return { may: true };
    } catch (error) {
      const { reason, detail } = this.#failure(error);
      if (reason === 'permission') return { may: false };
      return reason === allowed ? { may: true } : { unclear: detail };
    }
  }

  #failure(error: unknown): { readonly reason: FailureReason; readonly detail: string } {
    if (error instanceof z.ZodError) return { reason: 'trouble', detail: 'an answer in an unknown form' };
    const failure = classify(error, this.clock.now());
    if (failure === undefined) throw error;
    return failure;
  }
}
