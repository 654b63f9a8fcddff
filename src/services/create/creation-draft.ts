import { z } from 'zod';
import type { CreationExtras } from '../../domain/creation/creation-steps.js';
import { CreationForm } from '../../domain/creation/creation-form.js';
import type { KnownPeople } from '../../domain/creation/plan-creation.js';
import type { FormProperty } from '../../domain/database-form.js';
import { UserError } from '../../domain/errors.js';
import type { Drafts } from '../ports/store.js';
import { MadeFrom } from '../../domain/links/made-from.js';
import { storedProperty } from '../../domain/property-form/stored-value.js';

/** What the playbook asks besides, and who answers it when: that stands beside the evidence. */
export interface AskedBesides extends CreationExtras {
  readonly person: string;
  readonly today: string;
}

/** What was seen when the form opened: submitting needs no Notion. */
export interface CreationFacts {
  /** Everything that can be filled in, in the database's order (S0-37). */
  readonly properties: readonly FormProperty[];
  /** Opportunities that the look found; one of the same name that was made later, was made meanwhile. */
  readonly found: readonly string[];
  readonly openedAt: Date;
  /** What the playbook asked besides when the form opened. */
  readonly extras?: AskedBesides | undefined;
  /** The deal that it is made from. */
  readonly link?: MadeFrom | undefined;
}

/** A new opportunity while it is typed; kept from the moment the first question is asked. */
export interface CreationDraft {
  /** Becomes the operation's mark when it is promised. */
  readonly id: string;
  readonly slackUserId: string;
  readonly form: CreationForm;
  /** Undefined until the look for the same customer is over. */
  readonly facts: CreationFacts | undefined;
  /** Chosen in Slack and found in Notion, by Slack id. */
  readonly people: KnownPeople;
}

/** A draft whose form is open: the database was read. */
export type OpenCreation = CreationDraft & { readonly facts: CreationFacts };

const content = z.object({
  kind: z.literal('create'),
  form: CreationForm,
  facts: z
    .object({
      ...{ properties: z.array(storedProperty), found: z.array(z.string()), openedAt: z.coerce.date() },
      extras: z
        .object({ naming: z.boolean(), warranted: z.boolean(), person: z.string(), today: z.string() })
        .optional(),
      link: MadeFrom.optional(),
    })
    .optional(),
  people: z.array(z.tuple([z.string(), z.object({ notionId: z.string(), name: z.string() })])),
});

/** Keeps the draft durably. Throws `cannot_store` when the store refuses (O8). */
export async function saveCreationDraft(drafts: Drafts, draft: CreationDraft, now: Date): Promise<void> {
  const { id, slackUserId, form, facts, people } = draft;
  const stored = { kind: 'create', form, facts, people: [...people] };
  try {
    // There is no opportunity yet: its place in the store stays blank.
    await drafts.save({ id, slackUserId, opportunityId: '', content: stored, savedAt: now });
  } catch (cause) {
    throw new UserError({ kind: 'cannot_store' }, { cause });
  }
}

/** Finds the person's own draft. Throws `form_outdated` when it is gone, somebody else's or of another kind (S28). */
export async function findCreationDraft(
  drafts: Pick<Drafts, 'find'>,
  id: string,
  slackUserId: string,
): Promise<CreationDraft> {
  const draft = await drafts.find(id);
  const read = content.safeParse(draft?.content).data;
  if (draft?.slackUserId !== slackUserId || read === undefined)
    throw new UserError({ kind: 'form_outdated' });
  const { form, facts, people } = read;
  return { id, slackUserId, form, facts, people: new Map(people) };
}
