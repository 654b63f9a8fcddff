import * as z from 'zod';
import type { Problem } from '../domain/errors.js';

type Shapes = { readonly [K in Problem['kind']]: z.ZodType<Extract<Problem, { kind: K }>> };

const bare = <K extends Problem['kind']>(kind: K) => z.object({ kind: z.literal(kind) });
/** JSON drops a field that is undefined, so it may be missing. */
const perhaps = <T>(type: z.ZodType<T>) => type.optional().transform((value) => value);
const words = z.string();
const unfit = z.discriminatedUnion('because', [
  z.object({ because: z.literal('type'), type: words, allowed: z.array(words) }),
  z.object({ because: z.literal('stage'), stage: words }),
  z.object({ because: z.literal('linked') }),
]);

/** A new kind of problem does not compile before it has its shape here. */
const shapes: Shapes = {
  no_such_deal: bare('no_such_deal').extend({ words, nearest: z.array(words) }),
  still_reading: bare('still_reading').extend({ readCount: z.number(), expectedCount: perhaps(z.number()) }),
  deal_gone: bare('deal_gone').extend({ title: perhaps(words) }),
  linked_deal_gone: bare('linked_deal_gone').extend({ title: perhaps(words) }),
  notion_unreachable: bare('notion_unreachable'),
  notion_busy: bare('notion_busy').extend({ retryAfterSeconds: perhaps(z.number()) }),
  notion_refuses_token: bare('notion_refuses_token'),
  notion_refused: bare('notion_refused').extend({ reason: words }),
  cannot_read_comments: bare('cannot_read_comments'),
  cannot_write_comments: bare('cannot_write_comments'),
  database_not_shared: bare('database_not_shared'),
  setup_incomplete: bare('setup_incomplete').extend({ missing: z.array(words) }),
  caller_is_guest: bare('caller_is_guest'),
  caller_unknown_to_notion: bare('caller_unknown_to_notion').extend({ email: perhaps(words) }),
  draft_lost: bare('draft_lost'),
  cannot_store: bare('cannot_store'),
  form_outdated: bare('form_outdated'),
  too_slow: bare('too_slow'),
  modal_not_opened: bare('modal_not_opened'),
  said_meanwhile: bare('said_meanwhile'),
  gave_up: bare('gave_up'),
  kept_failing: bare('kept_failing'),
  cannot_write_pages: bare('cannot_write_pages'),
  page_locked: bare('page_locked').extend({ title: words }),
  changed_meanwhile: bare('changed_meanwhile').extend({
    field: words,
    now: perhaps(words),
    by: perhaps(words),
  }),
  option_missing: bare('option_missing').extend({ property: words, option: words }),
  made_meanwhile: bare('made_meanwhile').extend({ title: words, by: perhaps(words) }),
  parent_gone: bare('parent_gone').extend({ title: words }),
  parent_unfit: bare('parent_unfit').extend({
    title: words,
    makes: words,
    why: unfit,
    instead: perhaps(words),
  }),
  undo_too_late: bare('undo_too_late'),
  explained_meanwhile: bare('explained_meanwhile'),
  undo_overtaken: bare('undo_overtaken').extend({ field: words }),
  handover_settled: bare('handover_settled').extend({ state: perhaps(words), title: words }),
  handover_not_yours: bare('handover_not_yours'),
  handover_not_theirs: bare('handover_not_theirs').extend({ name: words }),
};
const problem: z.ZodType<Problem> = z.union(Object.values(shapes));

/**
 * A problem as it was stored. One that this version does not know is left out: it only explains a state, and a
 * promise that could not be read any more would hold up its page for ever.
 */
export function readProblem(stored: unknown): Problem | undefined {
  return problem.safeParse(stored).data;
}
