/** What the card says in each step. */
import { elementText } from '../../utils/chat/index.ts';
import {
  type MarkedMessage,
  readName,
  type TaughtPart,
  type TeachProblem,
} from '../../utils/chat/teach/index.ts';
import type { TranslateTeach } from '../../utils/locale/index.ts';
import type { Side } from '../../utils/model/index.ts';
import type { Action, CardView } from './card.ts';
import { PARTS, type Teaching } from './lesson.ts';

const SIDES = ['shopper', 'agent', 'bot', 'system', 'unknown'] as const satisfies readonly Side[];

/** The beginning of what stands in an element, on one line. */
export function wordsIn(element: Element, t: TranslateTeach): string {
  const text = elementText(element, 60).text.replace(/\s+/g, ' ').slice(0, 40);
  if (text !== '') return text;
  return element.querySelector('img, video') === null ? t('teach.emptyBox') : t('teach.picture');
}

export interface Pointing {
  /** What is pointed at; null: nothing. */
  readonly aim: Element | null;
  /** Something to say of the last attempt; empty: nothing. */
  readonly note: string;
}

export function partView(
  part: TaughtPart,
  teaching: Teaching,
  { aim, note }: Pointing,
  t: TranslateTeach,
): CardView {
  const isGuess = aim !== null && !teaching.isShown(part) && aim === teaching.part(part);
  const step = PARTS.indexOf(part);
  const actions: Action[] = [
    { id: 'take', label: t('teach.take'), disabled: aim === null },
    ...(step > 0 ? [{ id: 'back' as const, label: t('teach.back') }] : []),
    ...(teaching.canSkip() ? [{ id: 'skip' as const, label: t('teach.skip') }] : []),
    { id: 'cancel', label: t('teach.cancel') },
  ];
  return {
    title: t('teach.title'),
    progress: t('teach.progress', { step: step + 1, steps: PARTS.length }),
    steps: { done: step, all: PARTS.length },
    heading: t(`teach.${part}`),
    hint: isGuess ? t('teach.guessed') : t(`teach.${part}Hint`),
    here: aim === null ? '' : t('teach.here', { text: part === 'box' ? boxWords(aim, t) : wordsIn(aim, t) }),
    notes: note === '' ? [] : [note],
    counts: [],
    name: '',
    keys: t('teach.keys'),
    actions,
  };
}

/** What is in the box is the agent's draft and nobody's business: its own label says which it is. */
function boxWords(box: Element, t: TranslateTeach): string {
  const names = ['placeholder', 'aria-label', 'data-placeholder', 'aria-placeholder'];
  const label = names.map((name) => box.getAttribute(name) ?? '').find((one) => one.trim() !== '');
  return label?.slice(0, 40) ?? t('teach.emptyBox');
}

/** The part to point at anew where this problem stands; null where pointing anew doesn't help. */
export function partOf({ code, element }: TeachProblem, teaching: Teaching): TaughtPart | null {
  if (code.startsWith('name')) return 'name';
  if (code === 'noBox') return 'box';
  if (code === 'contradiction' && element !== teaching.part('shopper')) return null;
  return element === teaching.part('shopper') ? 'shopper' : 'agent';
}

function problemText(
  { code, element, reads = 'unknown' }: TeachProblem,
  messages: readonly MarkedMessage[],
  t: TranslateTeach,
): string {
  const said = messages
    .find((one) => one.element === element)
    ?.text.replace(/\s+/g, ' ')
    .slice(0, 24);
  const text = said === undefined ? wordsIn(element, t) : said || t('teach.picture');
  if (code === 'contradiction') {
    return t('teach.problem.contradiction', { text, side: t(`teach.side.${reads}`) });
  }
  if (code === 'notRead') return t('teach.problem.notRead', { text });
  return t(`teach.problem.${code}`);
}

export function checkView(
  messages: readonly MarkedMessage[],
  teaching: Teaching,
  { note }: Pointing,
  t: TranslateTeach,
): CardView {
  const lesson = teaching.lesson();
  const problems = lesson?.problems ?? [];
  const again = problems.map((one) => partOf(one, teaching)).find((part) => part !== null);
  const counts = SIDES.map((side) => ({ side, number: messages.filter((one) => one.side === side).length }));
  const shown = counts.filter(({ side, number }) => number > 0 || side === 'shopper' || side === 'agent');
  return {
    title: t('teach.title'),
    progress: '',
    steps: { done: PARTS.length, all: PARTS.length },
    heading: t('teach.check'),
    hint: t('teach.checkHint'),
    here: '',
    notes: [
      ...problems.slice(0, 3).map((one) => problemText(one, messages, t)),
      ...(note === '' ? [] : [note]),
    ],
    counts: shown.map(({ side, number }) => ({
      kind: side,
      text: t('teach.count', { side: t(`teach.side.${side}`), number }),
    })),
    name: lesson === null ? '' : t('teach.nameRead', { name: readName(document, lesson.adapter) }),
    keys: t('teach.checkKeys'),
    actions: [
      ...(again === undefined ? [] : [{ id: 'again' as const, label: t('teach.again') }]),
      ...(problems.length === 0 ? [{ id: 'save' as const, label: t('teach.save') }] : []),
      { id: 'back', label: t('teach.back') },
      { id: 'cancel', label: t('teach.cancel') },
    ],
  };
}

export function savedView(t: TranslateTeach): CardView {
  return {
    title: t('teach.title'),
    progress: '',
    steps: null,
    heading: t('teach.saved'),
    hint: t('teach.savedHint'),
    here: '',
    notes: [],
    counts: [],
    name: '',
    keys: '',
    actions: [{ id: 'close', label: t('teach.close') }],
  };
}
