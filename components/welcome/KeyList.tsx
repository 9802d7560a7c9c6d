/** The few keys that matter, as they are set in this browser. */

import { Key } from './Key.tsx';
import type { FirstKeys } from './types.ts';
import { useWelcomeText } from './useWelcomeText.ts';

interface Props {
  readonly keys: FirstKeys;
  /** Only those that fill. */
  readonly isShort?: boolean;
}

export function KeyList({ keys, isShort = false }: Props) {
  const t = useWelcomeText();
  const filling = [
    ['welcome.key.fill', keys.fill],
    ['welcome.key.slash', '/'],
    ['welcome.key.palette', keys.palette],
  ] as const;
  const rows = isShort
    ? filling
    : ([['welcome.key.open', keys.open], ...filling, ['welcome.key.undo', undoChord()]] as const);
  return (
    <dl class="key-list">
      {rows.map(([name, chord]) => (
        <div key={name}>
          <dt>{chord === '' ? <span class="hint">{t('welcome.keyNone')}</span> : <Key chord={chord} />}</dt>
          <dd>{t(name)}</dd>
        </div>
      ))}
    </dl>
  );
}

/** What undoes in a text field of this system. */
export function undoChord(): string {
  return /^Mac/.test(globalThis.navigator?.platform ?? '') ? 'Meta+Z' : 'Ctrl+Z';
}
