/**
 * The picker: a card, outlines over the page, and what the agent does with them. It ends by being saved, by being
 * left, or because the panel says so; then nothing of it is in the page any more.
 */

import type { Adapter } from '../../utils/chat/index.ts';
import {
  bubblesOf,
  candidates,
  type MarkedMessage,
  markAll,
  meantBy,
  type TaughtPart,
} from '../../utils/chat/teach/index.ts';
import type { TranslateTeach } from '../../utils/locale/index.ts';
import type { AdapterProblem, Side } from '../../utils/model/index.ts';
import { createAim } from './aim.ts';
import { type ActionId, createCard } from './card.ts';
import { type Key, listenToAgent } from './input.ts';
import { PARTS, type Teaching } from './lesson.ts';
import { createMarks, type Mark } from './marks.ts';
import { createSurface } from './surface.ts';
import { checkView, partOf, partView, savedView, wordsIn } from './views.ts';

/** Outlines follow the page this often, in milliseconds. */
const FOLLOW = 60;
const NEXT_SIDE: Readonly<Record<Side, Side>> = {
  shopper: 'agent',
  agent: 'system',
  system: 'shopper',
  bot: 'shopper',
  unknown: 'shopper',
};

export interface Ending {
  /** Keeps the adapter. @returns what speaks against it; nothing when it is kept. */
  save(adapter: Adapter): Promise<readonly AdapterProblem[]>;
  /** The picker is gone from the page. */
  ended(saved: boolean): void;
}

