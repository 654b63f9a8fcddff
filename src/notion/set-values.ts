import { z } from 'zod';

import type { Lane, WriteOutcome } from '../services/ports/notion.js';
import type { PropertyChanges } from '../services/ports/pages.js';
import type { Caller } from './caller.js';
import { samePropertyId } from './ids.js';
import { livePage } from './page-reading.js';
import { lookThenWrite } from './refusing.js';
import { dataSourceSchema, type DataSourceSchema } from './mapping-rules.js';
import type { SetupReader } from './setup.js';
import { toPropertyWrites, type PropertyWrites } from './write-values.js';

export interface WritingParts {
  readonly caller: Caller;
  readonly setup: SetupReader;
}

export const writtenSchema = z.looseObject({ id: z.string() });

/** Sets these properties and no other, in one request; what is wrong with page or schema refuses it (N12, N15, N16). */
export function setValues(
  parts: WritingParts,
  opportunityId: string,
  changes: PropertyChanges,
): Promise<WriteOutcome<{ readonly id: string }>> {
  return lookThenWrite(
    async () => {
      const { dataSourceId } = await parts.setup.current('interactive');
      const [page, properties] = await Promise.all([
        livePage(parts.caller, opportunityId, dataSourceId),
        checkedWrites(parts, dataSourceId, changes),
      ]);
      return { pageId: page.id, properties };
    },
    ({ pageId, properties }) =>
      parts.caller.write({
        lane: 'interactive',
        subject: 'writing_pages',
        request: (client) => client.pages.update({ page_id: pageId, properties }),
        toValue: (answer) => writtenSchema.safeParse(answer).data && { id: pageId },
        toCommitted: () => ({ id: pageId }),
      }),
  );
}

/** The changes as Notion takes them, checked against the schema as it is at this moment. */
export async function checkedWrites(
  { caller, setup }: WritingParts,
  dataSourceId: string,
  changes: PropertyChanges,
): Promise<PropertyWrites> {
  // Taken before the new schema is seen: it still knows what has been removed.
  const before = await setup.current('interactive');
  const schema = await freshSchema(caller, dataSourceId, 'interactive');
  return toPropertyWrites(changes, schema, (id) => nameIn(before.schema, id));
}

function nameIn({ properties }: DataSourceSchema, propertyId: string): string | undefined {
  return Object.values(properties).find(({ id }) => samePropertyId(id, propertyId))?.name;
}

function freshSchema(caller: Caller, dataSourceId: string, lane: Lane): Promise<DataSourceSchema> {
  return caller.read({
    lane,
    subject: 'database',
    shape: dataSourceSchema,
    request: (client) => client.dataSources.retrieve({ data_source_id: dataSourceId }),
  });
}
