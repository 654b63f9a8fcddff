import type { KnownBlock, ModalView } from '@slack/types';
import type { Opportunity } from '../../domain/opportunity.js';
import type { PlannedLoad } from '../../domain/playbook/planned-load.js';
import { ACTION, CALLBACK } from '../ids.js';
import { dealFacts } from '../text/deal-words.js';
import { clamp } from '../text/outgoing.js';
import { loadWords, NOTHING_UNASSIGNED, waitsWords } from '../text/triage-words.js';
import { actions, alert, button, context, lines, linkButton, run, section } from './building-blocks.js';
import { modalView } from './define-modal.js';

export const TRIAGE_TITLE = 'Unassigned deals';

export interface TriageListData {
  readonly deals: readonly {
    readonly opportunity: Opportunity;
    /** Becomes the mark of a claim: pressed twice it is one. */
    readonly claimId: string;
    readonly createdOn: string;
  }[];
  readonly total: number;
  readonly offset: number;
  readonly pageSize: number;
  readonly today: string;
  readonly mayAssign: boolean;
  /** What the person carries. */
  readonly own: { readonly active: number; readonly pocs: number };
  readonly plan: PlannedLoad;
}

/** Deals without a Sales Engineer, to be claimed or assigned (S2-14, S4-68). */
export function triageListModal(data: TriageListData): ModalView {
  const { deals, total, own, plan } = data;
  const blocks =
    deals.length === 0
      ? [section(NOTHING_UNASSIGNED)]
      : [
          context(
            `${total} without a Sales Engineer, the longest waiting first. You carry ${loadWords(own, plan)}: planning numbers of the playbook.`,
          ),
          ...deals.flatMap((deal) => dealBlocks(deal, data)),
          ...turning(data),
        ];
  return modalView(CALLBACK.telling, { title: TRIAGE_TITLE, close: 'Close', blocks });
}

function dealBlocks(
  { opportunity, claimId, createdOn }: TriageListData['deals'][number],
  { today, mayAssign }: TriageListData,
): readonly KnownBlock[] {
  const { id, title, url } = opportunity;
  return [
    lines(
      run(clamp(title, 150), { bold: true }),
      run(`\n${dealFacts(opportunity)} · ${waitsWords(createdOn, today)}`),
    ),
    actions(
      `triage:${id}`,
      button('Claim', ACTION.triageClaim, claimValue(id, claimId), { style: 'primary', about: title }),
      ...(mayAssign ? [button('Assign', ACTION.triageAssign, id, { about: title })] : []),
      linkButton('Open in Notion', url, title),
    ),
  ];
}

function turning({ total, offset, pageSize, deals }: TriageListData): readonly KnownBlock[] {
  const buttons = [
    ...(offset > 0 ? [button('‹ Previous', ACTION.triagePrevious, String(offset - pageSize))] : []),
    ...(offset + deals.length < total
      ? [button('Next ›', ACTION.triageNext, String(offset + pageSize))]
      : []),
  ];
  return buttons.length === 0 ? [] : [actions('triage:pages', ...buttons)];
}

export function claimValue(opportunityId: string, claimId: string): string {
  return `${opportunityId}|${claimId}`;
}

/** Undefined when it is no such value. */
export function readClaimValue(
  value: string,
): { readonly opportunityId: string; readonly id: string } | undefined {
  const [opportunityId = '', id = ''] = value.split('|');
  return opportunityId === '' || id === '' ? undefined : { opportunityId, id };
}

/** Somebody was quicker. */
export function takenModal({ title, by }: { readonly title: string; readonly by: string }): ModalView {
  return modalView(CALLBACK.telling, {
    title: TRIAGE_TITLE,
    close: 'Close',
    blocks: [
      alert(`${clamp(by, 200)} has ${clamp(title, 200)} already. Nothing was written.`, 'warning'),
      actions('triage', button('Back to the list', ACTION.triageOpen, '0')),
    ],
  });
}
