/** Other accounts of the same person: joined by an agent and parted again, or the same account in another shop. */
import { useEffect, useRef, useState } from 'preact/hooks';
import { formatAgo } from '../../../utils/locale/index.ts';
import type { Shopper } from '../../../utils/model/index.ts';
import { Icon } from '../../shared/Icon.tsx';
import { IconButton } from '../../shared/IconButton.tsx';
import { isComposing } from '../../shared/ime.ts';
import { useLanguage } from '../../shared/locale.tsx';
import { Name } from '../../shared/Name.tsx';
import type { KnownProps } from './types.ts';
import { useKnownText } from './useKnownText.ts';

export function Accounts({ accounts, now, ...on }: KnownProps) {
  const t = useKnownText();
  const [joining, setJoining] = useState(false);
  const opener = useRef<HTMLButtonElement>(null);
  const close = () => {
    setJoining(false);
    opener.current?.focus();
  };
  return (
    <section class="section" aria-label={t('account.title')}>
      <div class="section-head">
        <h2 class="section-title">{t('account.title')}</h2>
        <button
          ref={opener}
          type="button"
          class="link"
          aria-expanded={joining}
          onClick={() => setJoining(!joining)}
        >
          {t('account.join')}
        </button>
      </div>
      {joining && <Finder {...on} now={now} onClose={close} />}
      {accounts.length > 0 && (
        <ul class="known-accounts">
          {accounts.map(({ account, joined }) => (
            <li key={account.id} class="known-account">
              <Who account={account} now={now} />
              {joined ? (
                <IconButton
                  icon="close"
                  label={t('account.part', { name: account.name })}
                  onClick={() => {
                    // The row goes, and must not take the focus with it.
                    opener.current?.focus();
                    on.onPart(account);
                  }}
                />
              ) : (
                <span class="hint">{t('account.same')}</span>
              )}
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}

function Who({ account, now }: { readonly account: Shopper; readonly now: number }) {
  const language = useLanguage();
  const { flag, tags } = account;
  return (
    <span class="known-who">
      <Name text={account.name} class="known-name" />
      <span class="hint">
        <Name
          text={[account.shopName || account.shop, formatAgo(account.lastSeenAt, now, language), ...tags]
            .filter((part) => part !== '')
            .join(' · ')}
        />
      </span>
      {flag !== null && (
        <span class={`known-flag flag-${flag.colour}`}>
          <Icon name="flag" />
          <Name text={flag.note} />
        </span>
      )}
    </span>
  );
}

interface FinderProps extends Pick<KnownProps, 'onFindAccounts' | 'onJoin'> {
  readonly now: number;
  readonly onClose: () => void;
}

function Finder({ now, onFindAccounts, onJoin, onClose }: FinderProps) {
  const t = useKnownText();
  const field = useRef<HTMLInputElement>(null);
  const list = useRef<HTMLUListElement>(null);
  const [query, setQuery] = useState('');
  const [found, setFound] = useState<{ readonly of: string; readonly rows: readonly Shopper[] } | null>(null);
  useEffect(() => field.current?.focus(), []);
  useEffect(() => {
    let isAsked = true;
    if (query !== '')
      void onFindAccounts(query).then((rows) => {
        if (isAsked) setFound({ of: query, rows });
      });
    return () => {
      isAsked = false;
    };
  }, [query]);
  const rows = query === '' || found === null ? [] : found.rows;
  const isNone = query !== '' && found?.of === query && rows.length === 0;
  const settle = (text: string, composing: boolean) => {
    if (!composing) setQuery(text.trim());
  };
  const walk = (step: 1 | -1) => {
    const buttons = [...(list.current?.querySelectorAll('button') ?? [])];
    const at = buttons.indexOf(document.activeElement as HTMLButtonElement);
    (at + step < 0 ? field.current : buttons[at + step])?.focus();
  };
  return (
    <search
      class="known-finder"
      onKeyDown={(event) => {
        if (isComposing(event)) return;
        if (event.key === 'ArrowDown') walk(1);
        else if (event.key === 'ArrowUp') walk(-1);
        else if (event.key === 'Escape') onClose();
        else return;
        event.preventDefault();
        event.stopPropagation();
      }}
    >
      <input
        ref={field}
        class="input"
        type="text"
        autocomplete="off"
        aria-label={t('account.search')}
        placeholder={t('account.searchHint')}
        onInput={(event) => settle(event.currentTarget.value, event.isComposing)}
        onCompositionEnd={(event) => settle(event.currentTarget.value, false)}
      />
      <p class="hint" role="status">
        {isNone ? t('account.none') : ''}
      </p>
      <ul ref={list} class="known-found">
        {rows.map((one) => (
          <li key={one.id}>
            <button
              type="button"
              class="known-take"
              aria-label={t('account.take', { name: one.name })}
              onClick={() => {
                onClose();
                onJoin(one);
              }}
            >
              <Who account={one} now={now} />
              <Icon name="plus" />
            </button>
          </li>
        ))}
      </ul>
    </search>
  );
}
