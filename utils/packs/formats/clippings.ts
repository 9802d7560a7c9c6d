/**
 * Clippings, its JSON of version 6: folders within folders. Its other files, headerless CSV, are tables.
 * Format: github.com/aecreations/clippings, wx-src/modules/aeImportExport.js and aeClippingSubst.js.
 */
import type { FilePlace } from '../../model/index.ts';
import { collector } from './collect.ts';
import type { DraftPart } from './draft.ts';
import { listOf, own, textOf } from './json.ts';
import { day, fillIn, isDayFormat, type VariableSyntax } from './variables.ts';

/** `$[DATE]`, `$[DATE(fmt)]`, `$[NAME]`, `$[X]`, `$[X{a|b}]`, `#[X]`. */
export const CLIPPINGS: VariableSyntax = {
  pattern: /[$#]\[([^[\]\s{}()]{1,100})(?:\(([^()\n]{1,100})\)|\{([^{}\n]{1,500})\})?\]/g,
  translate([whole, name = '', format, options]) {
    // A number that counts up by itself.
    if (whole.startsWith('#')) return null;
    if (name === 'DATE') return options === undefined && isDayFormat(format ?? 'D') ? day(0) : null;
    if (format !== undefined || /^(?:TIME|NAME|FOLDER|HOSTAPP|UA|CLIPBOARD)$/.test(name)) return null;
    // A default that the program fills in: `{_DATE_}`.
    if (options !== undefined && /^_[A-Z]+_$/.test(options)) return null;
    return fillIn(name, ...(options?.split('|') ?? []));
  },
};

/** A clipping whose variables aren't replaced there says so in its name. */
const VERBATIM: VariableSyntax = { pattern: /(?!)/g, translate: () => null };

/** Reads Clippings' JSON; null where it is none. */
export function readClippings(json: unknown, file: FilePlace): DraftPart | null {
  const root = listOf(own(json, 'userClippingsRoot'));
  if (root === null) return null;
  const into = collector();
  readFolder(root, [], 'userClippingsRoot');
  return into.done();

  /** JSON that was measured can't nest too deep for this. */
  function readFolder(items: readonly unknown[], category: readonly string[], path: string): void {
    for (const [index, item] of items.entries()) {
      const at = `${path}[${index}]`;
      const name = textOf(own(item, 'name'));
      const children = listOf(own(item, 'children'));
      if (children !== null) {
        readFolder(children, [...category, name], `${at}.children`);
        continue;
      }
      const verbatim = name.startsWith('[NOSUBST]');
      into.add(
        { ...file, path: at },
        {
          code: own(item, 'shortcutKey'),
          title: verbatim ? name.slice('[NOSUBST]'.length) : name,
          category,
          text: own(item, 'content'),
        },
        verbatim ? VERBATIM : CLIPPINGS,
      );
    }
  }
}
