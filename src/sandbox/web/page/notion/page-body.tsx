import { useState } from 'react';
import type { NotionPageView } from '../../../notion/desk.js';
import { EditBox } from './edit-box.js';
import { useNotion } from './notion-context.js';
import { plainRuns, Runs } from './runs.js';

type Block = NotionPageView['blocks'][number];

const EDITABLE = new Set([
  'paragraph',
  'heading_1',
  'heading_2',
  'heading_3',
  'bulleted_list_item',
  'quote',
  'to_do',
  'callout',
]);

/** The page's body: read, and its text blocks edited. */
export function PageBody({ page }: { readonly page: NotionPageView }) {
  const { act, by } = useNotion();
  const [adding, setAdding] = useState(false);
  return (
    <section className="page-body" aria-label="Body">
      {page.blocks.map((block) => (
        <BodyBlock key={block.id} block={block} />
      ))}
      {page.blocks.length === 0 && <p className="blank">This page is empty.</p>}
      {adding ? (
        <EditBox
          label="New paragraph"
          text=""
          action="Add"
          save={(text) => act({ act: 'add-paragraph', by, pageId: page.id, text })}
          close={() => {
            setAdding(false);
          }}
        />
      ) : (
        <button
          type="button"
          className="button button-small"
          onClick={() => {
            setAdding(true);
          }}
        >
          Add a paragraph
        </button>
      )}
    </section>
  );
}

function BodyBlock({ block }: { readonly block: Block }) {
  const { act, by } = useNotion();
  const [editing, setEditing] = useState(false);
  const text = plainRuns(block.runs);
  if (editing) {
    return (
      <EditBox
        label="Text of the block"
        text={text}
        action="Save"
        save={(next) => act({ act: 'edit-block', by, blockId: block.id, text: next })}
        close={() => {
          setEditing(false);
        }}
      />
    );
  }
  return (
    <div className="body-block">
      <BlockText block={block} />
      <span className="body-tools">
        {EDITABLE.has(block.type) && (
          <button
            type="button"
            className="icon-button"
            aria-label={`Edit: ${text.slice(0, 40)}`}
            onClick={() => {
              setEditing(true);
            }}
          >
            ✎
          </button>
        )}
        <button
          type="button"
          className="icon-button"
          aria-label={`Delete: ${text === '' ? block.type : text.slice(0, 40)}`}
          onClick={() => void act({ act: 'delete-block', by, blockId: block.id })}
        >
          ✕
        </button>
      </span>
    </div>
  );
}

function BlockText({ block }: { readonly block: Block }) {
  const runs = <Runs runs={block.runs} />;
  switch (block.type) {
    case 'heading_1':
      return <h3 className="heading-1">{runs}</h3>;
    case 'heading_2':
      return <h3>{runs}</h3>;
    case 'heading_3':
      return <h4>{runs}</h4>;
    case 'divider':
      return <hr />;
    case 'table':
      return <BodyTable block={block} />;
    default:
      return (
        <p className={`body-${block.type}`} dir="auto">
          {runs}
        </p>
      );
  }
}

function BodyTable({ block }: { readonly block: Block }) {
  const head = block.hasColumnHeader ? block.rows[0] : undefined;
  const body = head ? block.rows.slice(1) : block.rows;
  return (
    <div className="scroll-x" tabIndex={0} role="group" aria-label="Table, scrolling">
      <table className="body-table">
        {head && (
          <thead>
            <tr>
              {head.map((cell, index) => (
                <th key={index} scope="col">
                  {cell}
                </th>
              ))}
            </tr>
          </thead>
        )}
        <tbody>
          {body.map((row, at) => (
            <tr key={at}>
              {row.map((cell, index) => (
                <td key={index} dir="auto">
                  {cell}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
