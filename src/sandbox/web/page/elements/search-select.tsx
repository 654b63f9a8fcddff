import { useId, useState, type KeyboardEvent } from 'react';
import { useSurface } from '../blocks/surface-context.js';
import { numberAt, wordingAt } from '../state/json.js';
import { valueAt } from '../state/state-values.js';
import { choiceOf, choicesOf, type Choice } from './choices.js';
import { Chips } from './chips.js';
import { controlAttributes, type ElementProps } from './element-props.js';
import { OptionList } from './option-list.js';
import { useOffer } from './use-offer.js';

/** external_select and every multi-select: type to search, arrows and Enter to choose, Backspace to take back. */
export function SearchSelect(props: ElementProps) {
  const { placed } = props;
  const hold = useSurface();
  const listId = useId();
  const [query, setQuery] = useState('');
  const [isOpen, setOpen] = useState(false);
  const [active, setActive] = useState(0);
  const { groups, remark } = useOffer(placed, query, isOpen);
  const choices = groups.flatMap((group) => group.choices);

  const many = placed.type.startsWith('multi_');
  const held = valueAt(hold.values, placed);
  const known = choicesOf(placed, hold);
  const chosen = (Array.isArray(held) ? held : [held])
    .map((value) => choiceOf(value, known))
    .filter((choice) => choice !== undefined);
  const full = many && chosen.length >= (numberAt(placed.element, 'max_selected_items') ?? Infinity);

  const close = (): void => {
    setOpen(false);
    setQuery('');
    setActive(0);
  };
  const keep = (next: readonly Choice[]): void => {
    hold.change(placed, many ? next.map(({ value }) => value) : (next[0]?.value ?? ''));
  };
  const choose = (choice: Choice): void => {
    const others = chosen.filter(({ id }) => id !== choice.id);
    if (!many) keep([choice]);
    else if (others.length < chosen.length) keep(others);
    else if (!full) keep([...chosen, choice]);
    close();
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    const last = chosen.at(-1);
    const pointed = choices[active];
    if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
      setOpen(true);
      if (isOpen) setActive((at) => clamp(at + (event.key === 'ArrowDown' ? 1 : -1), choices.length));
    } else if (event.key === 'Enter' && isOpen && pointed) choose(pointed);
    else if (event.key === 'Escape' && isOpen) close();
    else if (event.key === 'Backspace' && query === '' && last)
      keep(chosen.filter(({ id }) => id !== last.id));
    else return;
    // Escape closes the list, not the modal around it; Enter chooses and does not submit.
    if (event.key !== 'Backspace') event.preventDefault();
  };
  const one = !many && !isOpen ? chosen[0]?.label : undefined;
  return (
    <div className="search-select">
      {many && <Chips chosen={chosen} drop={choose} />}
      <input
        {...controlAttributes(props)}
        role="combobox"
        aria-expanded={isOpen}
        aria-controls={listId}
        aria-autocomplete="list"
        aria-activedescendant={isOpen && choices[active] ? `${listId}-${active}` : undefined}
        autoComplete="off"
        className="text-input select"
        placeholder={many && chosen.length > 0 ? '' : (wordingAt(placed.element, 'placeholder') ?? 'Search…')}
        value={one ?? query}
        onFocus={({ target }) => {
          target.select();
        }}
        onClick={() => {
          setOpen(true);
        }}
        onBlur={close}
        onKeyDown={onKeyDown}
        onChange={({ target }) => {
          setOpen(true);
          setActive(0);
          setQuery(target.value);
        }}
      />
      {isOpen && <OptionList {...{ listId, groups, remark, active, chosen, choose }} />}
    </div>
  );
}

const clamp = (at: number, length: number): number => Math.max(0, Math.min(length - 1, at));
