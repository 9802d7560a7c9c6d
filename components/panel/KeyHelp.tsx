/** All keys: the agent's, and those that the browser keeps. */
import '../keyHelp.css';
import { useEffect, useState } from 'preact/hooks';
import { KEY_ACTIONS, type KeyPlace } from '../../utils/shortcuts/index.ts';
import { Dialog } from '../shared/Dialog.tsx';
import { showChord, useKeys } from '../shared/keys.tsx';
import { DIGITS } from './panelKey.ts';
import type { BrowserKey, PanelCallbacks } from './types.ts';
import { useKeyText } from './useKeyText.ts';

/** Digits of the palette and of the box. */
const BOX_DIGITS = 9;

const PLACES: readonly { readonly place: KeyPlace; readonly title: 'keys.inBox' | 'keys.inPanel' }[] = [
  { place: 'panel', title: 'keys.inPanel' },
  { place: 'box', title: 'keys.inBox' },
];

export interface Props extends Pick<PanelCallbacks, 'onReadKeys'> {
  readonly onClose: () => void;
}

export function KeyHelp({ onReadKeys, onClose }: Props) {
  const t = useKeyText();
  const keys = useKeys();
  const [ofBrowser, setOfBrowser] = useState<readonly BrowserKey[]>([]);
  useEffect(() => {
    let isShown = true;
    void onReadKeys().then((read) => {
      if (isShown) setOfBrowser(read);
    });
    return () => {
      isShown = false;
    };
  }, []);
  return (
    <Dialog title={t('keys.title')} isText onClose={onClose}>
      {PLACES.map(({ place, title }) => (
        <section key={place} class="key-place" aria-label={t(title)}>
          <h3>{t(title)}</h3>
          <dl class="key-list">
            {KEY_ACTIONS.filter((action) => action.place === place).map(({ id, kind }) => (
              <KeyRow
                key={id}
                chord={keys[id]}
                last={kind === 'digits' ? (place === 'panel' ? DIGITS : BOX_DIGITS) : undefined}
                what={t(`keys.${id}`)}
              />
            ))}
            {place === 'panel' && (
              <>
                <KeyRow chord="ArrowUp" second="ArrowDown" what={t('keys.arrows')} />
                <KeyRow chord="Escape" what={t('keys.escape')} />
              </>
            )}
          </dl>
        </section>
      ))}
      {ofBrowser.length > 0 && (
        <section class="key-place" aria-label={t('keys.byBrowser')}>
          <h3>{t('keys.byBrowser')}</h3>
          <dl class="key-list">
            {ofBrowser.map(({ name, description, shortcut }) => (
              <KeyRow
                key={name}
                chord={shortcut}
                what={name === '_execute_action' ? t('keys.open') : description}
              />
            ))}
          </dl>
        </section>
      )}
      <p class="hint">{t('keys.typing')}</p>
      <p class="hint">{t('keys.reader')}</p>
    </Dialog>
  );
}

interface RowProps {
  /** Empty: it is off. */
  readonly chord: string;
  readonly second?: string;
  /** The last digit of a row of digits. */
  readonly last?: number | undefined;
  readonly what: string;
}

function KeyRow({ chord, second = '', last, what }: RowProps) {
  const t = useKeyText();
  return (
    <div class="key-row">
      <dt>
        {chord === '' ? (
          <span class="hint">{t('keys.off')}</span>
        ) : (
          <>
            <kbd>{showChord(chord)}</kbd>
            {second !== '' && <kbd>{showChord(second)}</kbd>}
            {last !== undefined && (
              <>
                {' – '}
                <kbd>{last}</kbd>
              </>
            )}
          </>
        )}
      </dt>
      <dd>{what}</dd>
    </div>
  );
}
