/** Writes a pack with its pictures as one zip. */
import { strToU8, type Zippable, zipSync } from 'fflate';
import { type Pack, pictureName, type Template } from '../../model/index.ts';
import { compareUnits } from '../compare.ts';
import { type Loss, lossOf } from '../loss.ts';
import type { PictureEntry } from '../schema.ts';
import { packText, templatesFor, type WriteOptions } from '../write-pack.ts';
import { NO_TIME, PACK_ENTRY, type PackPicture, PICTURE_FOLDER, sha256 } from './picture.ts';

export interface WrittenZip {
  readonly bytes: Uint8Array;
  /** Pictures that templates name and that weren't given. */
  readonly losses: readonly Loss[];
}

/**
 * The pack as a zip: `pack.json` and the pictures under `pictures/`, each named after its bytes, so that the same pack
 * gives the same bytes. Of `pictures` those go in that a written template names; all `templates` are of this pack.
 */
export async function writePackZip(
  pack: Pack,
  templates: readonly Template[],
  pictures: readonly PackPicture[],
  options: WriteOptions = {},
): Promise<WrittenZip> {
  const kept = templatesFor(templates, options);
  const wanted = new Set(kept.flatMap((template) => template.pictures ?? []));
  const given = new Map(pictures.filter(({ id }) => wanted.has(id)).map((picture) => [picture.id, picture]));
  const losses: Loss[] = [];
  const held = kept.map((template): Template => {
    const { pictures: ids = [], ...rest } = template;
    for (const id of ids) if (!given.has(id)) losses.push(lossOf(template, 'missingPicture', { id }));
    return { ...rest, pictures: ids.filter((id) => given.has(id)) };
  });
  const entries: PictureEntry[] = [];
  const files = new Map<string, Uint8Array>();
  for (const picture of [...given.values()].sort((a, b) => compareUnits(a.id, b.id))) {
    const { id, name, type, width, height, bytes } = picture;
    const hash = await sha256(bytes);
    const file = `${PICTURE_FOLDER}${pictureName(hash, type)}`;
    entries.push({ id, name, type, width, height, file, sha256: hash });
    files.set(file, bytes);
  }
  const zip: Zippable = { [PACK_ENTRY]: [strToU8(packText(pack, held, entries, options)), { level: 6 }] };
  // They are compressed already.
  for (const file of [...files.keys()].sort(compareUnits))
    zip[file] = [files.get(file) ?? new Uint8Array(), { level: 0 }];
  return { bytes: zipSync(zip, { mtime: NO_TIME }), losses };
}
