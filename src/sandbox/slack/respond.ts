import { z } from 'zod';
import { contentOf, postAsApp, requireSomething, rewrite } from './posting.js';
import { SlackError } from './slack-error.js';
import type { ResponseTarget } from './world/response-urls.js';
import type { Workspace } from './world/workspace.js';

const answer = z.looseObject({
  response_type: z.enum(['ephemeral', 'in_channel']).optional(),
  replace_original: z.boolean().optional(),
  delete_original: z.boolean().optional(),
  thread_ts: z.string().optional(),
});

/**
 * What an app says at a response_url, or in the acknowledgement of a command. Ephemeral unless it says otherwise;
 * an ephemeral original stays ephemeral when it is replaced. Throws SlackError.
 */
export async function respond(workspace: Workspace, target: ResponseTarget, sent: unknown): Promise<void> {
  const parsed = answer.safeParse(typeof sent === 'string' ? { text: sent } : sent);
  if (!parsed.success) throw new SlackError('invalid_payload');
  const { response_type, replace_original, delete_original, thread_ts } = parsed.data;
  const original =
    target.source === undefined ? undefined : workspace.messages.find(target.channel, target.source.ts);
  if (delete_original === true) {
    if (original === undefined) throw new SlackError('message_not_found');
    await workspace.messages.remove(original);
    return;
  }
  const content = contentOf(workspace, parsed.data);
  requireSomething(content);
  if (replace_original === true && original !== undefined) {
    await rewrite(workspace, original, { ...content, blocks: content.blocks ?? [] });
    return;
  }
  const isPublic = response_type === 'in_channel';
  await postAsApp(workspace, content, {
    channel: target.channel,
    threadTs: isPublic ? thread_ts : target.source?.threadTs,
    onlyFor: isPublic ? undefined : target.personId,
  });
}
