/**
 * The palette's one state: closed, or open at a trigger for the conversation that was open then. What stands in the box
 * decides: the trigger is looked for there when one was typed, what is typed behind it is read from there, and a reply
 * takes the place of both by the same fill as the panel's, under the recipient lock. Nothing is ever sent.
 */
import type { Called, Composer, Workplace } from '../../utils/composer/index.ts';
import { pickLanguage, type TranslatePalette, translatePalette } from '../../utils/locale/index.ts';
import type { PaletteAnswer } from '../../utils/messaging/index.ts';
import type { Language, Suggestion } from '../../utils/model/index.ts';
import {
  type Opened,
  openedBy,
  openedWithin,
  queryBehind,
  searchesInVain,
} from '../../utils/shortcuts/index.ts';
import { askNext, beginAsking, filledIn, follows } from './asking.ts';
import { createCommands } from './commands.ts';
import { type Direct, directAt, mayTake, meantOf, queryOf, saidOfNone } from './direct.ts';
import { isFocused, isIn } from './focus.ts';
import { createHearing, type Wishes } from './hearing.ts';
import { decide, digitOf, isModifier, isTakeKey, rowAt } from './keys.ts';
import { createKnown, createRefresh, hearAnswer } from './known.ts';
import { createNote } from './note.ts';
import { begin, followBox, isWanted, type Open, viewOf } from './open.ts';
import { isMovedFrom, readRecipient } from './recipient.ts';
import { openSurface } from './surface.ts';
import { type Asks, createAsks, takeInto } from './taking.ts';
import { firstChosen, wishedFor } from './wish.ts';

/** How long an editor may take to draw what was typed, in milliseconds. */
const DRAWN = 40;
/** How often box and conversation are looked at while the palette is open, in milliseconds. */
const WATCH = 200;
/** A worker that has only just started is told by the page what is open, and asked again. */
const TRIES = 8;
const TRY_AGAIN = 120;
/** Longest text, in UTF-16 units, that a reply may take the place of. */
const MAX_OVER = 1000;
/** Suggestions that changed less than this ago nobody has read yet, in milliseconds. */
const UNREAD = 300;

export interface Palette {
  /** A box was found, perhaps another one than before. */
  see(place: Workplace): void;
  /** Carries out a command of the browser's. */
  command(called: Called): void;
}

