import type { CreationPlan } from '../../domain/creation/plan-creation.js';
import type { Operation } from '../../domain/operation.js';
import { companyNameReader } from '../../domain/same-customer/company-name.js';
import { attribution } from '../callers.js';
import { promiseOperation } from '../outbox/promise-operation.js';
import type { CreationDesk } from './creation-desk.js';
import type { CreationDraft } from './creation-draft.js';
import type { CreationPayload } from './creation-payload.js';
import { evidenceOf } from './evidence.js';

/** The kind's name in the journal. */
export const CREATE = 'create';

/**
 * Promises the new opportunity: it is on disk when this resolves, and the same draft is the same promise (S8). Those
 * of one customer are made one after the other. Throws `cannot_store`.
 */
export async function promiseCreation(
  desk: Pick<CreationDesk, 'slackPeople' | 'creationRules' | 'journal' | 'clock'>,
  draft: CreationDraft,
  { title, values, information, mappings, blanks }: CreationPlan,
  viewId: string,
): Promise<Operation> {
  const { id, slackUserId, form, facts } = draft;
  const evidence = evidenceOf(desk.creationRules, draft);
  const { name } = await desk.slackPeople.person(slackUserId);
  const { key } = companyNameReader(desk.creationRules.legal_suffixes)(form.customer);
  const payload: CreationPayload = {
    ...{ customer: form.customer, title, values: values.map(([of, value]) => [of, value]) },
    ...{ information, mappings: [...mappings], blanks: [...blanks] },
    ...(evidence === undefined ? {} : { evidence: storedEvidence(evidence) }),
    openedAt: facts?.openedAt ?? desk.clock.now(),
    ...{ anyway: form.anyway, found: [...(facts?.found ?? [])] },
  };
  return promiseOperation(desk, {
    ...{ id, kind: CREATE, queue: `new:${key}`, opportunityId: undefined, slackUserId, viewId, payload },
    displayName: attribution(name),
    subject: { title, url: undefined, saved: savedSentence(title, blanks) },
  });
}

function storedEvidence({
  heading,
  table,
}: NonNullable<ReturnType<typeof evidenceOf>>): NonNullable<CreationPayload['evidence']> {
  return { heading, table: { header: [...table.header], rows: table.rows.map((row) => [...row]) } };
}

/** What is true once it is there, with everything that stays blank (S0-37). */
export function savedSentence(title: string, blanks: readonly string[]): string {
  return `${title} is in Notion.${blanks.length === 0 ? '' : ` Blank: ${blanks.join(', ')}.`}`;
}
