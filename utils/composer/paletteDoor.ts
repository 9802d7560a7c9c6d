/**
 * The palette is a script of its own, which the background starts in documents where a box was found; it hears here of
 * the box. Both run in the extension's own world, which the page can't see.
 */
import type { PageReader } from '../chat/index.ts';
import type { Composer } from './find.ts';

/** Where the agent types, as the chat's own script knows it. */
export interface Workplace {
  readonly box: Element;
  readonly reader: Pick<PageReader, 'read'>;
  /** The box as the next fill would find it, and how it is read; null where there is none. */
  readonly find: () => Composer | null;
  /** True while an input method composes where the box stands. */
  readonly composing: (box: Element) => boolean;
  /** Sends to the background, as that script does: so this one needn't carry what it takes. */
  readonly send: (message: { readonly type: string }, data: unknown) => Promise<unknown>;
  /** The same over a line of its own, for what is asked at each key. */
  readonly ask: Workplace['send'];
  /** Since when the background knows all that the chat shows, as `performance.now` counts; infinite while it doesn't. */
  readonly known: () => number;
  /** Aborts when the chat's script ends. */
  readonly signal: AbortSignal;
}

const world = globalThis as typeof globalThis & {
  deskmateWorkplace?: Workplace;
  deskmatePalette?: ((place: Workplace) => void) | undefined;
};

/** For the chat's script: a box was found. @returns false while the palette's script isn't there. */
export function showWorkplace(place: Workplace): boolean {
  world.deskmateWorkplace = place;
  world.deskmatePalette?.(place);
  return world.deskmatePalette !== undefined;
}

/** For the palette's script: it is there now, and hears at once of a box that was found before; null: it is gone. */
export function offerPalette(take: ((place: Workplace) => void) | null): void {
  world.deskmatePalette = take ?? undefined;
  if (take !== null && world.deskmateWorkplace !== undefined) take(world.deskmateWorkplace);
}
