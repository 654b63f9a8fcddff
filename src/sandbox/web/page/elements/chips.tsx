import type { Choice } from './choices.js';

/** What is chosen in a multi-select, each with the way to take it back. */
export function Chips({
  chosen,
  drop,
}: {
  readonly chosen: readonly Choice[];
  readonly drop: (choice: Choice) => void;
}) {
  if (chosen.length === 0) return null;
  return (
    <ul className="chips" aria-label="Chosen">
      {chosen.map((choice) => (
        <li key={choice.id} className="chip">
          {choice.label}
          <button
            type="button"
            aria-label={`Remove ${choice.label}`}
            onClick={() => {
              drop(choice);
            }}
          >
            ×
          </button>
        </li>
      ))}
    </ul>
  );
}
