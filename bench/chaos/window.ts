import type { PropertyValue } from '../../src/domain/property-value.js';
import type { ChaosDesk, Intent } from './kinds.js';
import { CONFIDENCE_ID } from './seed.js';

/** What a person saw of the deal when their window opened. */
export interface Seen {
  readonly stage: string;
  /** Blank: none. */
  readonly confidence: string;
  /** Notion's id; blank: none. */
  readonly engineer: string;
}

/** As it was when the window opened, whatever becomes of the process; twins look at the same. */
export async function seenInWindow(desk: ChaosDesk, { pageId, window }: Intent): Promise<Seen> {
  if (!window.has('stage')) {
    const { opportunity, values } = await desk.pages.read(pageId);
    if (!window.has('stage')) {
      window.set('stage', opportunity.stage?.name ?? '');
      window.set('confidence', optionOf(values.get(CONFIDENCE_ID)));
      window.set('engineer', opportunity.salesEngineers[0]?.id ?? '');
    }
  }
  const seen = (what: string): string => window.get(what) ?? '';
  return { stage: seen('stage'), confidence: seen('confidence'), engineer: seen('engineer') };
}

function optionOf(value: PropertyValue | undefined): string {
  return value !== undefined && 'option' in value ? value.option : '';
}
