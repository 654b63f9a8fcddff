import { ANSWERS, promiseAnswers } from '../../src/services/answers/promise.js';
import type { ChaosKind, Intent } from './kinds.js';
import { ANA } from './people.js';

/** Their heading on the page. */
export const SHEET = 'Proof of concept';

/**
 * An answer in the table of its sheet, which the first one brings along, and its line. Twins answer the same question
 * otherwise: the second one must not have it.
 */
export const answers: ChaosKind = {
  kind: ANSWERS,
  share: 9,
  submit(desk, intent) {
    const { id, pageId: opportunityId } = intent;
    const sheet = { name: 'poc' as const, title: 'Evaluation', heading: SHEET, items: [] };
    const typed = { before: [], typed: [], rationale: '' };
    const about = {
      slackUserId: ANA.slackUserId,
      opportunityId,
      title: 'A deal',
      url: 'https://notion.so/a',
    };
    const when = { today: '2026-02-10', viewId: 'V1' };
    return promiseAnswers(desk, { id, ...about, sheet, ...typed }, [changeOf(intent)], when);
  },
  leaves: () => [
    { name: 'line.0', undone: 'stays' },
    { name: 'answer', undone: 'stays' },
  ],
};

function changeOf({ id, twinOf, token }: Intent) {
  const line = {
    date: '2026-02-10',
    summary: 'Evidence added',
    rationale: `they showed us how with ${token}`,
  };
  return { label: `Question of ${twinOf ?? id}`, before: '', after: `answer of ${id}`, line };
}
