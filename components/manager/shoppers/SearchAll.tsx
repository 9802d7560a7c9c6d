/** Words in all that was ever said, with everybody: what is found comes as it is found, whoever was seen last first. */
import { useEffect } from 'preact/hooks';
import { formatAgo } from '../../../utils/locale/index.ts';
import { EmptyState } from '../../shared/EmptyState.tsx';
import { Icon } from '../../shared/Icon.tsx';
import { isComposing } from '../../shared/ime.ts';
import { useLanguage } from '../../shared/locale.tsx';
import { Marked } from '../../shared/Marked.tsx';
import { Name } from '../../shared/Name.tsx';
import { useSettledText } from '../../shared/useSettledText.ts';
import { useManagerText } from '../useManagerText.ts';
import type { FoundMessage, FoundShopper, ShopperPageProps } from './types.ts';
import { useShopperText } from './useShopperText.ts';

interface Props extends ShopperPageProps {
  readonly now: number;
  /** The history is to be opened at that message. */
  readonly onOpen: (shopper: string, message: string) => void;
}

export function SearchAll({ search, preparing, onSearch, onSearchSoon, onMoreFound, ...props }: Props) {
  const t = useShopperText();
  useEffect(onSearchSoon, []);
  const { typed, set, field } = useSettledText(search.query, onSearch);
  const { query, found, state } = search;
  return (
    <div class="search-all">
      <search class="search">
        <Icon name="search" />
        <input
          class="input"
          type="text"
          enterkeyhint="search"
          autocomplete="off"
          spellcheck={false}
          aria-label={t('said.search')}
          placeholder={t('said.placeholder')}
          {...field}
          onKeyDown={(event) => {
            if (isComposing(event) || event.key !== 'Escape' || typed === '') return;
            event.preventDefault();
            set('');
          }}
        />
      </search>
      <Told search={search} preparing={preparing} />
      {query === '' && (
        <EmptyState icon="search" title={t('said.empty')}>
          <p class="empty-hint">{t('said.emptyHint')}</p>
        </EmptyState>
      )}
      {query !== '' && state === 'done' && found.length === 0 && (
        <EmptyState icon="search" title={t('said.none', { query })}>
          <p class="empty-hint">{t('said.noneHint')}</p>
        </EmptyState>
      )}
      <ol class="found-list" aria-label={t('said.results')}>
        {found.map((one) => (
          <Found key={one.shopper.id} {...props} found={one} query={query} />
        ))}
      </ol>
      {state === 'full' && (
        <button type="button" class="button" onClick={onMoreFound}>
          {t('said.more')}
        </button>
      )}
    </div>
  );
}

function Told({ search, preparing }: Pick<Props, 'search' | 'preparing'>) {
  const t = useShopperText();
  const { query, found, count, looked, of, state } = search;
  const isBusy = state === 'running' && of !== null && of > 0;
  return (
    <div class="search-told">
      <p role="status">
        {query === '' || state === 'none'
          ? ''
          : state === 'failed'
            ? t('said.failed')
            : state === 'running' && found.length === 0
              ? t('said.looking')
              : t(state === 'done' ? 'said.found' : 'said.foundSoFar', { n: found.length, count })}
      </p>
      {isBusy && <progress aria-label={t('said.progress')} value={looked} max={of} />}
      {preparing !== null && preparing.of > 0 && (
        <p class="hint">{t('said.preparing', { done: preparing.done, of: preparing.of })}</p>
      )}
    </div>
  );
}

interface FoundProps extends Pick<Props, 'now' | 'marks' | 'onOpen' | 'platformName'> {
  readonly found: FoundShopper;
  readonly query: string;
}

function Found({ found: { shopper, messages, count }, query, now, marks, onOpen, platformName }: FoundProps) {
  const t = useShopperText();
  const tm = useManagerText();
  const name = shopper.name || tm('recipient.unnamed');
  const [first] = messages;
  return (
    <li class="found">
      <h3 class="found-who">
        <Name text={name} />
        <Name text={shopper.shopName || platformName(shopper.platform)} class="quiet" />
      </h3>
      <ul>
        {messages.map((message) => (
          <li key={message.id}>
            <button type="button" class="found-line" onClick={() => onOpen(shopper.id, message.id)}>
              <Line message={message} now={now} />
              <span class="found-text">
                <Marked spans={marks(around(message.text, query), query)} />
              </span>
            </button>
          </li>
        ))}
      </ul>
      {count > messages.length && first !== undefined && (
        <button type="button" class="link" onClick={() => onOpen(shopper.id, first.id)}>
          {t('said.others', { n: count - messages.length })}
        </button>
      )}
    </li>
  );
}

function Line({ message, now }: { readonly message: FoundMessage; readonly now: number }) {
  const t = useShopperText();
  const language = useLanguage();
  return (
    <span class="found-when">
      {t(`said.by.${message.side}`)} <time>{formatAgo(message.at ?? message.seenAt, now, language)}</time>
    </span>
  );
}

/** Longest part of a text that is shown, in UTF-16 units. */
const LONGEST = 240;

/** Of a long text, the part where the words begin to be. */
function around(text: string, query: string): string {
  if (text.length <= LONGEST) return text;
  const [word = ''] = query.split(/\s+/);
  const at = Math.max(0, text.toLowerCase().indexOf(word.toLowerCase()) - LONGEST / 3);
  return `${at > 0 ? '…' : ''}${text.slice(at, at + LONGEST)}…`;
}
