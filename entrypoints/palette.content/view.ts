/** Draws the card's content by DOM calls: text stays text. */
import { cutAtBlanks, type Piece } from '../../components/panel/blanks.ts';
import { whenIdle } from '../../components/shared/whenIdle.ts';
import type { TranslatePalette } from '../../utils/locale/index.ts';
import type { Span, Suggestion } from '../../utils/model/index.ts';
import type { Asking } from './asking.ts';

export type View =
  | {
      readonly kind: 'list';
      readonly replies: readonly Suggestion[];
      readonly active: number;
      readonly query: string;
      /** The query that `replies` answer; null: they aren't there yet. */
      readonly answered: string | null;
      readonly isTaking: boolean;
    }
  | { readonly kind: 'blanks'; readonly asking: Asking; readonly isTaking: boolean }
  | { readonly kind: 'note'; readonly text: string };

type Children = readonly (Node | string)[];

function element(name: string, className: string, ...children: Children): HTMLElement {
  const made = document.createElement(name);
  made.className = className;
  made.append(...children);
  return made;
}

const marked = (spans: readonly Span[]): Children =>
  spans.map(({ text, marked: isMarked }) => (isMarked ? element('mark', '', text) : text));

/** A text with what is typed marked in it, wherever it stands as typed. */
function spansOf(text: string, typed: string): readonly Span[] {
  const wanted = typed.trim().toLowerCase();
  const lower = text.toLowerCase();
  if (wanted === '' || lower.length !== text.length) return [{ text, marked: false }];
  const spans: Span[] = [];
  let at = 0;
  for (let hit = lower.indexOf(wanted); hit >= 0; hit = lower.indexOf(wanted, at)) {
    if (hit > at) spans.push({ text: text.slice(at, hit), marked: false });
    at = hit + wanted.length;
    spans.push({ text: text.slice(hit, at), marked: true });
  }
  return at < text.length ? [...spans, { text: text.slice(at), marked: false }] : spans;
}

export function titleOf({ title, origin, text }: Suggestion, t: TranslatePalette): string {
  return title || (origin === 'own' ? t('palette.own') : (text.split('\n')[0] ?? '').slice(0, 20));
}

/** The wording that it is known for, or the words that it shares with the question. */
function why({ explanation }: Suggestion, t: TranslatePalette): HTMLElement | null {
  const { trigger, question } = explanation;
  if (trigger.some((span) => span.marked)) {
    return element('div', 'why', t('palette.match'), element('bdi', '', ...marked(trigger)));
  }
  const words = [...new Set(question.filter((span) => span.marked).map((span) => span.text))];
  if (words.length === 0) return null;
  const all = words.flatMap((word, i) => [...(i === 0 ? [] : [' ']), element('mark', '', word)]);
  return element('div', 'why', t('palette.matchWords'), ...all);
}

/** What of a text a line of the card can show and a little more, counted in halves of a wide character. */
const LINE = 96;

/** How far into a text that is: a line that runs on out of sight is set all the same, and that takes most of the time. */
function endOfLine(text: string): number {
  let width = 0;
  let end = 0;
  for (const unit of text) {
    width += unit < '\u2e80' ? 1 : 2;
    if (width > LINE) return end;
    end += unit.length;
  }
  return end;
}

/** Pieces up to this many UTF-16 units, the last one cut. */
function upTo(pieces: readonly Piece[], end: number): readonly Piece[] {
  let left = end;
  return pieces.flatMap((piece) => {
    const text = piece.text.slice(0, left);
    left -= text.length;
    return text === '' ? [] : [{ ...piece, text }];
  });
}

