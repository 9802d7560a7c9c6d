/** The place of the page of keys in the manager. All that fills it is loaded when the section is shown. */
import { effect, type ReadonlySignal, signal } from '@preact/signals';
import type { VNode } from 'preact';
import type { Section } from '../../../components/index.ts';
import type { KeysHost } from './desk.tsx';

export function followKeys(section: ReadonlySignal<Section>, host: KeysHost): ReadonlySignal<VNode | null> {
  const page = signal<VNode | null>(null);
  effect(() => {
    if (section.value !== 'keys' || page.peek() !== null) return;
    void import('./desk.tsx').then(async ({ createKeysPage }) => {
      const made = await createKeysPage(host);
      page.value ??= made;
    });
  });
  return page;
}
