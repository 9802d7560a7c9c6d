/** The desk in its place: inside a shadow root, so that its looks and the page's don't meet, and what is seen of it. */
import { computed, type ReadonlySignal, signal } from '@preact/signals';
import { render } from 'preact';
import {
  createDesk,
  DESK_WORDS,
  DeskApp,
  firstShoppers,
  parseOptions,
  styleText,
  WordsContext,
} from '../../demo/desk/index.ts';
import type { Language } from '../../utils/model/index.ts';
import { isFill } from './isFill.ts';

/** It has what the page leaves it, not the window. */
const FIT = ':host { display: block; } .place { height: 100%; } .desk { height: 100%; }';
/** Fonts for Chinese come first in the desk's own list, and their apostrophes are as wide as a character. */
const LATIN = ':host { --font: system-ui, sans-serif; }';

export interface DeskPlace {
  readonly element: HTMLElement;
  /** A reply came into a box, and not by hand. */
  readonly isFilled: ReadonlySignal<boolean>;
  /** Something was sent since then. */
  readonly isSent: ReadonlySignal<boolean>;
}

export function createDeskPlace(language: Language): DeskPlace {
  const desk = createDesk(parseOptions(''), { shoppers: firstShoppers[language] });
  const element = document.createElement('practice-desk');
  const root = element.attachShadow({ mode: 'open' });
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(styleText + FIT + (language === 'en' ? LATIN : ''));
  root.adoptedStyleSheets = [sheet];
  const place = document.createElement('div');
  place.className = 'place';
  root.append(place);

  const isFilled = signal(false);
  const sentBefore = signal(0);
  // Before the desk hears of it: its draft is still the one from before.
  place.addEventListener(
    'input',
    (event) => {
      const { target } = event;
      const key = desk.state.current.peek();
      if (!(target instanceof HTMLTextAreaElement) || key === null) return;
      const before = desk.state.drafts.peek()[key] ?? '';
      const inputType = event instanceof InputEvent ? event.inputType : '';
      if (!isFill(before, target.value, inputType)) return;
      sentBefore.value = desk.state.sent.peek().length;
      isFilled.value = true;
    },
    { capture: true },
  );
  render(
    <WordsContext.Provider value={DESK_WORDS[language]}>
      <DeskApp desk={desk} />
    </WordsContext.Provider>,
    place,
  );
  const isSent = computed(() => isFilled.value && desk.state.sent.value.length > sentBefore.value);
  return { element, isFilled, isSent };
}
