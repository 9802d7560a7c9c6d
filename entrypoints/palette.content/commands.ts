/**
 * Commands of the browser that are carried out at the box: the palette without its trigger, the first suggestion, and what
 * became of a fill that was to be taken back. The box gets the focus, and nothing in it gives way: what was selected stays.
 */
import type { Called, Composer, Workplace } from '../../utils/composer/index.ts';
import type { TranslatePalette } from '../../utils/locale/index.ts';
import type { PageCommandName, TakeBackOutcome } from '../../utils/model/index.ts';
import type { Opened } from '../../utils/shortcuts/index.ts';
import type { Direct } from './direct.ts';

/** Those that open the palette. */
type CalledBy = Extract<PageCommandName, 'open-palette' | 'fill-first'>;

export const COMMANDS: readonly PageCommandName[] = ['fill-first', 'open-palette', 'take-back'];

/** A key that is held down calls again and again: within this time it is one wish, in milliseconds. */
const SAME_WISH = 500;

export interface PaletteDoors {
  place(): Workplace | null;
  /** @returns false where it can't be told whose conversation is open. */
  openAt(opened: Opened, composer: Composer, direct: Direct | null, isCalled: boolean): boolean;
  /** Whether the panel shows what it shows too recently for anybody to have read it. */
  isFresh(): boolean;
  isOpen(): boolean;
  close(): void;
  pick(index: number): void;
  say(text: string): void;
  t(): TranslatePalette;
}

/** @returns carries one out. */
export function createCommands(palette: PaletteDoors): (called: Called) => void {
  let calledAt = Number.NEGATIVE_INFINITY;

  const call = (name: CalledBy): void => {
    const now = performance.now();
    const isAgain = now - calledAt < SAME_WISH;
    calledAt = now;
    if (isAgain) return;
    if (palette.isOpen()) return void (name === 'fill-first' ? palette.pick(0) : palette.close());
    const t = palette.t();
    const place = palette.place();
    const composer = place?.find() ?? null;
    if (place === null || composer === null) return void palette.say(t('palette.said.noComposer'));
    const { box, strategy } = composer;
    if (strategy.locked(box)) return void palette.say(t('palette.said.readOnly'));
    if (place.composing(box)) return void palette.say(t('palette.said.composing'));
    const direct = name === 'fill-first' ? ({ action: 'command' } as const) : null;
    if (direct !== null && palette.isFresh()) return void palette.say(t('palette.said.fresh'));
    const { text, end } = strategy.place(box, 'insert', null);
    strategy.select(box, { text, start: end, end });
    if (!palette.openAt({ at: end, head: text.slice(0, end) }, composer, direct, true))
      palette.say(t('palette.said.uncertain'));
  };

  return ({ name, detail }) => {
    if (name !== 'take-back') return call(name as CalledBy);
    const kind = detail as Exclude<TakeBackOutcome['kind'], 'takenBack'>;
    palette.say(palette.t()(`palette.notBack.${kind}`));
  };
}
