import type { ReactNode } from 'react';
import { wordingAt, type Json } from '../state/json.js';

/** A titled group of blocks, folded where the app says so. */
export function ContainerBlock({ block, children }: { readonly block: Json; readonly children: ReactNode }) {
  const title = wordingAt(block, 'title') ?? 'Details';
  const subtitle = wordingAt(block, 'subtitle');
  const heading = (
    <>
      <strong>{title}</strong>
      {subtitle !== undefined && <small>{subtitle}</small>}
    </>
  );
  return block['is_collapsible'] === true ? (
    <details className="container" open={block['default_collapsed'] !== true}>
      <summary>{heading}</summary>
      {children}
    </details>
  ) : (
    <section className="container" aria-label={title}>
      <div className="container-title">{heading}</div>
      {children}
    </section>
  );
}
