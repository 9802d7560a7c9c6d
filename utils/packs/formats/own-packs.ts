/** Our own packs as drafts: what is wrong with one is told as for any of them, all or nothing. */

import { readPack } from '../read-pack.ts';
import { PACK_FORMAT } from '../schema.ts';
import { collector } from './collect.ts';
import type { DraftEntry, Place } from './draft.ts';
import { LOST } from './encoding.ts';
import type { JsonDraft } from './help-desks.ts';
import { own } from './json.ts';
import type { DraftProblem } from './problems.ts';

/** Reads a pack of ours; null where it is none. Templates' ids, uses and times aren't part of a draft. */
export function readOwnPack(json: unknown, file: Place): (JsonDraft & { problems: DraftProblem[] }) | null {
  if (own(json, 'format') !== PACK_FORMAT) return null;
  const reading = readPack(json, 0);
  const into = collector();
  if (!reading.ok) {
    const problems = reading.problems.map(({ code, place, values }) => ({
      code,
      place: place === '' ? file : { ...file, path: place },
      values,
    }));
    return { format: 'deskmate', part: into.done(), problems };
  }
  const entries: DraftEntry[] = [];
  for (const [index, template] of reading.templates.entries()) {
    const { code, title, category, text, triggers, stage, temper, language } = template;
    const place = { ...file, path: `templates[${index}]` };
    if (text.includes(LOST)) into.refuse(place, 'brokenCharacters');
    else {
      const marks = { ...(stage === null ? {} : { stage }), ...(temper === null ? {} : { temper }) };
      entries.push({
        place,
        fields: { code, title, category, text, triggers, language, ...marks },
        pictures: [],
      });
    }
  }
  return { format: 'deskmate', name: reading.pack.name, part: { ...into.done(), entries }, problems: [] };
}
