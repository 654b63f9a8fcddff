import { beginningOf } from '../../domain/beginning-of.js';
import type { CreationForm } from '../../domain/creation/creation-form.js';
import { WARRANTED_FIELD } from '../../domain/creation/take-typed.js';
import type { Criterion } from '../../domain/playbook/criterion.js';
import { context, input } from './building-blocks.js';
import type { ModalFace } from './define-modal.js';
import { pageFace, type PagePosition } from './new-properties.js';
import { oneLine } from './text-boxes.js';

/** Is it worth having? Evidence for each of the playbook's criteria; all may stay blank (S1-8, S3-7, S4-100…104). */
export function warrantedFace(
  position: PagePosition,
  criteria: readonly Criterion[],
  { warranted = {} }: Pick<CreationForm, 'warranted'>,
): ModalFace {
  return pageFace(position, 'Is it warranted?', [
    context('Evidence, not ticks: who said what, when. What you leave blank is told on the last page.'),
    ...criteria.map(({ says, ask }) => {
      const value = warranted[says] ?? '';
      return input(
        `${WARRANTED_FIELD}${says}`,
        says,
        { ...oneLine(beginningOf(value, 1000)), max_length: 1000 },
        { optional: true, ...(ask === undefined ? {} : { hint: ask }) },
      );
    }),
  ]);
}