export function startPalette(signal: AbortSignal): Palette {
  let place: Workplace | null = null;
  let asks: Asks | null = null;
  let open: Open | null = null;
  const note = createNote(signal);
  const known = createKnown();
  let language: Language = pickLanguage(navigator.languages);
  const t = (): TranslatePalette => translatePalette(language);

  const close = (): void => {
    open?.surface.close();
    open = null;
  };
  signal.addEventListener('abort', close);

  const find = (): Composer | null => place?.find() ?? null;
  const isComposed = (box: Element): boolean => place?.composing(box) !== false;
  /** Since when the panel shows what it shows. */
  const shownAt = (): number => place?.known() ?? Number.POSITIVE_INFINITY;
  const refresh = createRefresh(() => {
    const recipient = place === null ? null : readRecipient(place.reader);
    if (recipient === null) return;
    void asks?.replies({ ...recipient, query: null, knowsKeys: false }).then((answer) => {
      if (answer !== null) hearAnswer(known, answer);
    });
  }, signal);

  const draw = (): void => {
    if (open !== null) open.surface.draw(viewOf(open), t());
  };

  const search = async (tries: number = TRIES): Promise<void> => {
    const mine = open;
    if (mine === null) return;
    const { typed: query, recipient, direct } = mine;
    const asked = direct === null ? query : queryOf(direct);
    const answer: PaletteAnswer | null =
      (await asks?.replies({ ...recipient, query: asked, knowsKeys: mine.answered !== null })) ?? null;
    const isStill = (): boolean => open === mine && mine.typed === query && mine.asking === null;
    if (answer !== null) hearAnswer(known, answer);
    if (!isStill()) return;
    if (!isWanted(mine, known)) return void close();
    if (answer?.replies == null) {
      if (tries <= 1) return void close();
      await new Promise((resolve) => setTimeout(resolve, TRY_AGAIN));
      if (isStill()) await search(tries - 1);
      return;
    }
    if (direct !== null) return void takeDirect(direct, answer.replies);
    if (answer.replies.length > 0) mine.lastFound = query;
    else if (query !== '' && searchesInVain(query, mine.lastFound)) return void close();
    mine.replies = answer.replies;
    mine.answered = query;
    mine.active = firstChosen(mine.opened, query, answer.replies);
    const { wish } = mine;
    mine.wish = null;
    // One that was switched off when the trigger was typed wasn't shown.
    mine.surface.show(true);
    draw();
    const reply = wish?.query === query ? wishedFor(wish, mine.replies, mine.active) : undefined;
    if (reply === undefined || isComposed(mine.composer.box)) return;
    // What was typed meanwhile may not have been told yet.
    look();
    if (!isStill()) return;
    if (isMoved()) close();
    else take(reply);
  };

  /** The answer to a key that takes without a list. */
  const takeDirect = (direct: Direct, replies: readonly Suggestion[]): void => {
    const mine = open;
    if (mine === null || isComposed(mine.composer.box)) return void close();
    look();
    if (open !== mine) return;
    const reply = meantOf(direct, replies);
    const { box, strategy } = mine.composer;
    if (isMoved()) return void close();
    if (direct.action !== 'boxCode' && mine.shownAt !== shownAt()) refuse(t()('palette.said.fresh'));
    else if (reply === undefined) refuse(saidOfNone(direct, t()));
    else {
      const { text, end } = strategy.read(box, null);
      // Values are typed behind what is selected, not over it.
      if (reply.blanks.length > 0) strategy.select(box, { text, start: end, end });
      take(reply);
    }
  };
  /** Nothing is taken, and it is said why. */
  const refuse = (text: string): void => {
    const box = open?.composer.box;
    close();
    if (box !== undefined) note.tell(box, text, t());
  };

  /**
   * Reads what stands behind the trigger, and closes where there is no trigger any more.
   * @param isDrawn false while the editor may still be drawing what was typed: then only what is there counts.
   */
  const look = (isDrawn = true): void => {
    if (open === null || open.isTaking) return;
    if (!isDrawn && (open.asking !== null || open.direct !== null)) return;
    if (!isDrawn && !open.composer.box.isConnected) return;
    if (!followBox(open, find)) return void close();
    const { composer, opened, direct, asking } = open;
    if (isComposed(composer.box)) return;
    const { text, start, end } = composer.strategy.read(composer.box, null);
    const isFree = asking !== null || direct !== null;
    // What is selected may give way to a reply without blanks.
    const isCaret = start === end || (direct !== null && asking === null);
    const typed = isCaret ? queryBehind(opened, text.slice(0, end), isFree) : null;
    if (typed === null || typed.length > MAX_OVER) {
      if (isDrawn) close();
      return;
    }
    if (typed === open.typed) return;
    // The rows stay until the others are there.
    const isSame = asking === null && open.wish === null && open.replies.length > 0;
    open.typed = typed;
    open.wish = null;
    if (asking !== null && follows(asking, typed)) return void draw();
    // There is no list to go back to.
    if (direct !== null) return void close();
    open.asking = null;
    if (queryBehind(opened, text.slice(0, end)) === null) return void close();
    // Asked first: the answer is made while this is drawn.
    void search();
    if (!isSame) draw();
  };

  /** @returns false where it can't be told whom a reply would be for. */
  const openAt = (opened: Opened, composer: Composer, direct: Direct | null = null, isCalled = false) => {
    const recipient = place === null ? null : readRecipient(place.reader);
    if (recipient === null) return false;
    close();
    note.close();
    const surface = openSurface(composer.box, { pick, lost: close });
    open = begin({ opened, composer, recipient, surface, direct, isCalled, shownAt: shownAt() });
    if (direct === null) {
      surface.show(isWanted(open, known));
      draw();
    }
    void search();
    return true;
  };

  /** A trigger was typed: it may stand in the box now, or as soon as the editor has drawn it. */
  const lookForTrigger = (isLast: boolean): void => {
    look();
    if (open !== null || signal.aborted) return;
    const composer = find();
    if (composer === null || !isFocused(composer.box) || isComposed(composer.box)) return;
    const { text, start, end } = composer.strategy.read(composer.box, null);
    if (start !== end) return;
    // Keys that come fast, or a page that is busy: more is typed by then.
    const opened = (isLast ? openedWithin : openedBy)(text.slice(0, end), text.slice(end));
    if (opened !== null) openAt(opened, composer);
    else if (!isLast) setTimeout(() => lookForTrigger(true), DRAWN);
  };
  let lookDue: ReturnType<typeof setTimeout> | undefined;
  /** So long after a trigger may have been typed it isn't known yet whether it stands there. */
  let dueUntil = 0;

  const fill = async (reply: Suggestion, text: string, caret: number | undefined): Promise<void> => {
    const mine = open;
    if (mine === null) return;
    mine.isTaking = true;
    draw();
    const over = mine.opened.head.slice(mine.opened.at) + mine.typed;
    const said = await takeInto(
      asks,
      mine.recipient,
      { reply, query: mine.answered ?? '', text, caret, over },
      t(),
    );
    if (open === mine) close();
    if (said !== null) note.tell(mine.composer.box, said, t());
  };

  const take = (reply: Suggestion | undefined): void => {
    if (open === null || reply === undefined) return;
    if (reply.blanks.length === 0) return void fill(reply, reply.text, reply.caret);
    open.asking = beginAsking(reply, open.typed);
    open.surface.show(true);
    draw();
  };
  const pick = (index: number): void => {
    look();
    if (open === null || open.isTaking || open.asking !== null) return;
    open.wish = null;
    if (isMoved()) return void close();
    take(open.replies[index]);
  };
  const nextBlank = (): void => {
    if (open?.asking == null) return;
    const done = askNext(open.asking, open.typed);
    if (done) {
      const { reply } = open.asking;
      const { text, caret } = filledIn(open.asking);
      void fill(reply, text, caret);
    } else draw();
  };

  const isMoved = (): boolean => open === null || place === null || isMovedFrom(open.recipient, place.reader);

  /** @returns true for a key that takes without a list. */
  const directKey = (event: KeyboardEvent): boolean => {
    // Where the chat is read by another frame's script, that one's palette hears the key, too.
    const composer = known.isHeard && mayTake(event, known) ? find() : null;
    if (composer === null || !isIn(composer.box, event) || isComposed(composer.box)) return false;
    const asked = directAt(event, composer.strategy.read(composer.box, null), known);
    if (asked === null) return false;
    // One at a time.
    if (event.repeat || open?.direct != null) return true;
    const { direct } = asked;
    const isUnread = direct.action === 'boxDigits' && !(performance.now() - shownAt() >= UNREAD);
    if (isUnread) note.tell(composer.box, t()('palette.said.fresh'), t());
    else if (!openAt(asked, composer, direct)) note.tell(composer.box, t()('palette.said.uncertain'), t());
    return true;
  };

  /** @returns true for a key that is the palette's. */
  const key = (event: KeyboardEvent): boolean => {
    note.close();
    // Perhaps nothing has been looked at since: in the box that is gone nothing is pressed, and Enter would send the search.
    if (open !== null) followBox(open, find);
    const digit = digitOf(event);
    const isPlain = !(event.ctrlKey || event.altKey || event.metaKey || event.shiftKey);
    const takes = isPlain && (isTakeKey(event) || digit !== null);
    // A busy page hands out several keys at once: one that takes would be the page's before the palette is open.
    if (takes && open === null && performance.now() < dueUntil) lookForTrigger(true);
    if (open?.surface.isShown() !== true) {
      if (directKey(event)) return true;
      if (open?.direct == null || !isIn(open.composer.box, event) || isModifier(event)) return false;
      // Not sent without it; anything else means that it isn't waited for.
      if (isPlain && isTakeKey(event)) return true;
      if (open.isTaking) return false;
      close();
      return event.key === 'Escape';
    }
    if (!isIn(open.composer.box, event)) return false;
    if (!takes && open.wish !== null) {
      open.wish = null;
      draw();
    }
    if (!isPlain) return false;
    if (event.key === 'Escape') {
      close();
      return true;
    }
    if (open.isTaking) return isTakeKey(event);
    if (!takes) return arrow(event.key);
    look();
    if (open === null) return false;
    if (open.asking !== null) {
      if (!isTakeKey(event)) return false;
      if (isMoved()) close();
      else if (!event.repeat) nextBlank();
      return true;
    }
    const decision = decide(open, event, digit);
    if (decision === 'page') return false;
    if (decision === 'nothing') return true;
    if (isMoved()) close();
    else if (typeof decision === 'number') take(open.replies[decision]);
    else {
      open.wish = decision;
      draw();
    }
    return true;
  };

  const arrow = (name: string): boolean => {
    const row = open === null ? null : rowAt(name, open);
    if (open === null || row === null) return false;
    open.active = row;
    draw();
    return true;
  };

  const wishes: Wishes = {
    typedTrigger() {
      dueUntil = performance.now() + DRAWN;
      setTimeout(() => lookForTrigger(false));
    },
    changed(isTyped) {
      if (!known.isHeard) refresh();
      if (open === null) return;
      // In most boxes it stands there by now.
      if (isTyped) look(false);
      // Told two or three times of a key, it looks once.
      clearTimeout(lookDue);
      lookDue = setTimeout(look);
    },
    key,
    pointed(event) {
      note.close();
      if (open === null) return;
      const path = event.composedPath();
      if (!path.includes(open.composer.box) && !open.surface.isOwn(path)) close();
    },
    entered(event) {
      if (place !== null && (isIn(place.box, event) || isFocused(place.box))) refresh();
    },
    left() {
      setTimeout(() => {
        if (open === null || open.isTaking) return;
        const { box } = open.composer;
        const view = box.ownerDocument.defaultView;
        const isHere = box.isConnected && isFocused(box) && view?.document.hasFocus() === true;
        if (!isHere && (box.isConnected || find() === null)) close();
      });
    },
    moved: () => open?.surface.place(),
  };
  const watch = setInterval(() => {
    if (open === null || open.isTaking) return;
    if (isMoved()) close();
    else look();
    open?.surface.place();
  }, WATCH);
  signal.addEventListener('abort', () => clearInterval(watch));

  const hear = createHearing(wishes, signal);
  hear(window);
  const command = createCommands({
    place: () => place,
    openAt,
    isOpen: () => open !== null,
    isFresh: () => !(performance.now() - shownAt() >= UNREAD),
    close,
    pick,
    say: (text) => note.tell(place?.box ?? document.documentElement, text, t()),
    t,
  });
  return {
    command,
    see(next) {
      // What was typed before this script was there.
      const isFirst = place === null;
      const isAnother = place?.box !== next.box;
      place = next;
      asks = createAsks(next);
      if (isFirst)
        void asks.language().then((chosen) => {
          language = chosen || language;
        });
      hear(next.box.ownerDocument.defaultView);
      if (isAnother || !known.isHeard) refresh();
      if (isFirst) lookForTrigger(true);
    },
  };
}
