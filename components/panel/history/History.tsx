/**
 * What was said with this shopper, oldest first, by day and visit. Only a part of it is ever here: more comes where one
 * scrolls to, and what is far away goes.
 */
import { useRef } from 'preact/hooks';
import { formatClock, formatDay } from '../../../utils/locale/index.ts';
import { EmptyState } from '../../shared/EmptyState.tsx';
import { useLanguage } from '../../shared/locale.tsx';
import { Edge } from './Edge.tsx';
import { groupPast } from './groupPast.ts';
import { HistoryTools } from './HistoryTools.tsx';
import { Said } from './Said.tsx';
import type { HistoryProps } from './types.ts';
import { useHistoryText } from './useHistoryText.ts';
import { usePlace } from './usePlace.ts';

export function History(props: HistoryProps) {
  const t = useHistoryText();
  const { messages } = props;
  if (messages === null) return <p class="hint list-hint">{t('history.loading')}</p>;
  const choice = props.accounts.length > 1 && <AccountChoice {...props} />;
  return (
    <>
      {messages.length === 0 ? (
        <>
          {choice}
          <EmptyState icon="chat" title={t('history.empty')}>
            <p class="empty-hint">{t('history.emptyHint')}</p>
          </EmptyState>
        </>
      ) : (
        <>
          <HistoryTools {...props}>{choice}</HistoryTools>
          <Past {...props} messages={messages} />
        </>
      )}
    </>
  );
}

function AccountChoice({ accounts, account, onAccount }: HistoryProps) {
  const t = useHistoryText();
  return (
    <select
      class="input history-account"
      aria-label={t('history.account')}
      value={account}
      onChange={(event) => onAccount(event.currentTarget.value)}
    >
      {accounts.map(({ id, name, shopName }) => (
        <option key={id} value={id}>
          {shopName === '' ? name : `${name} · ${shopName}`}
        </option>
      ))}
    </select>
  );
}

type PastProps = HistoryProps & { readonly messages: NonNullable<HistoryProps['messages']> };

function Past({ messages, hasEarlier, hasLater, wanted, search, marks, now, ...on }: PastProps) {
  const t = useHistoryText();
  const language = useLanguage();
  const root = useRef<HTMLDivElement>(null);
  usePlace(root, messages, hasEarlier, hasLater, wanted);
  return (
    <div ref={root} class="history">
      {hasEarlier && <Edge label={t('history.earlier')} messages={messages} onMore={on.onEarlier} />}
      {groupPast(messages, !hasEarlier).map((day) => (
        <section key={day.visits[0]?.messages[0]?.id} class="history-day">
          <h2 class="history-date">
            {day.at === null ? t('history.undated') : formatDay(day.at, now, language)}
          </h2>
          {day.visits.map(({ began, messages: said }) => (
            <section key={said[0]?.id} class="history-visit">
              {began !== null && (
                <h3 class="history-began">{t('history.visit', { clock: formatClock(began, language) })}</h3>
              )}
              <ol class="history-list">
                {said.flatMap((message) => [
                  message.afterGap === true && (
                    <li key={`${message.id} gap`} class="history-gap">
                      {t('history.gap')}
                    </li>
                  ),
                  <Said
                    key={message.id}
                    message={message}
                    current={message.id === search.id}
                    marks={marks}
                  />,
                ])}
              </ol>
            </section>
          ))}
        </section>
      ))}
      {hasLater && <Edge label={t('history.later')} messages={messages} onMore={on.onLater} />}
      {hasLater && (
        <button type="button" class="button small history-newest" onClick={on.onNewest}>
          {t('history.newest')}
        </button>
      )}
    </div>
  );
}
