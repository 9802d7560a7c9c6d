/** What every export gives, and what they share. */
import type { Pack, Template } from '../../model/index.ts';
import { type Loss, lossOf } from '../loss.ts';

export interface Exported {
  readonly bytes: Uint8Array;
  /** What to save it as, of characters that every system takes. */
  readonly fileName: string;
  /** In the order of the file. */
  readonly losses: readonly Loss[];
}

/** Whether a field says something, or null where it is bookkeeping of this desk and not what an agent wrote. */
const SAYS: Readonly<Record<keyof Template, ((template: Template, pack: Pack) => boolean) | null>> = {
  id: null,
  packId: null,
  used: null,
  lastUsedAt: null,
  updatedAt: null,
  deletedAt: null,
  code: ({ code }) => code !== '',
  title: ({ title }) => title !== '',
  category: ({ category }) => category.length > 0,
  text: () => true,
  pictures: ({ pictures = [] }) => pictures.length > 0,
  triggers: ({ triggers }) => triggers.length > 0,
  stage: ({ stage }) => stage !== null,
  temper: ({ temper }) => temper !== null,
  language: ({ language }, pack) => language !== pack.language,
  shops: ({ shops = [] }) => shops.length > 0,
  platforms: ({ platforms = [] }) => platforms.length > 0,
  validFrom: ({ validFrom = '' }) => validFrom !== '',
  validTo: ({ validTo = '' }) => validTo !== '',
  pinned: ({ pinned = false }) => pinned,
  overrides: ({ overrides = '' }) => overrides !== '',
};

/** The fields of a template that say something and that the format doesn't hold. */
export function fieldLosses(template: Template, pack: Pack, held: readonly (keyof Template)[]): Loss[] {
  const losses: Loss[] = [];
  for (const field of Object.keys(SAYS) as (keyof Template)[]) {
    if (held.includes(field) || SAYS[field]?.(template, pack) !== true) continue;
    if (field === 'pictures')
      losses.push(lossOf(template, 'pictures', { count: template.pictures?.length ?? 0 }));
    else losses.push(lossOf(template, 'field', { field }));
  }
  return losses;
}

/** Lone halves of surrogate pairs: no encoding has them. */
const HALVES = /[\ud800-\udfff]/gu;

/** The text with U+FFFD for lone halves of surrogate pairs, as any encoder would write it; each is told to `lost`. */
export function wellFormed(text: string, lost: (characters: readonly string[]) => void): string {
  const halves = new Set(text.match(HALVES));
  if (halves.size === 0) return text;
  lost([...halves].map((half) => `U+${half.charCodeAt(0).toString(16).toUpperCase()}`));
  return text.replace(HALVES, '\ufffd');
}

/** Collects the characters that a field loses. */
export function characterLoss(template: Template, field: keyof Template, losses: Loss[]) {
  return (characters: readonly string[]): void => {
    losses.push(lossOf(template, 'characters', { field, characters: characters.join(' ') }));
  };
}
