import type { Playbook } from '../playbook.js';

/** Whether a property of this role, or of this name, is there. */
type Has = (field: string) => boolean;

/** What a stamp is written to. */
const STAMP_TYPES = { today: 'date', yes: 'checkbox', amount: 'number', quarter: 'text' } as const;

/** What a change of stage would note in columns that are not there (S4-162). */
export function stampsOff({ transitions }: Pick<Playbook, 'transitions'>, has: Has) {
  return (transitions?.stamps ?? [])
    .filter(({ sets }) => !has(sets))
    .map(({ sets, to }) => ({
      ...{
        section: 'transitions',
        what: `The stamp “${sets}”`,
        without: 'A change of stage does not note it.',
      },
      add: `a ${STAMP_TYPES[to]} “${sets}”`,
    }));
}

/** Links of the card whose columns are not there (S2-10). */
export function cardLinksOff({ card_links }: Pick<Playbook, 'card_links'>, has: Has) {
  return card_links
    .filter((name) => !has(name))
    .map((name) => ({
      ...{ section: 'card_links', what: `The link “${name}”`, without: 'Cards do not show it.' },
      add: `a URL “${name}”`,
    }));
}
