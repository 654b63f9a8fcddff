import type { Checkboxes, PlainTextOption } from '@slack/types';

/** Boxes to tick; those of `ticked`, which are among the options, are ticked already. */
export function tickBoxes(options: PlainTextOption[], ticked: PlainTextOption[]): Checkboxes {
  // Slack refuses an empty list.
  return { type: 'checkboxes', options, ...(ticked.length === 0 ? {} : { initial_options: ticked }) };
}

export function tickBox(option: PlainTextOption, ticked: boolean): Checkboxes {
  return tickBoxes([option], ticked ? [option] : []);
}
