/** One followed pack: what is there, what was taken in, what went wrong, and what can be done. */
import { useEffect, useId, useState } from 'preact/hooks';
import { formatBytes } from '../../../utils/locale/index.ts';
import { useLanguage } from '../../shared/locale.tsx';
import type { FollowCallbacks, ShownFailure, ShownFollow } from './followTypes.ts';
import { Problems, Progress, Warn } from './parts.tsx';
import { useCarryText } from './useCarryText.ts';
import { useWhen } from './useWhen.ts';

interface Props extends Omit<FollowCallbacks, 'onFollow' | 'onLookAll' | 'onClose'> {
  readonly follow: ShownFollow;
  /** Puts an address into the field for a new one. */
  readonly onUse: (address: string) => void;
}

export function FollowRow({ follow, ...on }: Props) {
  const t = useCarryText();
  const when = useWhen();
  const language = useLanguage();
  const { id, name, address, state, seen, taken, failure, busy, lookedAt, daily } = follow;
  const isFirst = state === 'new' && taken === null;
  return (
    <li class="row carry-follow">
      <div class="row-text">
        <div class="carry-item-head">
          <bdi class="row-title">{name}</bdi>
          {state !== 'waiting' && (
            <span class={`carry-badge ${state}`}>{t(isFirst ? 'follow.first' : `follow.${state}`)}</span>
          )}
          {failure !== null && busy === null && <span class="carry-badge refused">{t('follow.failed')}</span>}
        </div>
        <p class="hint carry-address">
          <bdi>{address}</bdi>
        </p>
        <p class="hint">
          {lookedAt === null ? t('follow.neverLooked') : t('follow.lookedAt', { when: when(lookedAt) })}
          {' · '}
          {taken === null
            ? t('follow.neverTaken')
            : t('follow.takenAt', { when: when(taken.at), hash: taken.short })}
        </p>
        {seen !== null && (state === 'new' || state === 'skipped') && (
          <p class="hint">
            {t('follow.seen', {
              n: seen.templates,
              size: formatBytes(seen.size, language),
              when: when(seen.at),
              hash: seen.short,
            })}
          </p>
        )}
      </div>
      <div class="form-actions">
        {state === 'new' && (
          <button
            type="button"
            class="button primary"
            disabled={busy !== null}
            aria-label={t('follow.showThis', { pack: name })}
            onClick={() => on.onShow(id)}
          >
            {t('follow.show')}
          </button>
        )}
        {(state === 'new' || state === 'skipped') && (
          <button
            type="button"
            class="button"
            aria-label={t(state === 'new' ? 'follow.skipThis' : 'follow.unskipThis', { pack: name })}
            onClick={() => on.onSkip(id, state === 'new')}
          >
            {t(state === 'new' ? 'follow.skip' : 'follow.unskip')}
          </button>
        )}
        <button
          type="button"
          class="button"
          disabled={busy !== null}
          aria-label={t('follow.lookThis', { pack: name })}
          onClick={() => on.onLook(id)}
        >
          {t('follow.look')}
        </button>
        <button
          type="button"
          class="button"
          aria-label={t('follow.takeOffThis', { pack: name })}
          onClick={() => on.onTakeOff(id)}
        >
          {t('follow.takeOff')}
        </button>
      </div>
      <div class="row-below">
        {busy !== null && <Busy busy={busy} name={name} onStop={() => on.onStopLooking(id)} />}
        {failure !== null && busy === null && <Failure follow={follow} failure={failure} {...on} />}
        <div class="carry-line">
          <label class="carry-radio">
            <input
              type="checkbox"
              checked={daily}
              aria-label={t('follow.dailyThis', { pack: name })}
              onChange={(event) => on.onDaily(id, event.currentTarget.checked)}
            />
            {t('follow.daily')}
          </label>
          <Hash follow={follow} onExpected={on.onExpected} />
        </div>
      </div>
    </li>
  );
}

interface BusyProps {
  readonly busy: NonNullable<ShownFollow['busy']>;
  readonly name: string;
  readonly onStop: () => void;
}

function Busy({ busy: { done, all }, name, onStop }: BusyProps) {
  const t = useCarryText();
  const language = useLanguage();
  const text =
    done === 0
      ? t('follow.asking')
      : all === null
        ? t('follow.reading', { done: formatBytes(done, language) })
        : t('follow.readingOf', { done: formatBytes(done, language), all: formatBytes(all, language) });
  return (
    <div class="carry-line">
      <Progress text={text} done={done} all={all ?? Math.max(1, done * 2)} />
      <button type="button" class="button" aria-label={t('follow.stopThis', { pack: name })} onClick={onStop}>
        {t('follow.stop')}
      </button>
    </div>
  );
}

interface FailureProps extends Pick<Props, 'follow' | 'onAllow' | 'onUse'> {
  readonly failure: ShownFailure;
}

/** Where the page may help to see what is wrong. */
const OPENS = new Set<string>(['unreachable', 'notAllowed', 'notFound', 'badStatus', 'movedOut', 'notOurs']);

function Failure({ follow, failure, onAllow, onUse }: FailureProps) {
  const t = useCarryText();
  const language = useLanguage();
  const { id, host, address } = follow;
  const { code, values, file } = failure;
  const text = (key: string): string => String(values[key] ?? '');
  const bytes = (key: string): string => formatBytes(Number(values[key] ?? 0), language);
  const isMeasured = Number(values.size ?? 0) > 0;
  const said = t(`follow.failure.${code === 'tooBig' && !isMeasured ? 'tooBigSomewhere' : code}`, {
    ...{ host, status: text('status'), to: text('to'), expected: text('expected'), got: text('got') },
    ...{ size: bytes('size'), limit: bytes('limit') },
  });
  return (
    <>
      <Warn>
        <bdi class="carry-said">{said}</bdi>
      </Warn>
      {file !== null && <Problems problems={[file]} />}
      <div class="form-actions">
        {code === 'noPermission' && (
          <button type="button" class="button" onClick={() => onAllow(id)}>
            {t('follow.allow')}
          </button>
        )}
        {code === 'movedAway' && (
          <button type="button" class="button" onClick={() => onUse(text('to'))}>
            {t('follow.use')}
          </button>
        )}
        {OPENS.has(code) && (
          <a class="button" href={address} target="_blank" rel="noreferrer noopener">
            {t('follow.open')}
          </a>
        )}
      </div>
    </>
  );
}

function Hash({ follow, onExpected }: Pick<Props, 'follow' | 'onExpected'>) {
  const t = useCarryText();
  const id = useId();
  const { seen, expected } = follow;
  const [value, setValue] = useState(expected);
  const [wrong, setWrong] = useState(false);
  useEffect(() => setValue(expected), [expected]);
  return (
    <details class="carry-details">
      <summary>{t('follow.check')}</summary>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          setWrong(!onExpected(follow.id, value));
        }}
      >
        {seen !== null && (
          <p class="hint">
            {t('follow.readHash')} <code>{seen.hash}</code>
          </p>
        )}
        <label class="field-label" for={id}>
          {t('follow.expected')}
        </label>
        <div class="carry-line">
          <input
            id={id}
            class="input carry-hash"
            type="text"
            autocomplete="off"
            spellcheck={false}
            dir="ltr"
            aria-invalid={wrong}
            value={value}
            onInput={(event) => setValue(event.currentTarget.value)}
          />
          <button type="submit" class="button" disabled={value.trim() === expected}>
            {t('follow.saveExpected')}
          </button>
        </div>
        {wrong && <Warn>{t('follow.notAHash')}</Warn>}
      </form>
    </details>
  );
}
