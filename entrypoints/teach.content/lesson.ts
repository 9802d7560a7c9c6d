/**
 * How far the teaching has come: which parts were shown or guessed, what was corrected, what is learnt from it. Knows
 * the page's elements, nothing of the overlay.
 */
import { type Guess, guess, type Lesson, learn, type TaughtPart } from '../../utils/chat/teach/index.ts';
import type { Side } from '../../utils/model/index.ts';

export const PARTS = ['shopper', 'agent', 'name', 'box'] as const satisfies readonly TaughtPart[];
export type Step = TaughtPart | 'check' | 'saved';

export interface Teaching {
  step(): Step;
  known(): Guess;
  /** What was shown or guessed for this part. */
  part(part: TaughtPart): Element | null;
  /** True when a person said so. */
  isShown(part: TaughtPart): boolean;
  /** True when everything that isn't shown yet is guessed with certainty. */
  canSkip(): boolean;
  /** Takes it for the part of this step and goes on. */
  take(element: Element): void;
  back(): void;
  skipAhead(): void;
  goTo(part: TaughtPart): void;
  /** Only in the check step; null else. */
  lesson(): Lesson | null;
  correct(message: Element, side: Side): void;
  correction(message: Element): Side | undefined;
  saved(): void;
}

export function createTeaching(document: Document, hostname: string): Teaching {
  let known = guess(document, hostname);
  let step: Step = 'shopper';
  let lesson: Lesson | null = null;
  const parts = new Map<TaughtPart, Element>();
  const shown = new Set<TaughtPart>();
  const corrections = new Map<Element, Side>();

  const adopt = (): void => {
    for (const part of PARTS) {
      const guessed = known.parts[part];
      if (!shown.has(part) && guessed !== undefined) parts.set(part, guessed);
    }
  };
  adopt();

  const relearn = (): void => {
    const [shopper, agent, name, box] = PARTS.map((part) => parts.get(part));
    if (shopper === undefined || agent === undefined || name === undefined || box === undefined) return;
    lesson = learn(document, hostname, { shopper, agent, name, box }, corrections);
  };
  const enter = (next: Step): void => {
    step = next;
    lesson = null;
    if (step === 'check') {
      relearn();
      return;
    }
    // The page goes on while it is taught: a message came, a list was drawn anew.
    known = guess(document, hostname);
    for (const [part, element] of parts) if (!element.isConnected && !shown.has(part)) parts.delete(part);
    adopt();
  };
  const next = (): Step => PARTS.find((part) => !shown.has(part)) ?? 'check';
  const isComplete = (): boolean => PARTS.every((part) => parts.get(part)?.isConnected === true);

  return {
    step: () => step,
    known: () => known,
    part: (part) => parts.get(part) ?? null,
    isShown: (part) => shown.has(part),
    canSkip: () => isComplete() && PARTS.some((part) => part !== step && !shown.has(part)),
    take(element) {
      if (step === 'check' || step === 'saved') return;
      if (parts.get(step) !== element) corrections.clear();
      parts.set(step, element);
      shown.add(step);
      enter(next());
    },
    back() {
      const before = PARTS[(step === 'check' ? PARTS.length : PARTS.indexOf(step as TaughtPart)) - 1];
      if (before === undefined || step === 'saved') return;
      shown.delete(before);
      enter(before);
    },
    skipAhead() {
      if (isComplete()) enter('check');
    },
    goTo(part) {
      shown.delete(part);
      enter(part);
    },
    lesson: () => lesson,
    correct(message, side) {
      corrections.set(message, side);
      relearn();
    },
    correction: (message) => corrections.get(message),
    saved() {
      step = 'saved';
      lesson = null;
    },
  };
}
