import { dayInWords } from './ago.js';
import { clamp } from './outgoing.js';
import { many } from './reason-words.js';

export const FORECAST_OFF =
  'Your playbook has no section “confidence”, so there is no forecast to review. Whoever looks after Opp can add it: docs/playbook.md says how.';

/** Where the walk stands. */
export function placeWords(at: number, of: number): string {
  return `Deal ${at + 1} of ${of}`;
}

/** Stage, close date and silence of a deal, in a line. */
export function forecastFacts(deal: {
  readonly stage: string | undefined;
  readonly closeDate: string | undefined;
  readonly daysQuiet: number;
  readonly today: string;
}): string {
  const { stage, closeDate, daysQuiet, today } = deal;
  const passed = closeDate !== undefined && closeDate < today ? ' (has passed)' : '';
  return [
    clamp(stage ?? 'no stage', 100),
    closeDate === undefined ? 'no close date' : `closes ${dayInWords(closeDate)}${passed}`,
    daysQuiet === 0 ? 'something happened today' : `nothing for ${many(daysQuiet, 'day')}`,
  ].join(' · ');
}

interface Done {
  readonly deals: readonly string[];
  readonly at: number;
  readonly changed: readonly {
    readonly title: string;
    readonly from?: string | undefined;
    readonly to: string;
  }[];
  readonly unchanged: number;
  readonly skipped: number;
}

const NAMED = 30;

/** What became of a walk, a line each; `over`: every deal was asked about. */
export function walkSummary(walk: Done, over: boolean): readonly string[] {
  const { deals, at, changed, unchanged, skipped } = walk;
  if (deals.length === 0) return ['No active opportunity in Notion names you as its Sales Engineer.'];
  const counts = `${changed.length} said, ${unchanged} as before, ${skipped} left out.`;
  const more = changed.length - NAMED;
  return [
    over
      ? `Your forecast is reviewed: ${counts}`
      : `You stopped at deal ${at + 1} of ${deals.length}: ${counts} /opp forecast goes on there.`,
    ...changed
      .slice(0, NAMED)
      .map(({ title, from, to }) =>
        from === to
          ? `${clamp(title, 100)}: still ${clamp(to, 60)}`
          : `${clamp(title, 100)}: ${clamp(from ?? 'nothing', 60)} → ${clamp(to, 60)}`,
      ),
    ...(more > 0 ? [`and ${more} more`] : []),
  ];
}
