/** The history tab: its state while it is shown, and what the agent does in it, carried out. Loaded with it. */
import '../../components/history.css';
import type { ComponentType } from 'preact';
import { useEffect, useMemo, useState } from 'preact/hooks';
import {
  History,
  type HistoryFormat,
  type HistoryPlaceProps,
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
import { createPast } from './past.ts';

function pastOf(rows: readonly MessageRow[], taken: ReadonlyMap<string, TakenReply>): readonly PastMessage[] {
  return rows.map((row) => {
    const source = taken.get(row.id);
    return source === undefined ? row : { ...row, source };
  });
}

/** Saves all that was said with the shopper. What writes files comes when one is wanted. */
async function exportWhole(
  conversation: string,
  name: string,
  format: HistoryFormat,
  language: Language,
): Promise<void> {
  const [{ historyFile }, rows, taken, shopper] = await Promise.all([
    import('./file.ts'),
    readWholeHistory(conversation),
    readTaken(conversation),
    readShopper(conversation),
  ]);
  const whole = {
    ...{ shopper: name || (shopper?.name ?? ''), shop: shopper?.shopName || (shopper?.shop ?? '') },
    ...{ messages: pastOf(rows, taken), at: Date.now() },
  };
  const { name: fileName, content, type } = historyFile(format, whole, translateHistory(language));
  saveFile(fileName, content, type);
}

/** @param failed is told what the store refused. */
export function createHistory(
  language: Language,
  failed: (error: unknown) => void,
): ComponentType<HistoryPlaceProps> {
  return function HistoryDesk({ conversation, shopperName, now, start }: HistoryPlaceProps) {
    const [past] = useState(() => createPast(conversation, failed, start));
    useEffect(() => past.close, []);
    const window = past.window.value;
    const taken = past.taken.value;
    const search = past.search.value;
    const messages = useMemo(() => (window === null ? null : pastOf(window.rows, taken)), [window, taken]);
    const words = searchWords(search.query);
    return (
      <History
        messages={messages}
        hasEarlier={window?.hasEarlier === true}
        hasLater={window?.hasLater === true}
        wanted={past.wanted.value}
        search={search}
        marks={(text) => markWords(text, words)}
        span={past.span.value}
        missedDay={past.missedDay.value}
        now={now}
        onEarlier={past.earlier}
        onLater={past.later}
        onNewest={past.newest}
        onSearch={past.find}
        onSearchSoon={past.prepare}
        onHit={past.hit}
        onDay={past.goTo}
        onExport={(format) => {
          exportWhole(conversation, shopperName, format, language).catch(failed);
        }}
      />
    );
  };
}
