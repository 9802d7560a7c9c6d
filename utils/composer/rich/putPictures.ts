/**
 * Puts a template's pictures in behind its text, one paste for each: pages that look at the first file only get them all,
 * and after each it can be told whether the page took it. Whose conversation is open is asked again in the task of each
 * paste. The first that isn't taken ends it: the rest is for the agent.
 */
import type { PictureBytes, PicturesLeft } from '../../model/index.ts';
import type { Filled } from '../fill.ts';
import type { HeldHand } from '../hand/hand.ts';
import type { PictureOptions, PicturesResult } from '../richDoor.ts';
import type { Strategy } from '../strategy.ts';
import { nextTask, until } from '../wait.ts';
import { watchPage } from './watchPage.ts';

/** How long a page that looked at the file may take to show that it has it, in milliseconds. */
const REACTION = 1200;

interface Pasted {
  readonly why: PicturesLeft | null;
  /** The picture stands in the box itself. */
  readonly inside: boolean;
  /** What the box holds now; null where the text is lost. */
  readonly text: string | null;
}

/** The words of a box without its pictures: these are read as their `alt`, or as a sign of their own. */
function words(box: Element, text: string): string {
  const named = [...box.querySelectorAll('img')].map((image) => image.alt).filter((alt) => alt !== '');
  return named.reduce((rest, alt) => rest.replace(alt, ''), text).replace(/[\s\ufffc]/g, '');
}

/** Pastes, and waits for what the page makes of it. */
async function pasteOne(
  box: Element,
  strategy: Strategy,
  picture: PictureBytes,
  hand: HeldHand,
  isOurs: () => boolean,
  inThread: (element: Element) => boolean,
): Promise<Pasted> {
  const read = (): string => strategy.read(box, hand).text;
  const draft = strategy.read(box, hand);
  const before = draft.text;
  const wordsBefore = words(box, before);
  const count = (): number => box.querySelectorAll('img').length;
  const images = count();
  const active = (box.getRootNode() as Document | ShadowRoot).activeElement;
  if (active === null || !box.contains(active)) (box as HTMLElement).focus({ preventScroll: true });
  const page = watchPage(box, inThread);
  try {
    const heard = hand.pastePicture(box, picture);
    // Pages that only listen in don't stop the paste: of them it must be seen that a picture came in.
    const reacted = (): boolean => (heard?.prevented === true ? page.changed() : page.pictured());
    const taken = heard?.read === true && (await until(reacted, REACTION));
    await nextTask();
    const inside = count() > images;
    // Another conversation stands there now: its box is none of ours, and nothing of it is judged or mended.
    if (!isOurs()) return { why: taken ? null : 'stale', inside: false, text: before };
    const isKept = (): boolean => {
      const now = read();
      return now === before || (count() > images && words(box, now) === wordsBefore);
    };
    const why = taken ? null : 'notTaken';
    if (isKept()) return { why, inside, text: read() };
    // Sent, or written on: that is the agent's, and neither mended nor taken back.
    if (page.acted()) return { why, inside, text: before };
    const undo = (): void => strategy.undo(box);
    const restore = (): void =>
      strategy.restore(box, { ...draft, start: before.length, end: before.length }, hand);
    // What the page wrote past the editor isn't undone: the step that is may be our text. Around pictures and mentions a
    // second difference can't be mended, so there only what the page wrote is taken out.
    for (const step of draft.pieces === undefined ? [undo, restore] : [restore]) {
      if (!isOurs() || read() === before) break;
      attempt(step);
      await until(() => read() === before, strategy.patience);
    }
    return { why: 'changedText', inside: false, text: read() === before ? before : null };
  } finally {
    page.end();
  }
}

/** What the page throws at us changes nothing: the box is read afterwards. */
function attempt(step: () => unknown): void {
  try {
    step();
  } catch {
    // As said.
  }
}

/** @param filled the text, which stands in the box and was verified. */
export async function putPictures(filled: Filled, options: PictureOptions): Promise<PicturesResult> {
  const { count } = options;
  const { strategy } = filled.composer;
  let { box } = filled.composer;
  let put = 0;
  let inside = 0;
  let { after } = filled;
  const told = (why: PicturesLeft | null): PicturesResult => {
    const pictures = why === null ? { put, left: 0 } : { put, left: count - put, why };
    return {
      outcome: { kind: 'filled', pictures },
      filled: { ...filled, composer: { box, strategy }, after, inside, outside: put - inside },
    };
  };
  const isOurs = (): boolean => box.isConnected && options.stillOpen() === 'yes';

  while (put < count) {
    const picture = await options.get(put);
    if (picture === null) return told('missing');
    const hand = await options.takeHand();
    if (hand === null) return told('notTaken');
    try {
      // From here to the paste nothing else can run.
      if (options.stillOpen() !== 'yes') return told('stale');
      if (!box.isConnected) box = options.find?.()?.box ?? box;
      if (!box.isConnected || !strategy.serves(box) || strategy.locked(box)) return told('notTaken');
      if (options.composing(box)) return told('composing');
      const isUntouched = strategy.read(box, hand).text === after;
      const pasted = await pasteOne(box, strategy, picture, hand, isOurs, options.inThread);
      if (pasted.text === null) return { outcome: { kind: 'unverified' }, filled: null };
      // What the agent changed meanwhile is the agent's, and isn't taken back.
      if (isUntouched) after = pasted.text;
      if (pasted.why !== null) return told(pasted.why);
      put += 1;
      if (pasted.inside) inside += 1;
    } finally {
      hand.end(box);
    }
  }
  return told(null);
}
