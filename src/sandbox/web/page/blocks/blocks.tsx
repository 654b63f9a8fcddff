import { blockIdOf, elementsOf, type Placed } from '../state/elements.js';
import { listAt, objectAt, textAt, without, type Json } from '../state/json.js';
import { DataTable } from './data-table.js';
import { ContainerBlock } from './container-block.js';
import { ElementRow } from './element-row.js';
import { InputBlock } from './input-block.js';
import { ReadOnlyBlock } from './read-only.js';

/** Block Kit blocks in their order: the read ones by the renderer, the interactive ones by our own elements. */
export function Blocks({ blocks }: { readonly blocks: readonly Json[] }) {
  return blocks.map((block, index) => <OneBlock key={blockIdOf(block, index)} block={block} index={index} />);
}

function OneBlock({ block, index }: { readonly block: Json; readonly index: number }) {
  // Its place among its siblings names a block without id, so it must be looked at in that place.
  const placed = elementsOf([{ ...block, block_id: blockIdOf(block, index) }]);
  const first = placed[0];
  switch (textAt(block, 'type') ?? '') {
    case 'input':
      return first ? <InputBlock block={block} placed={first} /> : <ReadOnlyBlock block={block} />;
    case 'actions':
    case 'context_actions':
      return <ElementRow placed={placed} name={undefined} />;
    case 'section':
      return first ? <SectionBlock block={block} placed={first} /> : <ReadOnlyBlock block={block} />;
    case 'card':
      return <Card block={block} placed={placed} />;
    case 'carousel':
      return (
        <ul className="carousel" aria-label="Cards">
          {listAt(block, 'elements').map((card, at) => (
            <li key={blockIdOf(card, at)}>
              <OneBlock block={card} index={at} />
            </li>
          ))}
        </ul>
      );
    case 'container':
      return (
        <ContainerBlock block={block}>
          <Blocks blocks={listAt(block, 'child_blocks')} />
        </ContainerBlock>
      );
    case 'data_table':
      return <DataTable block={block} />;
    default:
      return <ReadOnlyBlock block={block} />;
  }
}

/** A section with its accessory at the right. */
function SectionBlock({ block, placed }: { readonly block: Json; readonly placed: Placed }) {
  const name = textAt(objectAt(block, 'text'), 'text');
  return (
    <div className="section">
      <ReadOnlyBlock block={without(block, 'accessory')} />
      <ElementRow placed={[placed]} name={name} />
    </div>
  );
}

/** A card with working buttons. */
function Card({ block, placed }: { readonly block: Json; readonly placed: readonly Placed[] }) {
  const title = textAt(objectAt(block, 'title'), 'text');
  return (
    <div className="card">
      <ReadOnlyBlock block={without(block, 'actions')} />
      {placed.length > 0 && <ElementRow placed={placed} name={title} />}
    </div>
  );
}