function row(reply: Suggestion, at: number, isActive: boolean, query: string, t: TranslatePalette) {
  const title = titleOf(reply, t);
  const head = element('div', 'head', element('bdi', 'title', ...marked(spansOf(title, query))));
  if (reply.code !== '') head.append(element('bdi', 'code', ...marked(spansOf(reply.code, query))));
  const blanks = new Set(reply.blanks.map(({ name }) => name)).size;
  if (blanks > 0) head.append(element('span', 'badge', t('palette.blanks', { n: blanks })));
  const pictures = reply.pictures?.length ?? 0;
  if (pictures > 0) head.append(element('span', 'badge', t('palette.pictures', { n: pictures })));
  const whole = cutAtBlanks(reply.text, reply.blanks);
  const shown = isActive ? whole : upTo(whole, endOfLine(reply.text));
  const pieces = shown.flatMap(({ text, blank }) =>
    blank === null ? marked(spansOf(text, query)) : [element('span', 'blank', text)],
  );
  if (shown.length < whole.length || shown.at(-1)?.text !== whole.at(-1)?.text) pieces.push('…');
  const main = element('div', 'main', head, element('bdi', 'text', ...pieces));
  const reason = isActive ? why(reply, t) : null;
  if (reason !== null) main.append(reason);
  const option = element('div', 'row', element('span', 'cap', String(at + 1)), main);
  option.role = 'option';
  option.ariaSelected = String(isActive);
  option.ariaPosInSet = String(at + 1);
  option.dataset.index = String(at);
  return option;
}

/** So many rows the card can show, perhaps the last by half: those out of sight come when these are on the screen. */
const IN_SIGHT = 7;

const keys = (text: string): HTMLElement =>
  element('div', 'keys', ...text.split(/[\u3000]|\s{3}/u).map((one) => element('span', '', one)));

/** Draws it. @returns what is to be said of it. */
export function drawView(card: HTMLElement, view: View, t: TranslatePalette): string {
  if (view.kind === 'note') {
    card.replaceChildren(element('div', 'note', view.text));
    return view.text;
  }
  card.ariaBusy = String(view.isTaking);
  return view.kind === 'list' ? drawList(card, view, t) : drawBlanks(card, view.asking, t);
}

function drawList(card: HTMLElement, view: Extract<View, { kind: 'list' }>, t: TranslatePalette): string {
  const { replies, active, query, answered } = view;
  if (replies.length === 0) {
    const isFound = answered !== null;
    const none = query === '' ? t('palette.empty') : t('palette.none', { query });
    const said = isFound ? none : t('palette.loading');
    card.replaceChildren(element('div', 'none', said));
    return isFound ? said : '';
  }
  const label = t('palette.label');
  const { firstElementChild: shown } = card;
  // What stays isn't set anew; in another language nothing does.
  const isKept = shown?.role === 'listbox' && shown.ariaLabel === label;
  const list = isKept ? (shown as HTMLElement) : element('div', 'list');
  const rowOf = (one: Suggestion, at: number): HTMLElement => row(one, at, at === active, answered ?? '', t);
  const first = active > 0 || list.scrollTop > 0 ? replies.length : IN_SIGHT;
  const rows = replies.slice(0, first).map(rowOf);
  list.replaceChildren(...rows);
  if (!isKept) {
    list.role = 'listbox';
    list.ariaLabel = label;
    // It may scroll. Tab never gets here: it takes.
    list.tabIndex = 0;
    card.replaceChildren(list, keys(t('palette.keys')));
  }
  const rest = replies.slice(first);
  if (rest.length > 0)
    whenIdle(() => {
      // Unless it was drawn anew.
      if (list.lastChild === rows.at(-1)) list.append(...rest.map((one, at) => rowOf(one, at + first)));
    });
  const chosen = replies[active];
  return chosen === undefined ? '' : t('palette.found', { n: replies.length, title: titleOf(chosen, t) });
}

function drawBlanks(card: HTMLElement, asking: Asking, t: TranslatePalette): string {
  const { pieces, names, values, at, isMissed, reply } = asking;
  const now = names[at] ?? '';
  const whole = pieces.map(({ text, blank }) => {
    if (blank === null) return text;
    const value = values.get(blank) ?? '';
    return element('span', blank === now ? 'blank now' : 'blank', value === '' ? text : value);
  });
  const step = isMissed ? t('palette.blankEmpty', { name: now }) : t('palette.blank', { name: now });
  const head = element(
    'div',
    'head',
    element('bdi', 'title', titleOf(reply, t)),
    element('span', 'badge', `${at + 1}/${names.length}`),
  );
  const isLast = at === names.length - 1;
  const asked = element(
    'div',
    'asked',
    head,
    element('bdi', 'text', ...whole),
    element('div', isMissed ? 'step missed' : 'step', step),
  );
  asked.role = 'group';
  asked.ariaLabel = titleOf(reply, t);
  asked.tabIndex = 0;
  card.replaceChildren(asked, keys(t(isLast ? 'palette.blankLast' : 'palette.blankNext')));
  return `${step} ${at + 1}/${names.length}`;
}
