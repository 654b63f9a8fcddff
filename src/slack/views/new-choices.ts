import type { InputBlock, PlainTextOption } from '@slack/types';
import { plain } from './building-blocks.js';

/** Slack's limits for a list. */
const MOST = 100;
const LONGEST = 150;

/** A list to choose several of; undefined when there is nothing to choose. */
export function chooseMany(
  names: readonly string[],
  placeholder: string,
  chosen: readonly string[],
): InputBlock['element'] | undefined {
  const options = optionsOf(names);
  const initial = options.filter(({ value }) => chosen.includes(value ?? ''));
  if (options.length === 0) return undefined;
  return {
    type: 'multi_static_select',
    placeholder: plain(placeholder, 150),
    options,
    ...(initial.length === 0 ? {} : { initial_options: initial }),
  };
}

/** The same for one. */
export function chooseOne(
  names: readonly string[],
  placeholder: string,
  chosen: string | undefined,
): InputBlock['element'] | undefined {
  const options = optionsOf(names);
  const initial = options.find(({ value }) => value === chosen);
  if (options.length === 0) return undefined;
  return {
    type: 'static_select',
    placeholder: plain(placeholder, 150),
    options,
    ...(initial === undefined ? {} : { initial_option: initial }),
  };
}

/** Those that Slack can name; a longer one can still be typed. */
function optionsOf(names: readonly string[]): PlainTextOption[] {
  const fitting = [...new Set(names)].filter((name) => name.trim() !== '' && name.length <= LONGEST);
  return fitting.slice(0, MOST).map((name) => ({ text: plain(name, 75), value: name }));
}
