import { CONFIDENCE, STILL_ACTIVE } from '../../src/services/deal-change/deal-change-payload.js';
import { answerForecast } from '../../src/services/forecast/answer-forecast.js';
import { saveWalk } from '../../src/services/forecast/forecast-draft.js';
import { promiseStillActive } from '../../src/services/still-active/promise-still-active.js';
import { numberOf, type ChaosDesk, type ChaosKind, type Intent } from './kinds.js';
import { ANA } from './people.js';
import { CONFIDENCE_ID, LEVELS } from './seed.js';
import { seenInWindow } from './window.js';

const LINE = [{ name: 'line', undone: 'stays' }] as const;
/** The form shows the first deal of its walk. */
const FIRST = 0;

/** Answers of a forecast: another level, and the line that says from which one. Twins want another level. */
export const forecasts: ChaosKind = {
  kind: CONFIDENCE,
  share: 9,
  async submit(desk, intent) {
    const { confidence } = await seenInWindow(desk, intent);
    const others = LEVELS.filter((level) => level !== confidence);
    const level = others[numberOf(intent) % others.length] ?? '';
    const walkId = `walk-${intent.id}`;
    await openForm(desk, intent, { walkId, confidence });
    const rationale = `from ${confidence === '' ? 'none' : confidence} on ${intent.token} they say`;
    const answered = await answerForecast(desk, ANA.slackUserId, { walkId, at: FIRST }, { level, rationale });
    if (answered.kind !== 'go_on') throw new Error(`not taken: ${JSON.stringify(answered)}`);
    return desk.journal.find(intent.id);
  },
  leaves: () => LINE,
};

/** The walk is kept when its form opens; sending it again finds it. */
async function openForm(
  { drafts, clock }: ChaosDesk,
  { id, pageId, window }: Intent,
  { walkId, confidence }: { readonly walkId: string; readonly confidence: string },
): Promise<void> {
  if (window.has(walkId)) return;
  const before = confidence === '' ? undefined : { type: 'select' as const, option: confidence };
  const column = { id: CONFIDENCE_ID, name: 'Confidence', type: 'select' as const };
  const levels = LEVELS.map((option) => ({ option, means: option }));
  const named = { operationId: id, opportunityId: pageId, title: 'A deal', url: 'https://notion.so/a' };
  const counts = { at: FIRST, changed: [], unchanged: 0, skipped: 0 };
  const walk = { id: walkId, slackUserId: ANA.slackUserId, deals: [pageId], ...counts };
  await saveWalk(drafts, { ...walk, shown: { ...named, column, before, levels } }, clock.now());
  window.set(walkId, 'open');
}

/** Why a deal that counts as lost is active all the same. */
export const stillActives: ChaosKind = {
  kind: STILL_ACTIVE,
  share: 4,
  async submit(desk, { id, pageId: opportunityId, token }) {
    const reason = `they still talk to us ${token}`;
    const promised = await promiseStillActive(desk, ANA, {
      ...{ id, opportunityId, reason, until: undefined, viewId: 'V1' },
    });
    if (promised.kind !== 'promised') throw new Error(`not taken: ${JSON.stringify(promised)}`);
    return promised.operation;
  },
  leaves: () => LINE,
};
