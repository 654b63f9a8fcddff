import type { CreationPlan } from '../../domain/creation/plan-creation.js';
import type { Operation } from '../../domain/operation.js';
import { companyNameReader } from '../../domain/same-customer/company-name.js';
import { attribution } from '../callers.js';
import { promiseOperation } from '../outbox/promise-operation.js';
import type { CreationDesk } from './creation-desk.js';
import type { CreationDraft } from './creation-draft.js';
import type { CreationPayload } from './creation-payload.js';

/** The kind's name in the journal. */
export const CREATE = 'create';

/**
 * Promises the new opportunity: it is on disk when this resolves, and the same draft is the same promise (S8). Those
 * of one customer are made one after the other. Throws `cannot_store`.
 */
export async function promiseCreation(
  desk: Pick<CreationDesk, 'slackPeople' | 'creationRules' | 'journal' | 'clock'>,
  { id, slackUserId, form, facts }: CreationDraft,
  { title, values, information, mappings, blanks }: CreationPlan,
  viewId: string,
): Promise<Operation> {
  const { name } = await desk.slackPeople.person(slackUserId);
  const { key } = companyNameReader(desk.creationRules.legal_suffixes)(form.customer);
  const payload: CreationPayload = {
    ...{ customer: form.customer, title, values: values.map(([of, value]) => [of, value]) },
    ...{ information, mappings: [...mappings], blanks: [...blanks] },
    openedAt: facts?.openedAt ?? desk.clock.now(),
    ...{ anyway: form.anyway, found: [...(facts?.found ?? [])] },
  };
  return promiseOperation(desk, {
    ...{ id, kind: CREATE, queue: `new:${key}`, opportunityId: undefined, slackUserId, viewId, payload },
    displayName: attribution(name),
    subject: { title, url: undefined, saved: savedSentence(title, blanks) },
  });
}

/** What is true once it is there, with everything that stays blank (S0-37). */
export function savedSentence(title: string, blanks: readonly string[]): string {
  return `${title} is in Notion.${blanks.length === 0 ? '' : ` Blank: ${blanks.join(', ')}.`}`;
}
