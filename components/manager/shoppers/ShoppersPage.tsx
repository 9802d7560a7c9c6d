/** The shoppers that this desk has served, their tags, and all that was ever said. */
import { useMemo, useState } from 'preact/hooks';
import { EmptyState } from '../../shared/EmptyState.tsx';
import { Tabs } from '../../shared/Tabs.tsx';
import { useNow } from '../../shared/useNow.ts';
import { Details } from './Details.tsx';
import { SearchAll } from './SearchAll.tsx';
import { ShopperList } from './ShopperList.tsx';
import { TagPage } from './TagPage.tsx';
import type { HistoryStart, ShopperPageProps } from './types.ts';
import { useShopperText } from './useShopperText.ts';

interface Opened {
  readonly id: string;
  readonly start?: HistoryStart;
}

const TABS = ['list', 'said', 'tags'] as const;
type Tab = (typeof TABS)[number];

export function ShoppersPage(props: ShopperPageProps) {
  const t = useShopperText();
  const now = useNow(props.now);
  const { shoppers, reading } = props;
  const [tab, setTab] = useState<Tab>('list');
  const [opened, setOpened] = useState<Opened | null>(null);
  const shown = useMemo(
    () => (opened === null ? undefined : shoppers?.find(({ id }) => id === opened.id)),
    [shoppers, opened],
  );
  if (shoppers === null) return <p class="hint">{t('shoppers.reading')}</p>;
  if (shoppers.length === 0 && reading === null) {
    return (
      <EmptyState icon="person" title={t('shoppers.empty')}>
        <p class="empty-hint">{t('shoppers.emptyHint')}</p>
      </EmptyState>
    );
  }
  return (
    <div class="shoppers-page">
      <Tabs
        label={t('shoppers.parts')}
        prefix="shoppers"
        selected={tab}
        onSelect={setTab}
        tabs={TABS.map((id) => ({ id, label: t(`shoppers.part.${id}`) }))}
      />
      <div class={shown === undefined ? 'shoppers-split' : 'shoppers-split open'}>
        <div
          id={`shoppers-panel-${tab}`}
          class="shoppers-part"
          role="tabpanel"
          aria-labelledby={`shoppers-tab-${tab}`}
        >
          {/* Stays as it was filtered and scrolled. */}
          <div class="shoppers-list" hidden={tab !== 'list'}>
            <ShopperList
              {...props}
              shoppers={shoppers}
              now={now}
              openId={shown?.id ?? null}
              onOpen={(id) => setOpened({ id })}
            />
          </div>
          {tab === 'said' && (
            <SearchAll
              {...props}
              now={now}
              onOpen={(id, message) => setOpened({ id, start: { query: props.search.query, message } })}
            />
          )}
          {tab === 'tags' && <TagPage {...props} shoppers={shoppers} />}
        </div>
        {shown !== undefined && (
          <Details
            key={`${opened?.id} ${opened?.start?.message ?? ''}`}
            {...props}
            shopper={shown}
            now={now}
            start={opened?.start}
            onClose={() => setOpened(null)}
          />
        )}
      </div>
    </div>
  );
}
