/** The history tab: its state while it is shown, and what the agent does in it, carried out. Loaded with it. */
import '../../components/history.css';
import type { ComponentType } from 'preact';
import { useEffect, useMemo, useState } from 'preact/hooks';
import {
  History,
  type HistoryFormat,
  type HistoryPlaceProps,
  type HistoryProps,
  type PastMessage,
  saveFile,
} from '../../components/index.ts';
import { translateHistory } from '../../utils/locale/index.ts';
import type { Language } from '../../utils/model/index.ts';
import {
  type MessageRow,
  readShopper,
  readTaken,
  readWholeHistory,
  searchWords,
  type TakenReply,
} from '../../utils/storage/index.ts';
import { markWords } from '../../utils/text/index.ts';
import { type Shown, useAccounts, useHiding, whole } from './look.ts';
import { createPast } from './past.ts';

function pastOf(
  rows: readonly MessageRow[],
  taken: ReadonlyMap<string, TakenReply>,
  shown: Shown,
): readonly PastMessage[] {
  return rows.map((row) => {
    const source = taken.get(row.id);
    const text = shown(row.text);
    return source === undefined ? { ...row, text } : { ...row, text, source };
  });
}

interface Wish {
  readonly conversation: string;
  readonly name: string;
  readonly format: HistoryFormat;
  readonly language: Language;
  readonly shown: Shown;
}

/** Saves all that was said with the shopper. What writes files comes when one is wanted. */
async function exportWhole({ conversation, name, format, language, shown }: Wish): Promise<void> {
  const [{ historyFile }, rows, taken, shopper] = await Promise.all([
    import('./file.ts'),
    readWholeHistory(conversation),
    readTaken(conversation),
    readShopper(conversation),
  ]);
  const file = historyFile(
    format,
    {
      ...{ shopper: name || (shopper?.name ?? ''), shop: shopper?.shopName || (shopper?.shop ?? '') },
      ...{ messages: pastOf(rows, taken, shown), at: Date.now() },
    },
    translateHistory(language),
  );
  saveFile(file.name, file.content, file.type);
}

/** @param failed is told what the store refused. */
export function createHistory(
  language: Language,
  failed: (error: unknown) => void,
): ComponentType<HistoryPlaceProps> {
  return function HistoryDesk({ conversation, shopperName, now, start }: HistoryPlaceProps) {
    const [account, setAccount] = useState(conversation);
    const hiding = useHiding();
    const accounts = useAccounts(conversation, shopperName);
    const name = accounts.find(({ id }) => id === account)?.name ?? shopperName;
    return (
      <OfAccount
        key={account}
        name={name}
        {...{ account, accounts, hiding, now, language, failed }}
        // A place in one account's history is none in another's.
        start={account === conversation ? start : undefined}
        onAccount={setAccount}
      />
    );
  };
}

interface OfAccountProps extends Pick<HistoryProps, 'account' | 'accounts' | 'now' | 'onAccount'> {
  readonly name: string;
  readonly hiding: ReturnType<typeof useHiding>;
  readonly language: Language;
  readonly failed: (error: unknown) => void;
  readonly start: HistoryPlaceProps['start'];
}

function OfAccount({ name, hiding, language, failed, start, ...rest }: OfAccountProps) {
  const { account } = rest;
  const [past] = useState(() => createPast(account, failed, start));
  useEffect(() => past.close, []);
  const window = past.window.value;
  const taken = past.taken.value;
  const search = past.search.value;
  const shown = hiding?.hides === false ? whole : (hiding?.hide ?? null);
  const messages = useMemo(
    () => (window === null || shown === null ? null : pastOf(window.rows, taken, shown)),
    [window, taken, shown],
  );
  const words = searchWords(search.query);
  return (
    <History
      {...rest}
      messages={messages}
      hasEarlier={window?.hasEarlier === true}
      hasLater={window?.hasLater === true}
      wanted={past.wanted.value}
      search={search}
      marks={(text) => markWords(text, words)}
      span={past.span.value}
      missedDay={past.missedDay.value}
      hides={hiding?.hides !== false}
      onHide={(hides) => hiding?.set(hides)}
      onEarlier={past.earlier}
      onLater={past.later}
      onNewest={past.newest}
      onSearch={past.find}
      onSearchSoon={past.prepare}
      onHit={past.hit}
      onDay={past.goTo}
      onExport={(format) => {
        exportWhole({ conversation: account, name, format, language, shown: shown ?? whole }).catch(failed);
      }}
    />
  );
}
