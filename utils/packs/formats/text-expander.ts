/** TextExpander: its property list of one group (.textexpander) or of all settings. Its CSV is a table. */
import type { FilePlace } from '../../model/index.ts';
import { collector } from './collect.ts';
import type { DraftPart } from './draft.ts';
import { listOf, own, textOf } from './json.ts';
import { day, fillIn, type VariableSyntax } from './variables.ts';

/** Letters of strftime that tell of a day, with what stands between them. */
const DAY = '%[YyBbmdeAaj]';
const TOKENS = [
  '%\\|',
  '%%',
  '%(?:fill\\w{1,10}|clipboard|key|snippet|delay|date|time|shell|cursor)(?::[^%\\n]{0,500})?%?',
  `(?:%@[+-]\\d{1,3}\\w)?${DAY}(?:[-/. ,年月日]{0,3}${DAY})*日?`,
  '%[HIMSp1](?:[:.]?%[HIMSp1])*',
];

/** `%filltext:name=X:default=Y%`, `%fillpopup:name=X:default=a:b%`, `%|`, `%@+3D%Y-%m-%d`, `%clipboard`. */
export const TEXT_EXPANDER: VariableSyntax = {
  pattern: new RegExp(TOKENS.join('|'), 'g'),
  translate([whole]) {
    if (whole === '%|') return '{cursor}';
    if (whole === '%%') return '%';
    if (/^%(?:filltext|fillarea|fillpopup)\b/.test(whole) && whole.endsWith('%')) return filled(whole);
    const shift = /^%@\+(\d{1,3})D/.exec(whole);
    if (whole.startsWith('%@') && shift === null) return null;
    // A day alone: year, month or weekday without it are something else.
    return new RegExp(`^(?:%@\\+\\d{1,3}D)?${DAY}`).test(whole) && /%[de]/.test(whole)
      ? day(Number(shift?.[1] ?? 0))
      : null;
  },
};

function filled(whole: string): string | null {
  const settings = new Map<string, string>();
  const options: string[] = [];
  for (const piece of whole.slice(1, -1).split(':').slice(1)) {
    const set = /^(name|default|width|height)=([^\n]*)$/.exec(piece);
    if (set === null) options.push(piece);
    else settings.set(set[1] ?? '', set[2] ?? '');
  }
  const fallback = settings.get('default');
  return fillIn(settings.get('name') ?? 'text', ...(fallback === undefined ? [] : [fallback]), ...options);
}

/** Reads TextExpander's property list; null where it is none. `snippetType` 1 is rich, above that scripts. */
export function readTextExpander(plist: unknown, file: FilePlace): { name: string; part: DraftPart } | null {
  const snippets = listOf(own(plist, 'snippetsTE2')) ?? listOf(own(plist, 'snippets'));
  if (snippets === null) return null;
  const into = collector();
  const group = textOf(own(own(plist, 'groupInfo'), 'groupName')) || textOf(own(plist, 'groupName'));
  const groups = new Map<string, string>();
  for (const one of listOf(own(plist, 'groupsTE2')) ?? []) {
    for (const id of listOf(own(one, 'snippetUUIDs')) ?? []) groups.set(textOf(id), textOf(own(one, 'name')));
  }
  for (const [index, snippet] of snippets.entries()) {
    const place = { ...file, path: `snippetsTE2[${index}]` };
    const type = own(snippet, 'snippetType');
    if (typeof type === 'number' && type > 1) {
      into.refuse(place, 'wrongType', { expected: 'text' });
      continue;
    }
    into.add(
      place,
      {
        code: textOf(own(snippet, 'abbreviation')).replace(/^[:;/\\]+(?=.)/, ''),
        title: own(snippet, 'label'),
        category: [groups.get(textOf(own(snippet, 'uuidString'))) ?? group],
        text: own(snippet, 'plainText'),
      },
      TEXT_EXPANDER,
    );
  }
  return { name: group, part: into.done() };
}
