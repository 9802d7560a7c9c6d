/** The panel in every state that an agent meets it in, by name. */

import type { VNode } from 'preact';
import {
  History,
  type HistoryProps,
  Known,
  LocaleContext,
  LockStrip,
  Panel,
  type PanelProps,
  type PastMessage,
  QueueBar,
  type QueueProps,
  UnlockForm,
} from '../../components/index.ts';
import type { Language } from '../../utils/model/index.ts';
import { CONVERSATION, DAY, followUp, HOUR, health, NOW, openView, reply, shopper } from './rows.ts';
import type { GalleryState, States } from './states.ts';
import { WORDS, type Words } from './words.ts';

const nothing = (): void => {};

const CALLBACKS = {
  onFill: nothing,
  onCopy: nothing,
  onCopyPicture: nothing,
  onDismissOutcome: nothing,
  onTakeBack: nothing,
  onFillMode: nothing,
  onBan: nothing,
  onSearch: nothing,
  onAddTag: nothing,
  onRemoveTag: nothing,
  onFlag: nothing,
  onFollowUp: nothing,
  onReadReminder: async (text: string) => ({ text, dueAt: null }),
  onMayNotify: async () => true,
  onAskToNotify: async () => true,
  onExportShopper: nothing,
  onEnableSite: nothing,
  onNewTemplate: nothing,
  onKeepLine: nothing,
  onUndo: nothing,
  onUndoGone: nothing,
  onStoreProblem: nothing,
  onPersist: nothing,
  onPersistLater: nothing,
  onTeach: nothing,
  onStopTeaching: nothing,
  onReadKeys: async () => [],
  onExportReport: nothing,
};

function historyOf(more: Partial<HistoryProps>): PanelProps['History'] {
  return ({ now }) => (
    <History
      messages={null}
      hasEarlier={false}
      hasLater={false}
      wanted={null}
      search={{ query: '', hits: 0, at: -1, id: null }}
      marks={(text) => [{ text, marked: false }]}
      span={null}
      missedDay={false}
      hides={true}
      accounts={[]}
      account={CONVERSATION}
      onEarlier={nothing}
      onLater={nothing}
      onNewest={nothing}
      onSearch={nothing}
      onSearchSoon={nothing}
      onHit={nothing}
      onDay={nothing}
      onExport={nothing}
      onHide={nothing}
      onAccount={nothing}
      {...more}
      now={now}
    />
  );
}

function past(words: Words, count: number): readonly PastMessage[] {
  return Array.from({ length: count }, (_, at) => ({
    id: String(at),
    side: at % 2 === 0 ? ('shopper' as const) : ('agent' as const),
    text: at % 2 === 0 ? (words.asks[at % 3] ?? '') : (words.replies[at % 5]?.[2] ?? ''),
    at: NOW - (count - at) * 4 * HOUR,
    kind: 'text' as const,
    ...(at % 4 === 1 ? { source: { title: words.replies[at % 5]?.[0] ?? '', own: false } } : {}),
  }));
}

function flagOf(words: Words, note: string) {
  return { colour: 'red', note, agent: words.agent, at: NOW - 3 * DAY } as const;
}

/** Who waits over all tabs: so many, one each minute. */
function queueOf(words: Words, count: number, more: Partial<QueueProps> = {}): () => VNode {
  const waiters = Array.from({ length: count }, (_, at) => ({
    ...{ id: String(at), tabId: 1, platformName: words.platform, place: '', limit: 180 },
    ...{ name: at % 2 === 0 ? words.shopper : words.otherShopper, since: NOW - (at + 1) * 50_000 },
    ...{ key: String(at), unread: at % 3, open: false, atLeast: false },
  }));
  return () => (
    <QueueBar
      sight="ready"
      waiters={waiters}
      online={true}
      onGo={nothing}
      onLimits={nothing}
      now={NOW}
      {...more}
    />
  );
}

/** Everything that may be known of a shopper. */
function known(words: Words): Partial<PanelProps> {
  return {
    shopper: shopper(words, {
      flag: flagOf(words, words.note),
      tags: words.tags.slice(0, 3),
      formerNames: [words.formerName],
      profile: { vip: true, level: 'V3', birthday: '05-20' },
    }),
    followUps: [
      followUp(words.promise, { dueAt: NOW - HOUR }),
      followUp(words.reminder, { kind: 'reminder', dueAt: NOW + 2 * DAY }),
    ],
    knownTags: words.tags.map((name, at) => ({
      name,
      usedAt: NOW - at,
      colour: (['teal', 'purple', 'blue'] as const)[at % 3] ?? 'teal',
    })),
    tagHints: [words.tags[3] ?? ''],
    Known: (place) => (
      <Known
        {...place}
        temper={{ temper: 'tiger', evidence: [words.asks[2]] }}
        contacts={[
          { kind: 'phone', text: '13800000000', hidden: '138****0000', at: NOW - DAY },
          { kind: 'address', text: words.tags[4] ?? '', hidden: '***', at: NOW - DAY },
        ]}
        accounts={[
          { account: shopper(words, { id: 'practice/nuanmu/x', shopName: words.otherShop }), joined: true },
        ]}
        hides={true}
        onProfile={nothing}
        onFindAccounts={async () => []}
        onJoin={nothing}
        onPart={nothing}
      />
    ),
    History: historyOf({ messages: past(words, 12), hasEarlier: true }),
  };
}