export function startPicker(
  teaching: Teaching,
  t: TranslateTeach,
  ending: Ending,
  lifetime: AbortController,
): void {
  const { signal } = lifetime;
  const surface = createSurface(signal);
  const marks = createMarks(surface.marks);
  const aim = createAim();
  const card = createCard(surface.root, t('teach.move'), (id) => act(id));
  let note = '';
  let isSaving = false;
  /** Messages of the check step, with what is drawn of each. */
  let messages: readonly MarkedMessage[] = [];
  let bubbles: readonly Element[] = [];

  const currentPart = (): TaughtPart | null => {
    const step = teaching.step();
    return step === 'check' || step === 'saved' ? null : step;
  };

  const show = (): void => {
    const part = currentPart();
    const pointing = { aim: aim.element(), note };
    if (part !== null) card.show(partView(part, teaching, pointing, t));
    else card.show(teaching.step() === 'check' ? checkView(messages, teaching, pointing, t) : savedView(t));
    draw();
  };

  const readMessages = (): void => {
    const lesson = teaching.lesson();
    messages = lesson === null ? [] : markAll(document, lesson.adapter);
    const drawn = bubblesOf(
      messages,
      messages.map(({ element }) => element),
    );
    bubbles = drawn;
  };

  /** The step has changed: says what it asks for. */
  const enter = (): void => {
    note = '';
    const part = currentPart();
    aim.set(part === null ? null : teaching.part(part));
    if (teaching.step() === 'check') readMessages();
    surface.setShield(teaching.step() !== 'saved');
    show();
    card.focus();
    const step = teaching.step();
    const asked =
      part === null ? '' : t('teach.progress', { step: PARTS.indexOf(part) + 1, steps: PARTS.length });
    const found = aim.element();
    const here = part === null || found === null ? '' : t('teach.here', { text: wordsIn(found, t) });
    card.say(
      [
        asked,
        t(`teach.${step}`),
        t(part === null || here === '' ? `teach.${step}Hint` : 'teach.guessed'),
        here,
      ].join(' '),
    );
    keepClear(false);
  };

  const marksNow = (): readonly Mark[] => {
    const at = aim.element();
    const step = teaching.step();
    if (step === 'saved') return [];
    if (step === 'check') {
      return messages.map(({ element, side }, i) => {
        const bubble = bubbles[i] ?? element;
        const fixed = teaching.correction(element) === undefined ? '' : ` · ${t('teach.fixed')}`;
        return {
          element: bubble,
          kind: `${side}${bubble === at ? ' aimed' : ''}`,
          label: t(`teach.side.${side}`) + fixed,
        };
      });
    }
    const parts = PARTS.flatMap((part): Mark[] => {
      const element = teaching.part(part);
      if (element === null || part === step || element === at) return [];
      const label = part === 'shopper' || part === 'agent' ? t(`teach.side.${part}`) : '';
      return [{ element, kind: `${part} ${teaching.isShown(part) ? 'taken' : 'guess'}`, label }];
    });
    return at === null ? parts : [...parts, { element: at, kind: 'aim', label: '' }];
  };
  const draw = (): void => {
    surface.fitShield();
    marks.draw(marksNow());
  };

  /** The card stands where it hides the least; under the mouse it moves only off what it hides. */
  const keepClear = (byMouse: boolean): void => {
    const clear = aim.element()?.getBoundingClientRect() ?? null;
    if (byMouse && (clear === null || !card.covers(clear))) return;
    card.stand(
      clear,
      marksNow().map(({ element }) => element.getBoundingClientRect()),
    );
  };

  const take = (element: Element | null, part: TaughtPart): void => {
    if (element === null) {
      note = t(part === 'box' ? 'teach.notABox' : part === 'name' ? 'teach.noWords' : 'teach.nothingThere');
      show();
      card.say(note);
      return;
    }
    teaching.take(element);
    enter();
  };

  const correct = (index: number, side: Side): void => {
    const message = messages[index];
    if (message === undefined) return;
    const bubble = bubbles[index] ?? message.element;
    teaching.correct(message.element, side);
    readMessages();
    aim.set(bubble);
    show();
    const now = messages.find(({ element }) => element === message.element)?.side ?? 'unknown';
    card.say(`${wordsIn(bubble, t)} ${t(`teach.side.${now}`)}`);
  };

  const save = async (): Promise<void> => {
    const lesson = teaching.lesson();
    if (lesson === null || lesson.problems.length > 0 || isSaving) return;
    isSaving = true;
    note = t('teach.saving');
    show();
    try {
      const [problem] = await ending.save(lesson.adapter);
      if (signal.aborted) return;
      if (problem === undefined) {
        teaching.saved();
        enter();
        return;
      }
      note = t('teach.saveFailed', { reason: t(`adapterProblem.${problem.code}`) });
    } catch {
      note = t('teach.saveFailed', { reason: t('teach.tryAgain') });
    } finally {
      isSaving = false;
    }
    if (signal.aborted) return;
    show();
    card.say(note);
  };

  const leave = (): void => {
    const wasSaved = teaching.step() === 'saved';
    lifetime.abort();
    if (!wasSaved) ending.ended(false);
  };

  const act = (id: ActionId): void => {
    const part = currentPart();
    const [again] = (teaching.lesson()?.problems ?? []).flatMap((one) => partOf(one, teaching) ?? []);
    if (id === 'cancel' || id === 'close') leave();
    else if (id === 'save') void save();
    else if (id === 'take') {
      if (part !== null) take(aim.element(), part);
    } else {
      if (id === 'back') teaching.back();
      if (id === 'skip') teaching.skipAhead();
      if (id === 'again' && again !== undefined) teaching.goTo(again);
      enter();
    }
  };

  const among = (): readonly Element[] => {
    const part = currentPart();
    if (part !== null) return candidates(document, part, teaching.known());
    return bubbles.filter((one) => isVisible(one));
  };
  const walk = (back: boolean): void => {
    aim.walk(among(), back);
    note = '';
    show();
    keepClear(false);
    const at = aim.element();
    if (at === null) return;
    const side = messages[bubbles.indexOf(at)]?.side;
    card.say(
      `${wordsIn(at, t)} ${currentPart() === null && side !== undefined ? t(`teach.side.${side}`) : ''}`,
    );
  };
  /** Tab goes through what may be meant, then through the buttons, and round again. */
  const tab = (back: boolean): void => {
    if (card.focusedAction() !== null) {
      if (card.focusNext(back)) return;
      card.focus();
      aim.set(null);
      walk(back);
      return;
    }
    const all = among();
    const isAtEdge = all.length === 0 || (aim.element() !== null && aim.isAtEdge(all, back));
    if (isAtEdge) card.focusEdge(back);
    else walk(back);
  };

  const key = (pressed: Key): boolean => {
    const part = currentPart();
    const step = teaching.step();
    // Once saved, the page is the agent's again; only in the card keys are the card's.
    if (step === 'saved' && !card.hasFocus()) return false;
    if (pressed === 'leave') leave();
    else if (pressed === 'tabNext' || pressed === 'tabPrevious') tab(pressed === 'tabPrevious');
    else if (pressed === 'take') {
      const focused = card.focusedAction();
      if (focused === 'move') return false;
      if (focused !== null) act(focused);
      else if (step === 'saved') leave();
      else if (part === null) void save();
      else take(aim.element(), part);
    } else if (step === 'saved') return false;
    else if (pressed === 'back') act('back');
    else if (pressed === 'next' || pressed === 'previous') walk(pressed === 'previous');
    else if (pressed === 'widen' || pressed === 'narrow') {
      if (part === null) return false;
      if (pressed === 'widen' ? aim.widen() : aim.narrow()) show();
    } else {
      const at = aim.element();
      if (part !== null || at === null) return false;
      correct(bubbles.indexOf(at), pressed === 'nobody' ? 'system' : pressed);
    }
    return true;
  };

  const messageAt = (element: Element): number =>
    messages.findIndex(({ element: row }, i) => holds(bubbles[i] ?? row, element) || holds(row, element));

  listenToAgent(
    surface,
    {
      isPicking: () => teaching.step() !== 'saved',
      over(element) {
        const part = currentPart();
        if (element === null) return;
        const at = part === null ? bubbles[messageAt(element)] : meantBy(part, element, teaching.known());
        // Over nothing that could be meant, what was pointed at before stays.
        if (at === undefined || at === null || at === aim.element()) return;
        aim.set(at);
        show();
        keepClear(true);
      },
      pick(element) {
        const part = currentPart();
        card.focus();
        if (element === null) return;
        if (part !== null) return take(widened(element) ?? meantBy(part, element, teaching.known()), part);
        const index = messageAt(element);
        const message = messages[index];
        if (message !== undefined) correct(index, NEXT_SIDE[message.side]);
      },
      key,
    },
    signal,
  );

  /** What was widened to by hand is meant, and not what the mouse is over. */
  function widened(element: Element): Element | null {
    const at = aim.element();
    return at !== null && holds(at, element) ? at : null;
  }

  const timer = setInterval(draw, FOLLOW);
  window.addEventListener('scroll', draw, { capture: true, passive: true, signal });
  window.addEventListener('resize', draw, { passive: true, signal });
  signal.addEventListener('abort', () => clearInterval(timer), { once: true });
  enter();
}

function holds(outer: Element, inner: Element): boolean {
  return outer === inner || outer.contains(inner) || (outer.shadowRoot?.contains(inner) ?? false);
}

function isVisible(element: Element): boolean {
  const { top, bottom, width } = element.getBoundingClientRect();
  return width > 0 && bottom > 0 && top < window.innerHeight;
}
