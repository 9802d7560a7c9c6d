/** The formats that are JSON, asked one after the other whether a file is theirs. */

import type { FilePlace } from '../../model/index.ts';
import { ALFRED } from './alfred.ts';
import { readBriskine } from './briskine.ts';
import { readClippings } from './clippings.ts';
import { collector } from './collect.ts';
import { type JsonDraft, readHelpDesk } from './help-desks.ts';
import { own } from './json.ts';
import { readOwnPack } from './own-packs.ts';
import type { DraftProblem } from './problems.ts';
import { readTextBlaze } from './text-blaze.ts';

/** Reads what is known; null for other JSON. */
export async function readKnownJson(
  json: unknown,
  file: FilePlace,
): Promise<(JsonDraft & { problems?: readonly DraftProblem[] }) | null> {
  const ours = readOwnPack(json, file);
  if (ours !== null) return ours;
  const clippings = readClippings(json, file);
  if (clippings !== null) return { format: 'clippings', part: clippings };
  const blaze = await readTextBlaze(json, file);
  if (blaze !== null) return { format: 'textBlaze', part: blaze };
  const desk = await readHelpDesk(json, file);
  if (desk !== null) return desk;
  const briskine = await readBriskine(json, file);
  if (briskine !== null) return { format: 'briskine', part: briskine };
  return readSnippet(json, file);
}

/** One of Alfred's snippets out of its collection. */
function readSnippet(json: unknown, file: FilePlace): JsonDraft | null {
  const snippet = own(json, 'alfredsnippet');
  if (snippet === undefined) return null;
  const into = collector();
  into.add(
    file,
    { code: own(snippet, 'keyword'), title: own(snippet, 'name'), text: own(snippet, 'snippet') },
    ALFRED,
  );
  return { format: 'alfred', part: into.done() };
}
