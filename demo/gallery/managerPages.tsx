/** The manager's pages that its sections show, with rows of the gallery in them. */
import type { ComponentChildren } from 'preact';
import {
  type CarrySlots,
  FollowPage,
  FollowUpPage,
  type KeyRow,
  KeysPage,
  type LockInfo,
  LockSection,
  PrivacyPage,
  type ShopperPageProps,
  ShoppersPage,
  type ShownFailure,
  type ShownFollow,
  STANDARD_COLUMNS,
  UnlockForm,
} from '../../components/index.ts';
import { translateKeyPage, translateKeys } from '../../utils/locale/index.ts';
import type { Language, Shopper } from '../../utils/model/index.ts';
import { DAY, followUp, HOUR, NOW, shopper } from './rows.ts';
import type { Words } from './words.ts';

const nothing = (): void => {};
const later = async (): Promise<void> => {};
const no = async (): Promise<boolean> => false;

interface ManagerPages {
  shoppers(count: number): ComponentChildren;
  readonly longShoppers: ComponentChildren;
  followUps(texts: readonly string[]): ComponentChildren;
  readonly unlock: ComponentChildren;
  readonly keys: ComponentChildren;
  privacy(lock: LockInfo['state']): ComponentChildren;
  readonly follows: CarrySlots;
}

function shopperPage(words: Words, shoppers: readonly Shopper[]): ComponentChildren {
  const props: ShopperPageProps = {
    shoppers,
    reading: null,
    tags: words.tags.map((name, at) => ({ name, usedAt: NOW - at })),
    open: new Map([[shoppers[0]?.id ?? '', [followUp(words.promise)]]]),
    columns: STANDARD_COLUMNS,
    search: { query: '', found: [], count: 0, looked: 0, of: null, state: 'none' },
    preparing: null,
    History: () => null,
    platformName: () => words.platform,
    fold: (text) => text.toLowerCase(),
    marks: (text) => [{ text, marked: false }],
    now: NOW,
    onMany: later,
    onExport: nothing,
    onExportOne: nothing,
    onColumns: nothing,
    onTagLook: later,
    onMoveTags: later,
    onSearchSoon: nothing,
    onSearch: nothing,
    onMoreFound: nothing,
  };
  return <ShoppersPage {...props} />;
}

function manyShoppers(words: Words, count: number): readonly Shopper[] {
  return Array.from({ length: count }, (_, at) =>
    shopper(words, {
      id: `practice/shanfang/${at}`,
      name: at % 2 === 0 ? words.shopper : words.otherShopper,
      shopName: at % 3 === 0 ? words.otherShop : words.shop,
      tags: words.tags.slice(at % 4, (at % 4) + 2),
      flag:
        at % 3 === 0 ? { colour: 'red', note: words.note, agent: words.agent, at: NOW - at * HOUR } : null,
      lastSeenAt: NOW - at * 7 * HOUR,
      visits: 1 + (at % 9),
    }),
  );
}

function failing(code: ShownFailure['code'], name: string): ShownFollow {
  return {
    ...{ id: code, name, address: 'https://packs.example/shop.zip', host: 'packs.example', daily: true },
    ...{ expected: '', lookedAt: NOW - HOUR, state: 'same', busy: null },
    seen: { hash: '1'.repeat(64), short: '11111111…11111111', size: 20_480, at: NOW - DAY, templates: 36 },
    taken: { short: '11111111…11111111', at: NOW - DAY },
    failure: { code, values: {}, file: null },
  };
}

function follows(words: Words): CarrySlots {
  const state = {
    follows: [failing('offline', words.pack), failing('notFound', words.longName)],
    refusal: null,
    added: 0,
  };
  return {
    task: {
      name: 'follow',
      page: (
        <FollowPage
          state={state}
          onFollow={nothing}
          onLook={nothing}
          onLookAll={nothing}
          onStopLooking={nothing}
          onShow={nothing}
          onSkip={nothing}
          onDaily={nothing}
          onExpected={() => true}
          onAllow={nothing}
          onTakeOff={nothing}
          onClose={nothing}
        />
      ),
    },
    keeping: null,
    news: 0,
    failed: false,
    onFiles: nothing,
    onExport: nothing,
    onFollows: nothing,
    onNews: nothing,
  };
}

function keyRows(language: Language): { readonly [List in 'box' | 'panel' | 'browser']: readonly KeyRow[] } {
  const t = translateKeys(language);
  const row = (id: string, name: string, caps: readonly string[], more: Partial<KeyRow> = {}): KeyRow => ({
    ...{ id, name, caps, lastCap: null, may: 'key', isStandard: true, clashes: [] },
    ...more,
  });
  return {
    box: [row('boxDigits', t('keys.panelFill'), ['Alt', '1'], { lastCap: '9', may: 'use' })],
    panel: [
      row('panelFill', t('keys.panelFill'), ['1'], { lastCap: '5', may: 'use' }),
      row('panelSearch', t('keys.panelSearch'), ['/'], { isStandard: false }),
      row('panelTakeBack', t('keys.panelTakeBack'), [], { isStandard: false }),
    ],
    browser: [row('open', translateKeyPage(language)('keyPage.command.open'), ['Alt', 'K'], { may: 'none' })],
  };
}

function lockSection(state: LockInfo['state']): ComponentChildren {
  const work = state === 'on' ? ({ kind: 'seal', done: 4200, all: 91_234 } as const) : null;
  return (
    <LockSection
      info={{ state, work, minutes: 15 }}
      shortest={8}
      onSet={no}
      onUnlock={no}
      onChange={no}
      onSwitchOff={no}
      onLockNow={nothing}
      onMinutes={nothing}
      onErase={no}
    />
  );
}

export function managerPages(words: Words, language: Language): ManagerPages {
  return {
    shoppers: (count) => shopperPage(words, manyShoppers(words, count)),
    longShoppers: shopperPage(
      words,
      manyShoppers(words, 3).map((one) => ({
        ...one,
        ...{ name: words.longName, shopName: words.longName, tags: [words.longName, ...words.tags] },
        flag: { colour: 'purple', note: words.longText, agent: words.longName, at: NOW },
      })),
    ),
    followUps: (texts) => (
      <FollowUpPage
        followUps={texts.map((text, at) => ({
          followUp: followUp(text, { dueAt: at === 0 ? NOW - HOUR : NOW + at * 2 * DAY }),
          shopperName: text === words.longText ? words.longName : words.shopper,
          shopName: words.shop,
        }))}
        now={NOW}
        onChange={later}
      />
    ),
    unlock: <UnlockForm onUnlock={no} />,
    keys: (
      <KeysPage
        {...keyRows(language)}
        maySetBrowser={false}
        onPress={() => ({ kind: 'wait' })}
        onChoose={async () => null}
        onUse={nothing}
        onReset={nothing}
        onResetAll={nothing}
        onOpenPage={async () => null}
        onTry={() => null}
        onTyped={() => null}
      />
    ),
    privacy: (state) => (
      <PrivacyPage
        info={{
          counts: { shoppers: 2048, messages: 91_234, followUps: 12, learned: 640, events: 5120 },
          retention: { days: 180, from: NOW + 7 * DAY, seen: true, last: null },
          incognito: false,
          hides: true,
        }}
        lock={lockSection(state)}
        now={NOW}
        onRetention={later}
        onCountOlder={async () => ({ messages: 0, events: 0, followUps: 0, before: 0 }) as never}
        onIncognito={later}
        onHide={later}
        onShoppers={nothing}
      />
    ),
    follows: follows(words),
  };
}
