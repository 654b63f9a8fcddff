import type { CreationPlan } from '../../domain/creation/plan-creation.js';
import type { MadeFrom } from '../../domain/links/made-from.js';
import type { Operation } from '../../domain/operation.js';
import { companyNameReader } from '../../domain/same-customer/company-name.js';
import { attribution } from '../callers.js';
import type { FindDesk } from '../find/find-desk.js';
import { mustStillSee } from '../find/visible-deal.js';
import { promiseOperation } from '../outbox/promise-operation.js';
import type { CreationDesk } from './creation-desk.js';
import type { CreationDraft } from './creation-draft.js';
import type { CreationPayload } from './creation-payload.js';
import { evidenceOf } from './evidence.js';

/** The kind's name in the journal. */
export const CREATE = 'create';

/**
 * Promises the new opportunity: it is on disk when this resolves, and the same draft is the same promise (S8). Those
 * of one customer are made one after the other. Throws `cannot_store`, and `deal_gone` when the person may not see the
 * deal any more that it is made from (S4-58).
 */
export async function promiseCreation(
  desk: FindDesk & Pick<CreationDesk, 'creationRules' | 'journal'>,
  draft: CreationDraft,
  { title, values, information, mappings, blanks }: CreationPlan,
  viewId: string,
): Promise<Operation> {
  const { id, slackUserId, form, facts } = draft;
  const link = facts?.link;
  if (link !== undefined) await mustStillSee(desk, slackUserId, link.parentId);
  const evidence = evidenceOf(desk.creationRules, draft);
  const { name } = await desk.slackPeople.person(slackUserId);
  const { key } = companyNameReader(desk.creationRules.legal_suffixes)(form.customer);
  const payload: CreationPayload = {
    ...{
      customer: form.customer,
      title,
      values: [...values.map(([of, value]): Written => [of, value]), ...linkValue(link)],
    },
    ...{ information, mappings: [...mappings], blanks: [...blanks] },
    ...(link === undefined ? {} : { parent: { id: link.parentId, title: link.title } }),
    ...(evidence === undefined ? {} : { evidence: storedEvidence(evidence) }),
    openedAt: facts?.openedAt ?? desk.clock.now(),
    ...{ anyway: form.anyway, found: [...(facts?.found ?? [])] },
  };
  return promiseOperation(desk, {
    ...{ id, kind: CREATE, queue: `new:${key}`, opportunityId: undefined, slackUserId, viewId, payload },
    displayName: attribution(name),
    subject: { title, url: undefined, saved: savedSentence(title, blanks, link?.title) },
  });
}

type Written = CreationPayload['values'][number];

/** The page names its parent from the beginning: both come with one request. */
function linkValue(link: MadeFrom | undefined): readonly Written[] {
  return link === undefined ? [] : [[link.propertyId, { type: 'relation', ids: [link.parentId] }]];
}

function storedEvidence({
  heading,
  table,
}: NonNullable<ReturnType<typeof evidenceOf>>): NonNullable<CreationPayload['evidence']> {
  return { heading, table: { header: [...table.header], rows: table.rows.map((row) => [...row]) } };
}

/** What is true once it is there, with everything that stays blank (S0-37). */
export function savedSentence(title: string, blanks: readonly string[], parent?: string): string {
  const from = parent === undefined ? '' : `, made from ${parent}`;
  return `${title} is in Notion${from}.${blanks.length === 0 ? '' : ` Blank: ${blanks.join(', ')}.`}`;
}
