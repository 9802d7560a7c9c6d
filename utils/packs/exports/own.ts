/** The own format: a zip with everything, or JSON without the pictures. */
import { strToU8 } from 'fflate';
import type { Pack, Template } from '../../model/index.ts';
import { type PackPicture, writePackZip } from '../archive/index.ts';
import { fileNameOf } from '../fileName.ts';
import { type WriteOptions, writePack } from '../write-pack.ts';
import type { Exported } from './exported.ts';

export async function exportZip(
  pack: Pack,
  templates: readonly Template[],
  pictures: readonly PackPicture[],
  options: WriteOptions = {},
): Promise<Exported> {
  const { bytes, losses } = await writePackZip(pack, templates, pictures, options);
  return { bytes, fileName: fileNameOf(pack, '.deskmate.zip'), losses };
}

export function exportJson(pack: Pack, templates: readonly Template[], options: WriteOptions = {}): Exported {
  const { text, losses } = writePack(pack, templates, options);
  return { bytes: strToU8(text), fileName: fileNameOf(pack, '.deskmate.json'), losses };
}
