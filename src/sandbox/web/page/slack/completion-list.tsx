import type { Completion } from '../state/completion.js';

interface CompletionListProps {
  readonly id: string;
  readonly offered: readonly Completion[];
  readonly active: number;
  readonly complete: (completion: Completion) => void;
}

/** Commands or people that fit what is being typed. */
export function CompletionList({ id, offered, active, complete }: CompletionListProps) {
  return (
    <ul className="completions" role="listbox" id={`${id}-completions`} aria-label="Completions">
      {offered.map((completion, index) => (
        <li
          key={completion.label}
          id={`${id}-completion-${index}`}
          role="option"
          aria-selected={index === active}
          className={index === active ? 'option option-active' : 'option'}
          onMouseDown={(event) => {
            event.preventDefault();
            complete(completion);
          }}
        >
          <strong>{completion.label}</strong> <span>{completion.hint}</span>
          {completion.note !== '' && <small>{completion.note}</small>}
        </li>
      ))}
    </ul>
  );
}
