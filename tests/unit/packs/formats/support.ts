/** Files for the readers' tests, and what is read out of them in few words. */
import { strToU8, zipSync } from 'fflate';
import { type DraftReading, type PackDraft, readDraft } from '../../../../utils/packs/formats/index.ts';

export const utf8 = (text: string) => new TextEncoder().encode(text);

/** GBK by its decoder, turned round. */
export function gbk(text: string): Uint8Array {
  const decoder = new TextDecoder('gbk');
  const codes = new Map<string, number[]>();
  for (let lead = 0x81; lead < 0xff; lead += 1)
    for (let trail = 0x40; trail < 0xff; trail += 1) {
      const character = decoder.decode(Uint8Array.of(lead, trail));
      if (character.length === 1 && !codes.has(character)) codes.set(character, [lead, trail]);
    }
  return Uint8Array.from(
    [...text].flatMap((one) => (one < '\x80' ? [one.charCodeAt(0)] : (codes.get(one) ?? [63]))),
  );
}

export function utf16(text: string, big = false): Uint8Array {
  const bytes = new Uint8Array(text.length * 2);
  const view = new DataView(bytes.buffer);
  for (let at = 0; at < text.length; at += 1) view.setUint16(at * 2, text.charCodeAt(at), !big);
  return bytes;
}

export function zip(files: Record<string, string | Uint8Array>): Uint8Array {
  return zipSync(
    Object.fromEntries(
      Object.entries(files).map(([path, held]) => [path, typeof held === 'string' ? strToU8(held) : held]),
    ),
  );
}

/** The smallest picture: its beginning is all that is looked at. */
export const PNG = Uint8Array.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 0, 0]);

export function read(
  name: string,
  held: string | Uint8Array,
  siblings: readonly { name: string; bytes: Uint8Array }[] = [],
): Promise<DraftReading> {
  return readDraft({ name, bytes: typeof held === 'string' ? utf8(held) : held, siblings });
}

export async function draft(
  name: string,
  held: string | Uint8Array,
  siblings: readonly { name: string; bytes: Uint8Array }[] = [],
): Promise<PackDraft> {
  const reading = await read(name, held, siblings);
  if (!reading.ok) throw new Error(JSON.stringify(reading.problems));
  return reading.draft;
}

/** `code|title|category|text` of each entry. */
export const brief = ({ entries }: Pick<PackDraft, 'entries'>) =>
  entries.map(({ fields }) => [fields.code, fields.title, fields.category.join('/'), fields.text].join('|'));

/** `place code` of each refused row. */
export const refusals = ({ refused }: Pick<PackDraft, 'refused'>) =>
  refused.map(({ place, code }) => `${place.line ?? place.path ?? ''} ${code}`);

export const keptIn = ({ kept }: Pick<PackDraft, 'kept'>) => kept.map(({ variable }) => variable);
