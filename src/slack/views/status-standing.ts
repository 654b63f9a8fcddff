import type { KnownBlock, ModalView } from '@slack/types';
import type { Posting } from '../../domain/posting.js';
import { ACTION, CALLBACK } from '../ids.js';
import { clamp, messageText } from '../text/outgoing.js';
import { wordsFor, type ProblemWords } from '../text/problem-words.js';
import { actions, alert, button, context, linkButton, section, type Message } from './building-blocks.js';
import { modalView } from './define-modal.js';

/** How a promised update stands. The person always sees exactly one of these. */
export type Standing =
  | { readonly kind: 'saving' }
  | { readonly kind: 'saved' }
  | { readonly kind: 'waiting' }
  | { readonly kind: 'not_saved'; readonly draftId: string; readonly words: ProblemWords };

export interface PromisedUpdate {
  readonly title: string;
  readonly url: string;
}

/** How a posting stands, as the person is told. A failed attempt that is sure to be repeated is a wait. */
export function standingOf({ id, state, problem, attempts }: Posting): Standing {
  switch (state) {
    case 'confirmed':
      return { kind: 'saved' };
    case 'rejected':
      return { kind: 'not_saved', draftId: id, words: wordsFor(problem ?? { kind: 'gave_up' }) };
    case 'parked':
      // Whatever stopped the last attempt: after a day nobody knows what the ones before it did.
      return { kind: 'not_saved', draftId: id, words: wordsFor({ kind: 'gave_up' }) };
    case 'accepted':
    case 'sending':
      return attempts === 0 ? { kind: 'saving' } : { kind: 'waiting' };
    case 'ambiguous':
      return { kind: 'waiting' };
  }
}

/** The standing in the modal the person is looking at. */
export function standingModal(deal: PromisedUpdate, standing: Standing): ModalView {
  const { banner, level } = say(deal, standing);
  return modalView(CALLBACK.telling, {
    title: 'Status update',
    close: 'Close',
    blocks: [
      level === undefined ? context(banner) : alert(banner, level),
      ...details(standing),
      buttons(deal, standing),
    ],
  });
}

/** The standing as a direct message, when the modal is gone. */
export function standingMessage(deal: PromisedUpdate, standing: Standing): Message {
  const { banner } = say(deal, standing);
  return {
    text: messageText([banner, standing.kind === 'not_saved' ? standing.words.next : ''].join(' ').trim()),
    blocks: [section(banner), ...details(standing), buttons(deal, standing)],
  };
}

interface Saying {
  readonly banner: string;
  readonly level: 'success' | 'warning' | 'error' | undefined;
}

function say(deal: PromisedUpdate, standing: Standing): Saying {
  const title = clamp(deal.title, 300);
  switch (standing.kind) {
    case 'saving':
      return { banner: `⏳ Saving your update on ${title}…`, level: undefined };
    case 'saved':
      return { banner: `Saved: your update is a comment on ${title}.`, level: 'success' };
    case 'waiting':
      return {
        banner: `Notion has not confirmed your update on ${title} yet. I keep checking; do not send it again.`,
        level: 'warning',
      };
    case 'not_saved':
      return { banner: `Your update on ${title} was not saved. ${standing.words.what}`, level: 'error' };
  }
}

function details(standing: Standing): KnownBlock[] {
  if (standing.kind === 'not_saved') return [context(standing.words.next)];
  if (standing.kind === 'saved') return [];
  return [context('You may close this; I will send you a message if it does not work out.')];
}

function buttons(deal: PromisedUpdate, standing: Standing): KnownBlock {
  const open = linkButton('Open in Notion', deal.url, deal.title);
  if (standing.kind !== 'not_saved') return actions('standing', open);
  const edit = button('Edit and send again', ACTION.statusEdit, standing.draftId, { style: 'primary' });
  return actions('standing', edit, open);
}
