/** Above the history: looking for words, going to a day, taking all of it along as a file. */
import type { ComponentChildren } from 'preact';
import { useEffect, useId, useRef, useState } from 'preact/hooks';
import { Icon } from '../../shared/Icon.tsx';
import { IconButton } from '../../shared/IconButton.tsx';
import { isComposing } from '../../shared/ime.ts';
import { useSettledText } from '../../shared/useSettledText.ts';
import type { HistoryProps } from './types.ts';
import { useHistoryText } from './useHistoryText.ts';

type Drawer = 'day' | 'export';

interface Props extends HistoryProps {
  /** Stands above them. */
  readonly children?: ComponentChildren;
}

export function HistoryTools(props: Props) {
  const t = useHistoryText();
  const id = useId();
  const [drawer, setDrawer] = useState<Drawer | null>(null);
  const root = useRef<HTMLDivElement>(null);
  const toggle = (which: Drawer) => setDrawer(drawer === which ? null : which);
  const close = () => {
    const { current } = root;
    setDrawer(null);
    current?.querySelector<HTMLElement>(`[data-drawer="${drawer}"]`)?.focus();
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (drawer === null || event.key !== 'Escape' || isComposing(event)) return;
    event.preventDefault();
    close();
  };
  return (
    <div ref={root} class="history-tools">
      {props.children}
      <div class="history-bar">
        <SearchField {...props} />
        {(['day', 'export'] as const).map((which) => (
          <button
            key={which}
            type="button"
            class="icon-button"
            data-drawer={which}
            aria-label={t(`history.${which}`)}
            title={t(`history.${which}`)}
            aria-expanded={drawer === which}
            aria-controls={drawer === which ? id : undefined}
            onClick={() => toggle(which)}
            onKeyDown={onKeyDown}
          >
            <Icon name={which === 'day' ? 'calendar' : 'download'} />
          </button>
        ))}
        <IconButton
          icon={props.hides ? 'lock' : 'unlock'}
          label={t(props.hides ? 'history.show' : 'history.hide')}
          onClick={() => props.onHide(!props.hides)}
        />
      </div>
      {props.search.query !== '' && <Hits {...props} />}
      {drawer !== null && (
        <div id={id} class="history-drawer">
          {drawer === 'day' && <DayField {...props} onKeyDown={onKeyDown} />}
          {drawer === 'export' &&
            (['text', 'csv'] as const).map((format) => (
              <button
                key={format}
                type="button"
                class="button small"
                onClick={() => props.onExport(format)}
                onKeyDown={onKeyDown}
              >
                {t(`history.as.${format}`)}
              </button>
            ))}
          {drawer === 'export' && props.hides && <p class="hint">{t('history.exportHidden')}</p>}
        </div>
      )}
    </div>
  );
}

function SearchField({ search, onSearch, onSearchSoon, onHit }: HistoryProps) {
  const t = useHistoryText();
  const input = useRef<HTMLInputElement>(null);
  const { typed, set, field } = useSettledText(search.query, onSearch);
  const clear = () => {
    set('');
    input.current?.focus();
  };
  return (
    <search class="search">
      <Icon name="search" />
      <input
        ref={input}
        class="input"
        type="text"
        enterkeyhint="search"
        autocomplete="off"
        spellcheck={false}
        aria-label={t('history.search')}
        placeholder={t('history.search')}
        {...field}
        onFocus={onSearchSoon}
        onKeyDown={(event) => {
          if (isComposing(event)) return;
          // Newest first: on from there is back in time.
          if (event.key === 'Enter') onHit(event.shiftKey ? 1 : -1);
          else if (event.key !== 'Escape') return;
          else if (typed === '') event.currentTarget.blur();
          else clear();
          event.preventDefault();
        }}
      />
      {typed !== '' && <IconButton icon="close" label={t('history.clear')} onClick={clear} />}
    </search>
  );
}

function Hits({ search: { hits, at }, onHit }: HistoryProps) {
  const t = useHistoryText();
  const found = hits ?? 0;
  return (
    <div class="history-hits">
      <p role="status">
        {hits === null
          ? ''
          : found === 0
            ? t('history.noHits')
            : t('history.hits', { at: at + 1, of: found })}
      </p>
      {found > 0 && (
        <>
          <IconButton icon="up" label={t('history.previous')} onClick={() => onHit(-1)} />
          <IconButton icon="chevron" label={t('history.next')} onClick={() => onHit(1)} />
        </>
      )}
    </div>
  );
}

interface DayProps extends Pick<HistoryProps, 'span' | 'missedDay' | 'onDay'> {
  readonly onKeyDown: (event: KeyboardEvent) => void;
}

function DayField({ span, missedDay, onDay, onKeyDown }: DayProps) {
  const t = useHistoryText();
  const field = useRef<HTMLInputElement>(null);
  useEffect(() => field.current?.focus(), []);
  if (span === null) return <p class="hint">{t('history.noDays')}</p>;
  return (
    <>
      <label class="history-day-field">
        <span>{t('history.dayField')}</span>
        <input
          ref={field}
          class="input"
          type="date"
          min={dayText(span.first)}
          max={dayText(span.last)}
          onKeyDown={onKeyDown}
          onChange={({ currentTarget: { value } }) => {
            const day = dayOf(value);
            // Half a year, typed, is one of long ago.
            if (day !== null && day >= 0) onDay(day);
          }}
        />
      </label>
      <p class="hint" role="status">
        {missedDay ? t('history.missedDay') : ''}
      </p>
    </>
  );
}

/** `2026-07-03` of the computer's own time zone: what a field of dates takes. */
function dayText(at: number): string {
  const day = new Date(at);
  const two = (number: number) => String(number).padStart(2, '0');
  return `${String(day.getFullYear()).padStart(4, '0')}-${two(day.getMonth() + 1)}-${two(day.getDate())}`;
}

/** The first moment of that day; null: it names none. */
function dayOf(text: string): number | null {
  const [, year, month, day] = /^(\d{4})-(\d\d)-(\d\d)$/.exec(text) ?? [];
  return year === undefined ? null : new Date(Number(year), Number(month) - 1, Number(day)).getTime();
}
