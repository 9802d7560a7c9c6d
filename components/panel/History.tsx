/** What was said with this shopper, by day, oldest first. Earlier pages are asked for. */
import { useRef } from 'preact/hooks';
import { formatClock, formatDay, type MessageKey } from '../../utils/locale/index.ts';
import type { Side } from '../../utils/model/index.ts';
import { EmptyState } from '../shared/EmptyState.tsx';
import { useLanguage, useTranslate } from '../shared/locale.tsx';
import { groupByDay } from './groupByDay.ts';
import type { HistoryMessage } from './types.ts';
import { useNewestInView } from './useNewestInView.ts';

interface Props {
  readonly messages: readonly HistoryMessage[] | null;
  readonly hasEarlier: boolean;
  readonly now: number;
  readonly onEarlier: () => void;
}

const SIDE = {
  shopper: 'side.shopper',
  agent: 'side.agent',
  bot: 'side.bot',
  system: 'side.system',
  unknown: 'side.unknown',
} as const satisfies Record<Side, MessageKey>;

const KIND = { picture: 'history.picture', goods: 'history.goods', order: 'history.order' } as const;

export function History({ messages, ...rest }: Props) {
  const t = useTranslate();
  if (messages === null) return <p class="hint list-hint">{t('history.loading')}</p>;
  if (messages.length === 0) {
    return (
      <EmptyState icon="chat" title={t('history.empty')}>
        <p class="empty-hint">{t('history.emptyHint')}</p>
      </EmptyState>
    );
  }
  return <Said messages={messages} {...rest} />;
}

function Said({
  messages,
  hasEarlier,
  now,
  onEarlier,
}: Props & { readonly messages: readonly HistoryMessage[] }) {
  const t = useTranslate();
  const language = useLanguage();
  const root = useRef<HTMLDivElement>(null);
  useNewestInView(root, messages, hasEarlier);
  return (
    <div ref={root} class="history">
      {hasEarlier && (
        <button type="button" class="button small" onClick={onEarlier}>
          {t('history.earlier')}
        </button>
      )}
      {groupByDay(messages).map((day) => (
        <section key={day.messages[0]?.id} class="history-day">
          <h2 class="history-date">
            {day.at === null ? t('history.undated') : formatDay(day.at, now, language)}
          </h2>
          <ol class="history-list">
            {day.messages.map((message) => (
              <li key={message.id} class={`said ${message.side}`}>
                <span class="said-by">
                  {t(SIDE[message.side])}
                  {message.at !== null && <time>{formatClock(message.at, language)}</time>}
                </span>
                <p class="said-text">
                  {message.kind !== 'text' && <span class="said-kind">{t(KIND[message.kind])}</span>}
                  <bdi>{message.text}</bdi>
                </p>
              </li>
            ))}
          </ol>
        </section>
      ))}
    </div>
  );
}
