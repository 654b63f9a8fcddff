import type { Command } from '../state/completion.js';

interface CommandListProps {
  readonly id: string;
  readonly offered: readonly Command[];
  readonly active: number;
  readonly complete: (command: Command) => void;
}

/** The commands that fit what was typed after "/". */
export function CommandList({ id, offered, active, complete }: CommandListProps) {
  return (
    <ul className="command-list" role="listbox" id={`${id}-commands`} aria-label="Commands">
      {offered.map((command, index) => (
        <li
          key={command.command}
          role="option"
          aria-selected={index === active}
          className={index === active ? 'option option-active' : 'option'}
          onMouseDown={(event) => {
            event.preventDefault();
            complete(command);
          }}
        >
          <strong>{command.command}</strong> <span>{command.usageHint}</span>
          <small>{command.description}</small>
        </li>
      ))}
    </ul>
  );
}
