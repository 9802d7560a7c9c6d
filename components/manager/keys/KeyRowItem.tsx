/** One row of the page of keys: what it does, its key, how to change it, and what gets in its way. */
import { useEffect, useRef, useState } from 'preact/hooks';
import { Icon, type IconName } from '../../shared/Icon.tsx';
import { IconButton } from '../../shared/IconButton.tsx';
import { KeyCaps } from './KeyCaps.tsx';
import type { KeyRow, KeysCallbacks, ShownClash } from './types.ts';
import { useKeyPageText } from './useKeyPageText.ts';

interface Props extends Pick<KeysCallbacks, 'onPress' | 'onChoose' | 'onUse' | 'onReset'> {
  readonly row: KeyRow;
  /** Its key is being chosen. */
  readonly choosing: boolean;
  onChoosing(choosing: boolean): void;
  /** For the live region. */
  onSay(text: string): void;
}

export function KeyRowItem({ row, choosing, onChoosing, onSay, ...on }: Props) {
  const { id, name, caps, lastCap, may, isStandard, clashes } = row;
  const t = useKeyPageText();
  const [refused, setRefused] = useState('');
  useEffect(() => setRefused(''), [choosing]);
  const isOn = caps.length > 0;
  // Resetting removes its own button: the focus goes to the one beside it.
  const button = useRef<HTMLButtonElement>(null);
  const toggle = useRef<HTMLInputElement>(null);

  const refuse = (text: string): void => {
    setRefused(text);
    onSay(text);
  };
  const end = (said: string): void => {
    onChoosing(false);
    onSay(said);
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    if (!choosing) return;
    const press = on.onPress(id, event);
    if (press.kind === 'leave') {
      end(t('keyPage.saidKept', { name }));
      return;
    }
    event.preventDefault();
    event.stopPropagation();
    if (event.repeat) return;
    if (press.kind === 'inputMethod') refuse(t('keyPage.inputMethod'));
    else if (press.kind === 'refused') refuse(t(`keyPage.refused.${press.why}`));
    else if (press.kind === 'cancel') end(t('keyPage.saidKept', { name }));
    else if (press.kind === 'off') {
      on.onUse(id, false);
      end(t('keyPage.saidOff', { name }));
    } else if (press.kind === 'chosen')
      void on.onChoose(id, press.chord).then((key) => {
        if (key === null) refuse(t('keyPage.refused.browser'));
        else end(t('keyPage.saidBound', { name, key }));
      });
  };

  return (
    <li class="keys-row" data-key={id}>
      <span class="keys-name">{name}</span>
      <span class="keys-keys">
        {choosing ? (
          <span class="keys-press">{t('keyPage.press')}</span>
        ) : isOn ? (
          <KeyCaps caps={caps} last={lastCap === null ? null : { cap: lastCap, to: t('keyPage.to') }} />
        ) : (
          <span class="keys-without">{t(may === 'none' ? 'keyPage.none' : 'keyPage.off')}</span>
        )}
      </span>
      {may !== 'none' && (
        <span class="keys-tools">
          {!isStandard && (
            <IconButton
              icon="undo"
              label={t('keyPage.reset', { name })}
              onClick={() => {
                on.onReset(id);
                (button.current ?? toggle.current)?.focus();
              }}
            />
          )}
          {may === 'key' && (
            <button
              ref={button}
              type="button"
              class={choosing ? 'button small keys-choosing' : 'button small'}
              aria-label={t('keyPage.changeThis', { name })}
              aria-pressed={choosing}
              onClick={() => {
                onChoosing(!choosing);
                onSay(t(choosing ? 'keyPage.saidKept' : 'keyPage.saidPress', { name }));
              }}
              onKeyDown={onKeyDown}
              // Firefox presses the button when the space bar comes up.
              onKeyUp={(event) => choosing && event.preventDefault()}
              onBlur={() => choosing && onChoosing(false)}
            >
              {t('keyPage.change')}
            </button>
          )}
          <input
            ref={toggle}
            type="checkbox"
            role="switch"
            class="keys-switch"
            aria-label={t('keyPage.use', { name })}
            aria-checked={isOn}
            checked={isOn}
            onChange={(event) => on.onUse(id, event.currentTarget.checked)}
          />
        </span>
      )}
      {choosing && (
        <p class={refused === '' ? 'keys-note hint' : 'keys-note warn'}>
          {refused !== '' && <Icon name="alert" />}
          {refused === '' ? t('keyPage.pressHint') : refused}
        </p>
      )}
      {clashes.map((clash) => (
        <Clash key={clash.text} {...clash} />
      ))}
    </li>
  );
}

const ICONS = { blocked: 'ban', taken: 'alert', hint: 'question' } as const satisfies Record<
  ShownClash['severity'],
  IconName
>;

function Clash({ severity, text }: ShownClash) {
  const t = useKeyPageText();
  return (
    <p class={`keys-note ${severity}`}>
      <Icon name={ICONS[severity]} />
      <span>
        <b>{t(`keyPage.severity.${severity}`)}</b> {text}
      </span>
    </p>
  );
}