function tooLong(words: Words): Partial<PanelProps> {
  const { longName, longText } = words;
  return {
    ...known(words),
    view: openView(words, {
      shopperName: longName,
      shopName: longName,
      question: [longText, longText, ...words.asks],
      suggestions: [0, 1, 2, 3, 4].map((at) =>
        reply(words, at, { title: longName, category: [longName, longName], text: longText.repeat(2) }),
      ),
      orders: [0, 1, 2].map((at) => ({
        number: `${at}2611141902287719035`,
        state: longName,
        goods: longText,
        amount: '¥1,234,567.00',
      })),
      unknownCount: 12,
      cut: true,
      health: health({ sides: 'unsure' }),
    }),
    shopper: shopper(words, {
      name: longName,
      flag: flagOf(words, longText),
      tags: [longName, ...words.tags],
      formerNames: [longName],
    }),
    followUps: [followUp(longText), followUp(`${longText} `, { dueAt: null })],
    History: historyOf({
      messages: past(words, 3).map((one) => ({ ...one, text: longText.repeat(3) + longName })),
      hasEarlier: true,
    }),
  };
}

/** Opens a tab as an agent does. */
const toTab = (id: 'shopper' | 'history') => (root: HTMLElement) =>
  root.querySelector<HTMLElement>(`#panel-tab-${id}`)?.click();

function statesOf(words: Words): Readonly<Record<string, Partial<PanelProps> & Pick<GalleryState, 'act'>>> {
  const locked: PanelProps['Lock'] = ({ place, onOpen }) =>
    place === 'strip' ? <LockStrip onOpen={onOpen} /> : <UnlockForm onUnlock={async () => false} />;
  const report = { id: 1, title: words.replies[0]?.[0] ?? '', text: '', shopperName: words.shopper };
  return {
    'site off': { view: { kind: 'siteOff', origin: 'https://kefu.example/*' } },
    'browser page': { view: { kind: 'siteOff', origin: null } },
    'no conversation': { view: { kind: 'noConversation' } },
    uncertain: { view: { kind: 'uncertain' } },
    'no chat found': { view: { kind: 'unsupported', health: null } },
    moved: {
      view: {
        kind: 'unsupported',
        health: health({ thread: 'missing', sides: 'missing', shopper: 'unsure' }, { moved: true }),
        platformName: words.platform,
      },
    },
    empty: {
      view: openView(words, { question: [], suggestions: [], orders: [], shopperName: '' }),
      shopper: shopper(words, { visits: 1, lastVisitAt: null, tags: [] }),
    },
    'nothing fits': { view: openView(words, { suggestions: [] }), shopper: null },
    loading: { view: openView(words, { suggestions: [], preparing: true }), shopper: null },
    one: { view: openView(words, { suggestions: [reply(words, 0)] }) },
    many: { ...known(words) },
    'learned replies': {
      view: openView(words, {
        suggestions: [
          reply(words, 0, {
            ...{ title: '', origin: 'own', text: words.ownReply, lessons: 12, lastUsedAt: NOW - 30 * DAY },
          }),
          reply(words, 1, { lessons: 3 }),
        ],
      }),
    },
    'filling in blanks': {
      view: openView(words, { suggestions: [reply(words, 1), reply(words, 0)] }),
      act: (root) => root.querySelector<HTMLElement>('.card-fill')?.click(),
    },
    'too long': tooLong(words),
    'too long, shopper': { ...tooLong(words), act: toTab('shopper') },
    'too long, history': { ...tooLong(words), act: toTab('history') },
    shopper: { ...known(words), act: toTab('shopper') },
    'shopper, empty': { shopper: shopper(words, { tags: [], visits: 1 }), act: toTab('shopper') },
    history: { ...known(words), act: toTab('history') },
    'history, empty': { History: historyOf({ messages: [] }), act: toTab('history') },
    'history, loading': { History: historyOf({}), act: toTab('history') },
    'no box': { view: openView(words, { composer: 'missing' }) },
    teaching: { teaching: true, view: openView(words, { health: health({}, { reader: 'generic' }) }) },
    locked: { ...known(words), shopper: null, followUps: [], Lock: locked },
    'locked, shopper': { shopper: null, Lock: locked, act: toTab('shopper') },
    'error: store full': { storeProblem: 'full' },
    'error: refused': { outcome: { ...report, outcome: { kind: 'refused', reason: 'uncertain' } } },
    'error: another shopper': { outcome: { ...report, outcome: { kind: 'stale' } } },
    'filled, with an undo': {
      outcome: { ...report, outcome: { kind: 'filled' } },
      undo: { id: 1, message: words.tags[0] ?? '' },
    },
    'asking to persist': { askPersist: true },
    'nobody waits': { Queue: queueOf(words, 0) },
    'many wait': { ...known(words), Queue: queueOf(words, 7) },
    'who waits, listed': {
      Queue: queueOf(words, 7),
      act: (root) => root.querySelector<HTMLElement>('.queue-strip')?.click(),
    },
    offline: { Queue: queueOf(words, 2, { online: false }) },
  };
}

export function panelStates(language: Language): States {
  const words = WORDS[language];
  return Object.fromEntries(
    Object.entries(statesOf(words)).map(([name, { act, ...more }]) => [
      name,
      {
        ...(act === undefined ? {} : { act }),
        render: () => (
          <LocaleContext.Provider value={language}>
            <Panel
              view={openView(words)}
              shopper={shopper(words)}
              followUps={[]}
              History={historyOf({ messages: past(words, 6) })}
              Known={() => null}
              knownTags={[]}
              search={null}
              outcome={null}
              fillMode="insert"
              undo={null}
              storeProblem={null}
              askPersist={false}
              now={NOW}
              {...CALLBACKS}
              {...more}
            />
          </LocaleContext.Provider>
        ),
      },
    ]),
  );
}
