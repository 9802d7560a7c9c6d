// @vitest-environment happy-dom
/** The text of a rich box as its page would send it, and the way from a place in it to an offset and back. */
import fc from 'fast-check';
import { afterEach, describe, expect, it } from 'vitest';
import { cleanText, pointAt, richOffsets, richText } from '../../../utils/composer/strategies/index.ts';
import { make, show } from '../chat/page.ts';

afterEach(() => show());

const box = (...children: (Node | string)[]): HTMLElement =>
  make('div', { contenteditable: 'true' }, ...children);
const p = (...children: (Node | string)[]): HTMLElement => make('p', {}, ...children);
const br = (attributes: Readonly<Record<string, string>> = {}): HTMLElement => make('br', attributes);
const off = (name: string, ...children: (Node | string)[]): HTMLElement =>
  make('span', { contenteditable: 'false', class: name }, ...children);

describe('a box says', () => {
  it.each<[string, HTMLElement, string]>([
    ['nothing', box(), ''],
    ['nothing, held open', box(p(br())), ''],
    ['one line', box('在的'), '在的'],
    ['a line that ends in its filler', box('在的', br()), '在的'],
    ['two lines by a break', box('一', br(), '二'), '一\n二'],
    ['an open second line, as browsers leave it', box('一', br(), br()), '一\n'],
    ['lines in blocks of their own (Chromium)', box('一', make('div', {}, '二')), '一\n二'],
    ['paragraphs, one of them empty', box(p('一'), p(br()), p('三')), '一\n\n三'],
    [
      'a paragraph with breaks (ProseMirror)',
      box(p('一', br(), make('img', { class: 'ProseMirror-separator', alt: '' }), br(), '三')),
      '一\n\n三',
    ],
    [
      'Slate’s placeholder and filler: nothing',
      box(make('div', {}, make('i', { 'data-slate-placeholder': 'true' }, '请输入'), '\ufeff', br())),
      '',
    ],
    ['Draft’s blocks', box(make('div', {}, make('div', {}, '一'), make('div', {}, br()))), '一\n'],
    ['CKEditor’s joiners: nothing', box(p('一\u2060\u2060\u2060\u2060\u2060\u2060\u2060')), '一'],
    ['a hard blank as a blank', box('a\u00a0 b'), 'a  b'],
    ['emoji that are pictures', box('好', make('img', { alt: '😀' })), '好😀'],
    ['a picture', box('看', make('img')), '看\ufffc'],
    ['what can’t be typed into: nothing of it', box('a', off('ql-ui', 'x'), 'b'), 'ab'],
    ['list items', box(make('ul', {}, make('li', {}, '一'), make('li', {}, '二'))), '一\n二'],
    ['words behind a block', box(make('div', {}, '一'), '二'), '一\n二'],
  ])('%s', (_title, element, text) => {
    show(element);
    expect(richText(element)).toBe(text);
  });
});

const line = fc.stringMatching(/^[a-z一-龥 ]{0,6}$/);
/** The ways in which editors keep lines. */
const FORMS: readonly ((lines: readonly string[]) => HTMLElement)[] = [
  (lines) => box(...lines.map((words) => (words === '' ? p(br()) : p(words)))),
  (lines) => box(...lines.flatMap((words, i) => (i === 0 ? [words] : [br(), words])), br()),
  (lines) => box(p(...lines.flatMap((words, i) => (i === 0 ? [words] : [br(), words])), br())),
  (lines) => box(lines.join('\n')),
];

describe('whatever form the lines are kept in', () => {
  it('the text is theirs, and every offset leads to a place that leads back to it', () => {
    fc.assert(
      fc.property(
        fc.array(line, { minLength: 1, maxLength: 5 }),
        fc.constantFrom(...FORMS),
        fc.nat(),
        (lines, form, at) => {
          const element = form(lines);
          show(element);
          const text = cleanText(lines.join('\n'));
          expect(richText(element)).toBe(text);
          const offset = at % (text.length + 1);
          expect(richOffsets(element, [pointAt(element, offset)]).offsets).toEqual([offset]);
        },
      ),
      { numRuns: 2000 },
    );
  });
});
