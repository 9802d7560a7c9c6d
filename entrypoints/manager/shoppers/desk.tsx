/** The page of shoppers: follows the store while it is shown, and changes it. Loaded with the page. */
import '../../../components/history.css';
import '../../../components/shoppers.css';
import { signal } from '@preact/signals';
import type { VNode } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import {
  type ColumnChoice,
  lazy,
  type ShopperHistoryProps,
  ShoppersPage,
  STANDARD_COLUMNS,
  saveFile,
} from '../../../components/index.ts';
import { translateShoppers } from '../../../utils/locale/index.ts';
import { readSetting, searchWords, writeSetting } from '../../../utils/storage/index.ts';
import { foldUnits, markWords } from '../../../utils/text/index.ts';
import type { PageHost } from '../lazyPages.ts';
import { openBook } from './book.ts';
import { createChanges } from './changes.ts';
import { shopperFile } from './file.ts';
import { createSearch } from './search.ts';

/** What is open only while the page is. */
function openDesk() {
  const book = openBook();
  const search = createSearch(book.mirror);
  const close = (): void => {
    search.close();
    book.close();
  };
  return { book, search, close };
}

const marks = (text: string, query: string) => markWords(text, searchWords(query));

export async function createShopperPage(host: PageHost): Promise<VNode> {
  const { language } = host;
  const kept = await readSetting('shopperColumns').catch(() => null);
  const columns = signal<ColumnChoice>(kept ?? STANDARD_COLUMNS);
  const changes = createChanges(translateShoppers(language), host);
  const History = lazy<ShopperHistoryProps>(async () => {
    const { createHistory } = await import('../../said/desk.tsx');
    // A store that can't be read is told of elsewhere.
    return createHistory(language, () => {});
  });
  const names = await import('../adapters.ts').then(
    ({ describeAdapters }) => new Map(describeAdapters([]).map(({ id, name }) => [id, name])),
  );
  const platformName = (platform: string): string => names.get(platform) ?? platform;

  function Desk() {
    const [{ book, search, close }] = useState(openDesk);
    useEffect(() => close, []);
    const shoppers = book.shoppers.value;
    const open = book.open.value;
    return (
      <ShoppersPage
        shoppers={shoppers}
        reading={book.reading.value}
        tags={book.tags.value}
        open={open}
        columns={columns.value}
        search={search.search.value}
        preparing={search.preparing.value}
        History={History}
        platformName={platformName}
        fold={foldUnits}
        marks={marks}
        onMany={changes.many}
        onTagLook={changes.tagLook}
        onMoveTags={changes.move}
        onSearchSoon={search.prepare}
        onSearch={search.find}
        onMoreFound={search.more}
        onColumns={(choice) => {
          columns.value = choice;
          void writeSetting('shopperColumns', choice).catch(() => undefined);
        }}
        onExportOne={({ id, name }) => {
          void import('../../shared/exportShopper.ts')
            .then(({ exportShopper }) => exportShopper(id, language, name))
            .catch(() => undefined);
        }}
        onExport={(ids, shown) => {
          const rows = new Map((shoppers ?? []).map((row) => [row.id, row]));
          const wanted = ids.flatMap((id) => rows.get(id) ?? []);
          const { name, content } = shopperFile(
            { shoppers: wanted, columns: shown, open, platformName, at: Date.now() },
            language,
          );
          saveFile(name, content, 'text/csv');
        }}
      />
    );
  }
  return <Desk />;
}
