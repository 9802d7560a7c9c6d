/** Our own packs as drafts: what is wrong with one is told as for any of them, all or nothing. */

import type { FilePlace, Template } from '../../model/index.ts';
import type { PackPicture } from '../archive/index.ts';
import type { DraftEntry, DraftFields } from '../draft.ts';
import type { PackProblem } from '../problem.ts';
import { readPack } from '../read-pack.ts';
import { PACK_FORMAT } from '../schema.ts';
import { collector } from './collect.ts';
import { LOST } from './encoding.ts';
import type { JsonDraft } from './help-desks.ts';
import { own } from './json.ts';
import type { DraftProblem } from './problems.ts';

type OwnDraft = JsonDraft & { readonly problems: readonly DraftProblem[] };

/** Reads a pack of ours; null where it is none. Templates' uses and times aren't part of a draft. */
export function readOwnPack(json: unknown, file: FilePlace): OwnDraft | null {
  if (own(json, 'format') !== PACK_FORMAT) return null;
  const reading = readPack(json, 0);
  if (!reading.ok) return refused(reading.problems, file);
  return drafted(reading.pack.name, reading.templates, new Map(), file);
}

/** Reads a zip of ours, with its pictures. */
export async function readOwnZip(bytes: Uint8Array, file: FilePlace): Promise<OwnDraft> {
  const { readPackZip } = await import('../archive/index.ts');
  const reading = await readPackZip(bytes, 0);
  if (!reading.ok) return refused(reading.problems, file);
  const pictures = new Map(reading.pictures.map((picture) => [picture.id, picture]));
  return drafted(reading.pack.name, reading.templates, pictures, file);
}

function refused(found: readonly PackProblem[], file: FilePlace): OwnDraft {
  const problems = found.map(({ code, place, values }) => ({
    code,
    place: place === '' ? file : { ...file, path: place },
    values,
  }));
  return { format: 'deskmate', part: collector().done(), problems };
}

function drafted(
  name: string,
  templates: readonly Template[],
  pictures: ReadonlyMap<string, PackPicture>,
  file: FilePlace,
): OwnDraft {
  const into = collector();
  const entries: DraftEntry[] = [];
  for (const [index, template] of templates.entries()) {
    const place = { ...file, path: `templates[${index}]` };
    if (template.text.includes(LOST)) into.refuse(place, 'brokenCharacters');
    else {
      const own = (template.pictures ?? []).flatMap((id) => pictures.get(id) ?? []);
      entries.push({
        place,
        fields: fieldsOf(template),
        pictures: own.map(({ name, type, bytes }) => ({ name, type, bytes })),
      });
    }
  }
  return { format: 'deskmate', name, part: { ...into.done(), entries }, problems: [] };
}

function fieldsOf(template: Template): DraftFields {
  const { id, code, title, category, text, triggers, stage, temper, language } = template;
  const { shops, platforms, validFrom, validTo, pinned } = template;
  return {
    ...{ id, code, title, category, text, triggers, language },
    ...(stage === null ? {} : { stage }),
    ...(temper === null ? {} : { temper }),
    ...(shops === undefined ? {} : { shops }),
    ...(platforms === undefined ? {} : { platforms }),
    ...(validFrom === undefined ? {} : { validFrom }),
    ...(validTo === undefined ? {} : { validTo }),
    ...(pinned === undefined ? {} : { pinned }),
  };
}
