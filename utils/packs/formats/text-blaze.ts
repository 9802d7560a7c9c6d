/** Text Blaze: folders of snippets, with commands in braces. */
import type { FilePlace } from '../../model/index.ts';
import { collector } from './collect.ts';
import type { DraftPart } from './draft.ts';
import { htmlReader } from './help-desks.ts';
import { listOf, own, textOf } from './json.ts';
import { day, fillIn, isDayFormat, type VariableSyntax, variable } from './variables.ts';

/** `{formtext: name=x; default=y}`, `{formmenu: a; b; default=c}`, `{time: YYYY-MM-DD; shift=+3D}`, `{cursor}`. */
export const TEXT_BLAZE: VariableSyntax = {
  pattern: /\{([^{}:\n]{1,40})(?::([^{}\n]{0,1000}))?\}/g,
  translate([, command = '', rest = '']) {
    const { settings, values } = settingsOf(rest);
    const name = settings.get('name') ?? '';
    const fallback = settings.get('default');
    switch (command.trim().toLowerCase()) {
      case 'cursor':
        return '{cursor}';
      case 'formtext':
      case 'formparagraph':
        return fillIn(name || 'text', ...(fallback === undefined ? [] : [fallback]));
      case 'formmenu':
        if (settings.get('multiple') === 'yes') return null;
        return fillIn(name || 'choice', ...(fallback === undefined ? [] : [fallback]), ...values);
      case 'time': {
        const shift = /^\+?(\d{1,3})\s*D$/.exec(settings.get('shift') ?? settings.get('at') ?? '+0D');
        return shift === null || !isDayFormat(values[0] ?? '') ? null : day(Number(shift[1]));
      }
      case 'user':
        return /^(?:first)?name$/.test(values[0] ?? '') ? variable('agent') : null;
      default:
        return null;
    }
  },
};

function settingsOf(rest: string): { settings: Map<string, string>; values: string[] } {
  const settings = new Map<string, string>();
  const values: string[] = [];
  for (const piece of rest.split(';').map((part) => part.trim())) {
    const set = /^([a-z]{1,20})\s*=\s*([^\n]*)$/.exec(piece);
    if (set !== null) settings.set(set[1] ?? '', set[2] ?? '');
    else if (piece !== '') values.push(piece);
  }
  return { settings, values };
}

/** Reads Text Blaze's JSON; null where it is none. */
export async function readTextBlaze(json: unknown, file: FilePlace): Promise<DraftPart | null> {
  const folders = listOf(own(json, 'folders'));
  if (folders === null || !folders.some((folder) => listOf(own(folder, 'snippets')) !== null)) return null;
  const into = collector();
  const html = await htmlReader();
  folders.forEach((folder, f) => {
    (listOf(own(folder, 'snippets')) ?? []).forEach((snippet, s) => {
      const text = own(snippet, 'text');
      into.add(
        { ...file, path: `folders[${f}].snippets[${s}]` },
        {
          code: textOf(own(snippet, 'shortcut')).replace(/^[:;/\\]+(?=.)/, ''),
          title: own(snippet, 'name'),
          category: [textOf(own(folder, 'name'))],
          text: text ?? html(textOf(own(snippet, 'html'))),
        },
        TEXT_BLAZE,
      );
    });
  });
  return into.done();
}
