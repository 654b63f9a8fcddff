import { isOpen } from '../../domain/handover/handover.js';
import type { Caller } from '../callers.js';
import { mustStillSee } from '../find/visible-deal.js';
import { membersAmong } from './offer.js';
import { findHandover, settled } from './find-handover.js';
import type { HandOverDesk } from './hand-over-desk.js';

export interface Question {
  readonly title: string;
  readonly url: string;
  readonly asker: string;
  readonly askerName: string;
  readonly words: string;
}

export interface AskDesk extends HandOverDesk {
  /** Sends a question to a person. Throws when Slack does not take it, or its answer got lost. */
  readonly sendQuestion: (slackUserId: string, question: Question) => Promise<void>;
}

/**
 * Hands the new Sales Engineer's question on to the old one (in Slack, and allowed to see the deal), or else to whoever
 * handed the deal over; they answer each other directly. Resolves to who was asked. Throws what `findHandover` throws,
 * and `handover_settled` after the handover was returned or withdrawn.
 */
export async function askAbout(
  desk: AskDesk,
  caller: Caller,
  { handoverId, words }: { readonly handoverId: string; readonly words: string },
): Promise<string> {
  const handover = await findHandover(desk, handoverId, caller.slackUserId);
  if (!isOpen(handover) && handover.state !== 'accepted') throw settled(handover);
  const { content, opportunityId, givenBy } = handover;
  const old = await membersAmong(desk, content.oldSalesEngineers);
  const asked = old.find((id) => id !== caller.slackUserId) ?? givenBy;
  await mustStillSee(desk, asked, opportunityId);
  const { title, url } = content;
  await desk.sendQuestion(asked, { title, url, asker: caller.slackUserId, askerName: caller.name, words });
  return (await desk.slackPeople.person(asked)).name;
}
