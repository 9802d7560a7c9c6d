/** A place to press keys with one's own input method, and see what each would do. What is typed is kept nowhere. */
import { useRef, useState } from 'preact/hooks';
import { isComposing } from '../../shared/ime.ts';
import { KeyCaps } from './KeyCaps.tsx';
import type { KeysCallbacks, TriedKey } from './types.ts';
import { useKeyPageText } from './useKeyPageText.ts';

type Props = Pick<KeysCallbacks, 'onTry' | 'onTyped'>;

/** So many of the last keys are shown. */
const SHOWN = 5;

interface Tried extends TriedKey {
  readonly at: number;
}

export function TryKeys({ onTry, onTyped }: Props) {
  const t = useKeyPageText();
  const [tried, setTried] = useState<readonly Tried[]>([]);
  const [composing, setComposing] = useState(false);
  const count = useRef(0);
  const add = (key: TriedKey): void => {
    count.current += 1;
    const at = count.current;
    setTried((before) => [{ ...key, at }, ...before].slice(0, SHOWN));
  };
  /** What stands in the box tells more than the key did that wrote it. */
  const improve = (key: TriedKey): void =>
    setTried(([last, ...before]) => {
      if (last?.types === true && last.caps.join() === key.caps.join())
        return [{ ...key, at: last.at }, ...before];
      count.current += 1;
      return [{ ...key, at: count.current }, ...(last === undefined ? [] : [last]), ...before].slice(
        0,
        SHOWN,
      );
    });
  const typed = ({ value, selectionStart }: HTMLTextAreaElement): void => {
    const key = onTyped(value.slice(0, selectionStart), value.slice(selectionStart));
    if (key !== null) improve(key);
  };
  return (
    <section class="keys-part" aria-labelledby="keys-try">
      <h2 id="keys-try">{t('keyPage.try')}</h2>
      <p class="hint" id="keys-try-hint">
        {t('keyPage.tryHint')}
      </p>
      <textarea
        class="input keys-try"
        rows={2}
        aria-label={t('keyPage.tryLabel')}
        aria-describedby="keys-try-hint"
        autocomplete="off"
        spellcheck={false}
        onKeyDown={(event) => {
          if (isComposing(event)) {
            setComposing(true);
            return;
          }
          setComposing(false);
          const key = onTry(event);
          if (key === null || event.repeat) return;
          add(key);
          // As in the workbench; Tab leads out of here whatever it does there.
          if (key.taken && event.key !== 'Tab') event.preventDefault();
        }}
        onCompositionStart={() => setComposing(true)}
        onCompositionEnd={(event) => {
          setComposing(false);
          typed(event.currentTarget);
        }}
        onInput={(event) => {
          if (!event.isComposing) typed(event.currentTarget);
        }}
      />
      <p class="keys-composing" role="status">
        {composing ? t('keyPage.tryComposing') : ''}
      </p>
      {tried.length === 0 ? (
        <p class="hint">{t('keyPage.tryEmpty')}</p>
      ) : (
        <table class="keys-tried">
          <caption class="visually-hidden">{t('keyPage.tryResult')}</caption>
          <thead>
            <tr>
              <th scope="col">{t('keyPage.tryKey')}</th>
              <th scope="col">{t('keyPage.box')}</th>
              <th scope="col">{t('keyPage.panel')}</th>
            </tr>
          </thead>
          <tbody>
            {tried.map(({ at, caps, box, panel, types }) => (
              <tr key={at}>
                <th scope="row">
                  <KeyCaps caps={caps} />
                </th>
                <td class={box === null ? 'nothing' : ''}>
                  {box ?? t(types ? 'keyPage.tryTyped' : 'keyPage.tryNothing')}
                </td>
                <td class={panel === null ? 'nothing' : ''}>{panel ?? t('keyPage.tryNothing')}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </section>
  );
}
