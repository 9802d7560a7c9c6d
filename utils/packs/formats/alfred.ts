/** Alfred: a collection (.alfredsnippets) is an archive with a JSON file for each snippet. */
import type { FilePlace } from '../../model/index.ts';
import type { ArchiveEntry } from './archive.ts';
import { collector } from './collect.ts';
import type { DraftPart } from './draft.ts';
import { decodeText } from './encoding.ts';
import { own, parseJson, textOf } from './json.ts';
import { DraftError } from './problems.ts';
import { day, type VariableSyntax } from './variables.ts';

/** `{cursor}`, `{date}`, `{date +3D}`, `{date:long}`, `{isodate:yyyy-MM-dd}`, `{clipboard}`, `{random:…}`. */
export const ALFRED: VariableSyntax = {
  pattern: /\{([a-z]{1,20})((?:[ :][^{}\n]{0,200})?)\}/g,
  translate([, name, rest = '']) {
    if (name === 'cursor' && rest === '') return '{cursor}';
    if (name !== 'date') return null;
    const said = /^(?: \+(\d{1,3})D)?(?::(?:short|medium|long|full))?$/.exec(rest);
    return said === null ? null : day(Number(said[1] ?? 0));
  },
};

/** Whether an archive's JSON file is one of Alfred's, by its name: `<name> [<uid>].json`. */
export function isAlfredPath(path: string): boolean {
  return /\[[\w-]{8,64}\]\.json$/.test(path);
}

/** Reads the snippets of a collection. */
export function readAlfred(entries: readonly ArchiveEntry[], archive: FilePlace): DraftPart {
  const into = collector();
  for (const { path, bytes } of entries) {
    const place = { ...archive, path };
    try {
      const snippet = own(parseJson(decodeText(bytes).text), 'alfredsnippet');
      if (snippet === undefined) into.refuse(place, 'file', { problem: 'unknownFormat' });
      else
        into.add(
          place,
          {
            code: textOf(own(snippet, 'keyword')).replace(/^[:;/\\]+(?=.)/, ''),
            title: own(snippet, 'name'),
            text: own(snippet, 'snippet'),
          },
          ALFRED,
        );
    } catch (error) {
      if (!(error instanceof DraftError) || error.problem.code === 'tooManyRows') throw error;
      into.refuse(error.placeIn(place), 'file', { ...error.problem.values, problem: error.problem.code });
    }
  }
  return into.done();
}
