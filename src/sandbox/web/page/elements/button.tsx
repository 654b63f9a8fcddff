import { useSurface } from '../blocks/surface-context.js';
import type { Placed } from '../state/elements.js';
import { withEmoji } from '../state/emoji.js';
import { textAt, wordingAt, type Json } from '../state/json.js';

const valueOf = (element: Json): Json => {
  const value = textAt(element, 'value');
  return value === undefined ? {} : { value };
};

/** A button; one with a `url` opens it and still tells the app, as Slack does. */
export function ButtonElement({ placed }: { readonly placed: Placed }) {
  const { press, pressing } = useSurface();
  const { element } = placed;
  const style = textAt(element, 'style') ?? 'default';
  const url = textAt(element, 'url');
  const busy = pressing === `${placed.blockId} ${placed.actionId}`;
  const label = withEmoji(wordingAt(element, 'text') ?? '');
  const shared = {
    className: `button button-${style}`,
    'aria-label': textAt(element, 'accessibility_label'),
    'aria-busy': busy || undefined,
    onClick: () => {
      if (!busy) press(placed, valueOf(element));
    },
  };
  return url === undefined ? (
    <button type="button" {...shared}>
      {label}
    </button>
  ) : (
    <a href={url} target="_blank" rel="noreferrer" {...shared}>
      {label}
    </a>
  );
}

const FACES: Readonly<Record<string, string>> = { trash: '🗑️' };

/** A small button with an icon, and the thumbs of feedback buttons. */
export function IconButton({ placed }: { readonly placed: Placed }) {
  const { press } = useSurface();
  const name = wordingAt(placed.element, 'text') ?? textAt(placed.element, 'accessibility_label') ?? 'Action';
  return (
    <button
      type="button"
      className="icon-button"
      aria-label={name}
      title={name}
      onClick={() => {
        press(placed, valueOf(placed.element));
      }}
    >
      {FACES[textAt(placed.element, 'icon') ?? ''] ?? '●'}
    </button>
  );
}
