import { useId } from 'react';
import { Element } from '../elements/element.js';
import type { Placed } from '../state/elements.js';
import { wordingAt } from '../state/json.js';

/** Elements side by side, as in an actions block. Each is named by its placeholder, else by `name`. */
export function ElementRow({
  placed,
  name,
}: {
  readonly placed: readonly Placed[];
  readonly name: string | undefined;
}) {
  const prefix = useId();
  return (
    <div className="element-row">
      {placed.map((one, index) => (
        <Element
          key={`${one.blockId} ${one.actionId}`}
          placed={one}
          id={`${prefix}-${index}`}
          labelledBy={undefined}
          name={wordingAt(one.element, 'placeholder') ?? name ?? one.actionId}
          describedBy={undefined}
          invalid={false}
          required={false}
        />
      ))}
    </div>
  );
}
