import type { ShownField } from '../form-fields.js';
import type { Modal } from '../views/define-modal.js';
import type { RawSubmission, Submission } from './submission.js';

/** A form in which something was just chosen; it is not submitted yet and may be half empty. */
export interface Choice<Metadata, Values> extends Submission<Metadata, Values> {
  /** In which field. */
  readonly field: string;
  /** The inputs as they stand there, by field: who renders the form again keeps the block of what was touched. */
  readonly shown: ReadonlyMap<string, ShownField>;
}

export interface ChoiceHandler {
  readonly callbackId: string;
  /** The whole name of the field, or of several. */
  readonly field: RegExp;
  /** Null when the form's ids or values are not those of this version (S27). */
  handle(
    raw: RawSubmission & { readonly field: string; readonly shown: ReadonlyMap<string, ShownField> },
  ): (() => Promise<void>) | null;
}

/**
 * Ties an input with `dispatch_action` to what happens when something is chosen in it. What it throws is told at the
 * top of the form. `values` of the modal must take a form that is half filled in.
 */
export function onChoice<Metadata, Values, Data>(
  modal: Modal<Metadata, Values, Data>,
  field: RegExp,
  run: (choice: Choice<Metadata, Values>) => Promise<void>,
): ChoiceHandler {
  return {
    callbackId: modal.callbackId,
    field,
    handle({ metadata, values, ...rest }) {
      const ids = modal.metadata.safeParse(metadata).data;
      const typed = modal.values.safeParse(values).data;
      if (ids === undefined || typed === undefined) return null;
      return () => run({ ...rest, metadata: ids, values: typed });
    },
  };
}
