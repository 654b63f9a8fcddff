import type { AnyBlock, ModalView } from '@slack/types';
import type { z } from 'zod';
import { plain } from './building-blocks.js';

/** What a modal shows, without its plumbing. */
export interface ModalFace {
  readonly title: string;
  readonly submit?: string;
  readonly close: string;
  readonly blocks: readonly AnyBlock[];
}

/** A kind of modal: it types private_metadata (ids only, never data) and the submitted values. */
export interface Modal<Metadata, Values, Data> {
  readonly callbackId: string;
  readonly metadata: z.ZodType<Metadata>;
  readonly values: z.ZodType<Values>;
  view(metadata: Metadata, data: Data): ModalView;
}

/** Defines a modal. Field name = block_id = action_id = key of `values`, so that an error finds its input. */
export function defineModal<Metadata, Values, Data>(definition: {
  readonly callbackId: string;
  readonly metadata: z.ZodType<Metadata>;
  readonly values: z.ZodType<Values>;
  readonly render: (data: Data) => ModalFace;
}): Modal<Metadata, Values, Data> {
  const { callbackId, metadata, values, render } = definition;
  return {
    callbackId,
    metadata,
    values,
    view: (ids, data) => modalView(callbackId, render(data), JSON.stringify(ids)),
  };
}

/** A modal that asks nothing. */
export function modalView(callbackId: string, face: ModalFace, privateMetadata = ''): ModalView {
  return {
    type: 'modal',
    callback_id: callbackId,
    private_metadata: privateMetadata,
    title: plain(face.title, 24),
    close: plain(face.close, 24),
    ...(face.submit === undefined ? {} : { submit: plain(face.submit, 24) }),
    blocks: [...face.blocks],
  };
}
