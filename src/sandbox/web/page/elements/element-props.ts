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

/** The attributes every native control of ours carries. */
export function controlAttributes(props: ElementProps) {
  return {
    id: props.id,
    'aria-labelledby': props.labelledBy,
    'aria-label': props.labelledBy === undefined ? props.name : undefined,
    'aria-describedby': props.describedBy,
    'aria-invalid': props.invalid || undefined,
    'aria-required': props.required || undefined,
    autoFocus: props.placed.element['focus_on_load'] === true,
  };
}
