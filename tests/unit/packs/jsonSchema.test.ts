/**
 * `public/schema/deskmate-pack.schema.json` says what a pack file of this version may hold, for editors and for other
 * programs. It is made from the schema that reads packs: `npx vitest run tests/unit/packs -u` writes it anew.
 */
import { toJsonSchema } from '@valibot/to-json-schema';
import { expect, it } from 'vitest';
import { PACK_VERSION, packFileSchema } from '../../../utils/packs/index.ts';

/** A name, and no address: the files don't name it either, or editors would ask the net for it. */
const ID = `urn:deskmate:pack:${PACK_VERSION}`;

it('the JSON Schema of packs is that of the reader', async () => {
  const { $schema: _, ...shape } = toJsonSchema(packFileSchema, {
    // A list is counted first and read then, as two schemas in one pipe: both hold.
    errorMode: 'ignore',
    target: 'draft-2020-12',
    overrideAction: ({ valibotAction, jsonSchema }) => {
      if (valibotAction.type === 'safe_integer') return { ...jsonSchema, type: 'integer' };
      if (valibotAction.type !== 'check' && valibotAction.type !== 'partial_check') return;
      // That a day is in the calendar and an end after its beginning is more than a JSON Schema can say.
      return 'message' in valibotAction && valibotAction.message === 'notADay'
        ? { ...jsonSchema, format: 'date' }
        : jsonSchema;
    },
  });
  const schema = {
    $schema: 'https://json-schema.org/draft/2020-12/schema',
    $id: ID,
    title: 'Deskmate pack',
    ...shape,
  };
  await expect(`${JSON.stringify(schema, null, 2)}\n`).toMatchFileSnapshot(
    '../../../public/schema/deskmate-pack.schema.json',
  );
});
