/** All keys, as the agent has chosen them. */
import { KEY_ACTIONS, type KeyPlace } from '../../utils/shortcuts/index.ts';
import { Dialog } from '../shared/Dialog.tsx';
import { showChord, useKeys } from '../shared/keys.tsx';
import { useTranslate } from '../shared/locale.tsx';
import { DIGITS } from './panelKey.ts';

/** Digits of the palette and of the box. */
const BOX_DIGITS = 9;

const PLACES: readonly { readonly place: KeyPlace; readonly title: 'keys.inBox' | 'keys.inPanel' }[] = [
  { place: 'panel', title: 'keys.inPanel' },
  { place: 'box', title: 'keys.inBox' },
];

export function KeyHelp({ onClose }: { readonly onClose: () => void }) {
  const t = useTranslate();
  const keys = useKeys();
  return (
    <Dialog title={t('keys.title')} onClose={onClose}>
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
      <p class="hint">{t('keys.typing')}</p>
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
  const t = useTranslate();
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
