/** Packs that are followed at an address: a field for a new one, and the list. */
import { useEffect, useId, useRef, useState } from 'preact/hooks';
import { FollowRow } from './FollowRow.tsx';
import type { FollowCallbacks, FollowState } from './followTypes.ts';
import { Step, Warn } from './parts.tsx';
import { useCarryText } from './useCarryText.ts';

export interface FollowPageProps extends FollowCallbacks {
  readonly state: FollowState;
}

export function FollowPage({ state, ...on }: FollowPageProps) {
  const t = useCarryText();
  const { follows, refusal, added } = state;
  const [address, setAddress] = useState('');
  const [expected, setExpected] = useState('');
  const field = useRef<HTMLInputElement>(null);
  const list = useRef<HTMLHeadingElement>(null);
  const id = useId();
  useEffect(() => {
    setAddress('');
    setExpected('');
  }, [added]);
  const isBusy = follows.some(({ busy }) => busy !== null);
  const news = follows.filter((one) => one.state === 'new').length;
  return (
    <Step
      title={t('follow.title')}
      said={isBusy ? t('follow.asking') : news > 0 ? t('follow.newsCount', { n: news }) : ''}
      // What was typed isn't lost by a key.
      onEscape={address === '' && expected === '' ? on.onClose : null}
    >
      <p>{t('follow.intro')}</p>
      <form
        class="carry-group"
        onSubmit={(event) => {
          event.preventDefault();
          on.onFollow(address, expected);
        }}
      >
        <label class="field-label" for={`${id}a`}>
          {t('follow.address')}
        </label>
        <input
          ref={field}
          id={`${id}a`}
          class="input"
          type="text"
          inputMode="url"
          autocomplete="off"
          spellcheck={false}
          dir="ltr"
          placeholder="https://"
          aria-invalid={refusal !== null && refusal !== 'notAHash' && refusal !== 'refused'}
          aria-describedby={`${id}h`}
          value={address}
          onInput={(event) => setAddress(event.currentTarget.value)}
        />
        <label class="field-label" for={`${id}e`}>
          {t('follow.expected')}
        </label>
        <input
          id={`${id}e`}
          class="input"
          type="text"
          autocomplete="off"
          spellcheck={false}
          dir="ltr"
          aria-invalid={refusal === 'notAHash'}
          aria-describedby={`${id}x`}
          value={expected}
          onInput={(event) => setExpected(event.currentTarget.value)}
        />
        <p class="hint" id={`${id}x`}>
          {t('follow.expectedHint')}
        </p>
        <p class="hint" id={`${id}h`}>
          {t('follow.permission')} {t('follow.leaves')}
        </p>
        {refusal !== null && <Warn>{t(`follow.${refusal}`)}</Warn>}
        <div class="form-actions">
          <button type="submit" class="button primary" disabled={address.trim() === ''}>
            {t('follow.add')}
          </button>
          <button type="button" class="button" onClick={on.onClose}>
            {t('import.close')}
          </button>
        </div>
      </form>
      <div class="carry-line">
        <h2 ref={list} class="carry-heading" tabIndex={-1}>
          {t('follow.list')}
        </h2>
        {follows.length > 1 && (
          <button type="button" class="button small" disabled={isBusy} onClick={on.onLookAll}>
            {t('follow.lookAll')}
          </button>
        )}
      </div>
      {follows.length === 0 ? (
        <p class="hint">{t('follow.none')}</p>
      ) : (
        <ul class="rows carry-follows">
          {follows.map((follow) => (
            <FollowRow
              key={follow.id}
              follow={follow}
              {...on}
              onUse={(to) => {
                setAddress(to);
                field.current?.focus();
              }}
              onTakeOff={(gone) => {
                on.onTakeOff(gone);
                // Its button is gone.
                list.current?.focus();
              }}
            />
          ))}
        </ul>
      )}
    </Step>
  );
}
