import type { NotionAct } from '../desk.js';
import type { Property } from '../world/database-records.js';
import type { World } from '../world/world.js';
import { DeskRefusal, present, someText } from './refusing.js';

type SchemaAct = Extract<NotionAct, { act: 'rename-option' | 'remove-property' }>;

/** Changes what the database's columns are, as its owner does. */
export async function actOnSchema(act: SchemaAct, world: World): Promise<void> {
  const { database } = world;
  const property = present(world.property(act.property), 'property');
  if (act.act === 'rename-option') {
    const renamed = withRenamedOption(property, act.option, someText(act.name));
    const properties = database.properties.map((each) => (each.id === property.id ? renamed : each));
    return world.saveDatabase({ ...database, properties });
  }
  if (property.type === 'title') throw new DeskRefusal('The title cannot be removed.');
  const properties = database.properties.filter(({ id }) => id !== property.id);
  return world.saveDatabase({ ...database, properties });
}

function withRenamedOption(property: Property, from: string, to: string): Property {
  const option = present(
    property.options.find(({ name }) => name === from),
    'option',
  );
  if (property.options.some(({ name }) => name === to)) {
    throw new DeskRefusal(`“${property.name}” already has “${to}”.`);
  }
  const options = property.options.map((each) => (each.id === option.id ? { ...each, name: to } : each));
  return { ...property, options };
}
