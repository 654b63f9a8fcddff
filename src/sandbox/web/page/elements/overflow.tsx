import { useSurface } from '../blocks/surface-context.js';
import { Menu } from '../controls/menu.js';
import type { Placed } from '../state/elements.js';
import { withEmoji } from '../state/emoji.js';
import { listAt, textAt, wordingAt } from '../state/json.js';

/** An overflow menu ("⋯"). */
export function OverflowMenu({
  placed,
  name,
}: {
  readonly placed: Placed;
  readonly name: string | undefined;
}) {
  const { press } = useSurface();
  const items = listAt(placed.element, 'options').map((option) => ({
    label: withEmoji(wordingAt(option, 'text') ?? ''),
    run: () => {
      const url = textAt(option, 'url');
      if (url !== undefined) window.open(url, '_blank', 'noreferrer');
      press(placed, { selected_option: option });
    },
  }));
  return <Menu name={name === undefined ? 'More actions' : `More actions: ${name}`} items={items} />;
}
