import { useId, useState } from 'react';
import type { NotionPageView } from '../../../notion/desk.js';
import { useNotion } from './notion-context.js';

type Property = NotionPageView['properties'][number];

/** The page's properties; an editable one is changed in place and saved when the field is left. */
export function Properties({ page }: { readonly page: NotionPageView }) {
  return (
    <section className="properties" aria-label="Properties">
      {page.properties.map((property) => (
        <PropertyRow key={property.id} pageId={page.id} property={property} />
      ))}
    </section>
  );
}

function PropertyRow({ pageId, property }: { readonly pageId: string; readonly property: Property }) {
  const { act, by } = useNotion();
  const id = useId();
  const save = (value: string): void => {
    if (value !== property.text)
      void act({ act: 'set-property', by, pageId, property: property.name, value });
  };
  return (
    <div className="property">
      {property.editable ? (
        <label htmlFor={id}>{property.name}</label>
      ) : (
        <span className="property-name">{property.name}</span>
      )}
      {!property.editable ? (
        <span className="property-text" dir="auto">
          {property.text === '' ? <span className="blank">Empty</span> : property.text}
        </span>
      ) : property.type === 'select' || property.type === 'status' ? (
        <select
          id={id}
          value={property.text}
          onChange={({ target }) => {
            save(target.value);
          }}
        >
          <option value="">Empty</option>
          {property.options.map((option) => (
            <option key={option}>{option}</option>
          ))}
        </select>
      ) : (
        <TextProperty key={property.text} id={id} property={property} save={save} />
      )}
    </div>
  );
}

interface TextPropertyProps {
  readonly id: string;
  readonly property: Property;
  readonly save: (value: string) => void;
}

const NATIVE: Readonly<Record<string, string>> = { email: 'email', url: 'url', phone_number: 'tel' };

function TextProperty({ id, property, save }: TextPropertyProps) {
  const [text, setText] = useState(property.text);
  return (
    <>
      <input
        id={id}
        type={NATIVE[property.type] ?? 'text'}
        dir="auto"
        value={text}
        placeholder="Empty"
        list={property.options.length > 0 ? `${id}-options` : undefined}
        onChange={({ target }) => {
          setText(target.value);
        }}
        onBlur={() => {
          save(text);
        }}
        onKeyDown={({ key }) => {
          if (key === 'Enter') save(text);
          if (key === 'Escape') setText(property.text);
        }}
      />
      {property.options.length > 0 && (
        <datalist id={`${id}-options`}>
          {property.options.map((option) => (
            <option key={option} value={option} />
          ))}
        </datalist>
      )}
    </>
  );
}
