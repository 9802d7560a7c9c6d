/** How a page of ours is set, followed from the store. It is put on before anything is drawn: nothing is set anew then. */
import { type Signal, signal } from '@preact/signals';
import { type Look, lookOf, STANDARD_LOOK } from '../../utils/model/index.ts';
import { onSettingChanged, readSetting } from '../../utils/storage/index.ts';

export const look: Signal<Look> = signal(STANDARD_LOOK);

export function putOn(stored: unknown): void {
  const next = lookOf(stored);
  look.value = next;
  const { dataset } = document.documentElement;
  dataset.size = next.size;
  dataset.density = next.density;
}

/** Resolves when the page may be drawn; a store that can't be read is told of elsewhere. */
export async function startLook(): Promise<void> {
  onSettingChanged('look', putOn);
  putOn(await readSetting('look').catch(() => STANDARD_LOOK));
}
