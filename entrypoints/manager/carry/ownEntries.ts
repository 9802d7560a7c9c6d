/** Packs of ours as entries of an import: with ids, shops, days, pins and pictures. */
import type { Pack, Template } from '../../../utils/model/index.ts';
import type { DraftEntry, DraftFields, DraftPicture } from '../../../utils/packs/index.ts';

export interface OwnPack {
  readonly pack: Pack;
  readonly templates: readonly Template[];
  readonly pictures?: readonly (DraftPicture & { readonly id: string })[];
}

export function ownEntries({ templates, pictures = [] }: OwnPack, file: string): readonly DraftEntry[] {
  const byId = new Map(pictures.map((picture) => [picture.id, picture]));
  return templates.map((template, index) => ({
    place: { file, path: `templates[${index}]` },
    fields: fieldsOf(template),
    pictures: (template.pictures ?? []).flatMap((id) => byId.get(id) ?? []),
  }));
}

function fieldsOf(template: Template): DraftFields {
  const { id, code, title, category, text, triggers, stage, temper, language } = template;
  const { shops = [], platforms = [], validFrom = '', validTo = '', pinned = false } = template;
  return {
    ...{ id, code, title, category, text, triggers, stage, temper, language },
    ...{ shops, platforms, validFrom, validTo, pinned },
  };
}
