import type { SeedBlock } from '../seed.js';
import { newId } from './ids.js';
import type { Block, BlockSettings } from './records.js';
import { plainRuns } from './rich-text.js';

export type Stamps = Pick<Block, 'createdAt' | 'lastEditedAt' | 'createdBy' | 'lastEditedBy'>;
type TextBlockType = Exclude<SeedBlock, { type: 'table' | 'divider' }>['type'];

const EMPTY = { text: [], cells: [], settings: {}, children: [], inTrash: false };

/** Builds a block of the seed: itself first, a table's rows after it. */
export function plantBlock(seed: SeedBlock, stamps: Stamps): readonly [Block, ...Block[]] {
  const base = { ...EMPTY, ...stamps, id: newId() };
  if (seed.type === 'divider') return [{ ...base, type: 'divider' }];
  if (seed.type !== 'table') {
    return [{ ...base, type: seed.type, text: plainRuns(seed.text), settings: defaultSettings(seed.type) }];
  }
  const rows = seed.rows.map((cells): Block => ({
    ...EMPTY,
    ...stamps,
    id: newId(),
    type: 'table_row',
    parentBlock: base.id,
    cells: cells.map(plainRuns),
  }));
  const settings = {
    table_width: seed.rows[0]?.length ?? 0,
    has_column_header: seed.hasColumnHeader,
    has_row_header: false,
  };
  return [{ ...base, type: 'table', settings, children: rows.map((row) => row.id) }, ...rows];
}

/** The fields a text block has beside its text when nobody set them. */
export function defaultSettings(type: TextBlockType): BlockSettings {
  switch (type) {
    case 'heading_1':
    case 'heading_2':
    case 'heading_3':
      return { is_toggleable: false, color: 'default' };
    case 'to_do':
      return { checked: false, color: 'default' };
    case 'callout':
      return { icon: { type: 'emoji', emoji: '💡' }, color: 'gray_background' };
    case 'paragraph':
      return { icon: null, color: 'default' };
    case 'bulleted_list_item':
    case 'quote':
      return { color: 'default' };
  }
}
