import { useEffect, useRef } from 'preact/hooks';
import { isDialogOpen } from '../shared/Dialog.tsx';
import { useKeys } from '../shared/keys.tsx';
import { type PanelAction, panelKey } from './panelKey.ts';
import type { PanelCommand } from './types.ts';

/**
 * Keys pressed anywhere in the panel's document, and commands from outside it. `act` says whether it did
 * something; only then is the key taken from the browser.
 */
export function usePanelKeys(act: (action: PanelAction) => boolean, command: PanelCommand | null): void {
  const latest = useRef(act);
  latest.current = act;
  const chosen = useKeys();
  const keys = useRef(chosen);
  keys.current = chosen;
  useEffect(() => {
    const listening = new AbortController();
    document.addEventListener(
      'keydown',
      (event) => {
        const action = isDialogOpen() ? null : panelKey(event, keys.current);
        if (action !== null && latest.current(action)) event.preventDefault();
      },
      { signal: listening.signal },
    );
    return () => listening.abort();
  }, []);
  const id = command?.id;
  const last = useRef(id);
  useEffect(() => {
    if (command === null || last.current === command.id) return;
    last.current = command.id;
    if (!isDialogOpen()) latest.current(command.action);
  }, [command]);
}
