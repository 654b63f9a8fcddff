import { useState, type SyntheticEvent } from 'react';

interface EditBoxProps {
  readonly label: string;
  readonly text: string;
  readonly action: string;
  /** True when it was taken; the box then closes. */
  readonly save: (text: string) => Promise<boolean>;
  readonly close: () => void;
}

/** A small text box with a button to save and one to leave it. */
export function EditBox({ label, text, action, save, close }: EditBoxProps) {
  const [typed, setTyped] = useState(text);
  const submit = async (event: SyntheticEvent): Promise<void> => {
    event.preventDefault();
    if (await save(typed)) close();
  };
  return (
    <form
      className="edit-box"
      onSubmit={(event) => void submit(event)}
      onKeyDown={({ key }) => {
        if (key === 'Escape') close();
      }}
    >
      <textarea
        aria-label={label}
        dir="auto"
        autoFocus
        rows={3}
        value={typed}
        onChange={({ target }) => {
          setTyped(target.value);
        }}
      />
      <div className="edit-tools">
        <button type="submit" className="button button-primary button-small" disabled={typed.trim() === ''}>
          {action}
        </button>
        <button type="button" className="button button-small" onClick={close}>
          Cancel
        </button>
      </div>
    </form>
  );
}
