import type { Placed } from '../state/elements.js';

/** How an element is named and described to everyone. */
export interface ElementProps {
  readonly placed: Placed;
  /** The id its label points to. */
  readonly id: string;
  /** Named by this element; otherwise by `name`. */
  readonly labelledBy: string | undefined;
  readonly name: string | undefined;
  /** Ids of hint and error. */
  readonly describedBy: string | undefined;
  readonly invalid: boolean;
  readonly required: boolean;
}

/** `autoFocus` finds the element in an open modal, the mark tells a modal that is about to open. */
export function firstFocus({ element }: Placed) {
  const asked = element['focus_on_load'] === true;
  return { autoFocus: asked, 'data-first-focus': asked || undefined };
}

/** The attributes every native control of ours carries. */
export function controlAttributes(props: ElementProps) {
  return {
    id: props.id,
    'aria-labelledby': props.labelledBy,
    'aria-label': props.labelledBy === undefined ? props.name : undefined,
    'aria-describedby': props.describedBy,
    'aria-invalid': props.invalid || undefined,
    'aria-required': props.required || undefined,
    ...firstFocus(props.placed),
  };
}
