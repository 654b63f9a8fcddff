import { useId, useState } from 'react';

interface NumberRowProps {
  readonly label: string;
  readonly value: number | null;
  readonly least?: number;
  readonly save: (value: number) => void;
}

/** A labelled number, saved when the field is left or Enter is pressed. */
export function NumberRow({ label, value, least = 0, save }: NumberRowProps) {
  const id = useId();
  const [typed, setTyped] = useState<string>();
  const keep = (): void => {
    const number = Number(typed);
    if (typed !== undefined && typed !== '' && Number.isInteger(number) && number >= least) save(number);
    setTyped(undefined);
  };
  return (
    <div className="panel-line">
      <label htmlFor={id}>{label}</label>
      <input
        id={id}
        type="number"
        min={least}
        placeholder="default"
        value={typed ?? value ?? ''}
        onChange={({ target }) => {
          setTyped(target.value);
        }}
        onBlur={keep}
        onKeyDown={({ key }) => {
          if (key === 'Enter') keep();
        }}
      />
    </div>
  );
}

interface SwitchRowProps {
  readonly label: string;
  readonly on: boolean;
  readonly set: (on: boolean) => void;
}

export function SwitchRow({ label, on, set }: SwitchRowProps) {
  return (
    <label className="panel-line">
      <span>{label}</span>
      <input
        type="checkbox"
        checked={on}
        onChange={({ target }) => {
          set(target.checked);
        }}
      />
    </label>
  );
}
