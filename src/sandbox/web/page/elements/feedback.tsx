import { useSurface } from '../blocks/surface-context.js';
import type { Placed } from '../state/elements.js';
import { objectAt, textAt, wordingAt } from '../state/json.js';

/** Thumbs up and down. */
export function FeedbackButtons({ placed }: { readonly placed: Placed }) {
  const { press } = useSurface();
  return ['positive_button', 'negative_button'].map((key) => {
    const button = objectAt(placed.element, key);
    return (
      <button
        key={key}
        type="button"
        className="icon-button"
        aria-label={textAt(button, 'accessibility_label') ?? wordingAt(button, 'text')}
        title={wordingAt(button, 'text')}
        onClick={() => {
          press(placed, { value: textAt(button, 'value') });
        }}
      >
        {key === 'positive_button' ? '👍' : '👎'}
      </button>
    );
  });
}
