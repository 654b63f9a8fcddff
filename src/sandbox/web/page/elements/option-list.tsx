import type { Choice, ChoiceGroup } from './choices.js';

interface OptionListProps {
  readonly listId: string;
  readonly groups: readonly ChoiceGroup[];
  readonly remark: string | undefined;
  /** Place of the option the arrows point to, over all groups. */
  readonly active: number;
  readonly chosen: readonly Choice[];
  readonly choose: (choice: Choice) => void;
}

/** The open list of a searchable select. */
export function OptionList({ listId, groups, remark, active, chosen, choose }: OptionListProps) {
  const all = groups.flatMap(({ choices }) => choices);
  const taken = new Set(chosen.map(({ id }) => id));
  return (
    <div className="option-list">
      {remark !== undefined && <p role="status">{remark}</p>}
      <ul role="listbox" id={listId} aria-label="Options">
        {groups.map(({ title, choices }) => [
          title !== undefined && (
            <li key={`title ${title}`} role="presentation" className="option-group">
              {title}
            </li>
          ),
          ...choices.map((choice) => {
            const place = all.indexOf(choice);
            return (
              <li
                key={choice.id}
                id={`${listId}-${place}`}
                role="option"
                aria-selected={taken.has(choice.id)}
                className={place === active ? 'option option-active' : 'option'}
                // Before the blur of the field, which would close the list.
                onMouseDown={(event) => {
                  event.preventDefault();
                  choose(choice);
                }}
              >
                {choice.label}
                {choice.note !== undefined && <small>{choice.note}</small>}
              </li>
            );
          }),
        ])}
      </ul>
    </div>
  );
}
