import { useState } from 'react';
import type { z } from 'zod';
import { notionTroubleSchema } from '../../trouble-schema.js';

type NewTrouble = z.infer<typeof notionTroubleSchema>;

const { kind, on } = notionTroubleSchema.shape;
const words = (name: string): string => name.replaceAll('_', ' ');

/** A form for one fault; "times" left empty means until cleared. */
export function NewNotionTrouble({ add }: { readonly add: (trouble: NewTrouble) => void }) {
  const [typed, setTyped] = useState({ kind: 'rate_limited', on: 'all', times: '1', seconds: '2' });
  const trouble = notionTroubleSchema.safeParse({
    ...typed,
    times: typed.times === '' ? 'until cleared' : Number(typed.times),
    seconds: Number(typed.seconds),
  });
  const field = (name: keyof typeof typed) => ({
    value: typed[name],
    onChange: ({ target }: { target: { value: string } }) => {
      setTyped({ ...typed, [name]: target.value });
    },
  });
  return (
    <form
      className="new-fault"
      onSubmit={(event) => {
        event.preventDefault();
        if (trouble.success) add(trouble.data);
      }}
    >
      <label>
        Fault
        <select {...field('kind')}>
          {kind.options.map((name) => (
            <option key={name} value={name}>
              {words(name)}
            </option>
          ))}
        </select>
      </label>
      <label>
        On
        <select {...field('on')}>
          {on.options.map((name) => (
            <option key={name} value={name}>
              {words(name)}
            </option>
          ))}
        </select>
      </label>
      <label>
        Times
        <input type="number" min={1} placeholder="∞" {...field('times')} />
      </label>
      <label>
        Seconds
        <input type="number" min={0} {...field('seconds')} />
      </label>
      <button type="submit" className="button button-small" disabled={!trouble.success}>
        Add fault
      </button>
    </form>
  );
}
