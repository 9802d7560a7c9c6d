/** A panel to test: one shopper with a question, replies to it, and callbacks that only remember their calls. */
import { fireEvent, render } from '@testing-library/preact';
import { vi } from 'vitest';
import { LocaleContext, Panel, type PanelProps } from '../../components/index.ts';
import { Dock } from '../../components/panel/dockPart.ts';
import { forgetDrafts } from '../../components/panel/drafts.ts';
import { BlankEditor, EditReply } from '../../components/panel/formParts.ts';
import { ShopperCard } from '../../components/panel/shopperPart.ts';
import { Unread } from '../../components/panel/unreadPart.ts';
import { translateManager } from '../../utils/locale/index.ts';
import {
  type FollowUp,
  type Health,
  type Language,
  type OpenView,
  PARTS,
  type Part,
  type PartState,
  type RecipientLock,
  type Shopper,
  type Suggestion,
} from '../../utils/model/index.ts';

// As the panel does, behind its first sight; the last, so that it is there at once.
await Promise.all([ShopperCard, BlankEditor, Dock, EditReply, Unread].map((part) => part.preload()));

/** A Friday at noon, in the computer's own time zone. */
export const NOW = new Date(2026, 6, 3, 12, 0).getTime();
export const HOUR = 3_600_000;
export const say = translateManager('zh-CN');

const BLANK = /【([^】]+)】/g;

/** Blanks are found in the text: `【日期】`. */
export function reply(id: string, more: Partial<Suggestion> = {}): Suggestion {
  const text = more.text ?? `${id} 的回复`;
  return {
    templateId: id,
    code: '',
    title: id,
    category: [],
    stage: null,
    text,
    blanks: [...text.matchAll(BLANK)].map((hit) => ({
      name: hit[1] ?? '',
      start: hit.index,
      end: hit.index + hit[0].length,
    })),
    score: 1,
    confidence: 0.9,
    origin: 'pack',
    lessons: 0,
    lastUsedAt: null,
    explanation: { question: [], trigger: [] },
    ...more,
  };
}

export function lockOn(name: string): RecipientLock {
  return {
    key: { platform: 'practice', shop: 's1', shopper: name },
    document: { tabId: 7, frameId: 0, documentId: `doc-${name}` },
    thread: 0,
  };
}

/** All is well, but for what is said otherwise. */
export function health(
  parts: Partial<Readonly<Record<Part, PartState>>> = {},
  more: Partial<Health> = {},
): Health {
  const confidence = { ok: 0.98, unsure: 0.57, missing: 0 };
  return {
    reader: 'builtIn',
    adapter: 'practice',
    version: 1,
    moved: false,
    parts: PARTS.map((part) => {
      const state = parts[part] ?? 'ok';
      return { part, state, confidence: confidence[state] };
    }),
    ...more,
  };
}

export function openView(more: Partial<OpenView> = {}): OpenView {
  const lock = lockOn('b1');
  return {
    kind: 'open',
    key: lock.key,
    lock,
    platformName: '练习台',
    shopName: '小店',
    shopperName: '王小明',
    agentName: '客服甲',
    orders: [{ number: 'A1', state: '待发货', goods: '棉袜', amount: '¥19.90' }],
    goods: null,
    composer: 'ready',
    question: ['什么时候发货'],
    suggestions: [reply('发货'), reply('快递'), reply('退货')],
    unknownCount: 0,
    cut: false,
    preparing: false,
    health: health(),
    ...more,
  };
}

export function shopper(more: Partial<Shopper> = {}): Shopper {
  return {
    id: 'practice/s1/b1',
    platform: 'practice',
    shop: 's1',
    shopper: 'b1',
    name: '王小明',
    shopName: '小店',
    tags: ['老客'],
    flag: null,
    orders: [],
    firstSeenAt: NOW - 48 * HOUR,
    lastSeenAt: NOW - HOUR,
    lastVisitAt: NOW - 24 * HOUR,
    visits: 3,
    ...more,
  };
}

export function panelProps() {
  return {
    view: openView(),
    shopper: shopper(),
    History: () => null,
    Known: () => null,
    knownTags: [],
    search: null,
    outcome: null,
    fillMode: 'insert' as const,
    followUps: [],
    undo: null,
    storeProblem: null,
    askPersist: false,
    now: NOW,
    onFill: vi.fn<PanelProps['onFill']>(),
    onCopy: vi.fn<PanelProps['onCopy']>(),
    onCopyPicture: vi.fn<PanelProps['onCopyPicture']>(),
    onDismissOutcome: vi.fn<PanelProps['onDismissOutcome']>(),
    onTakeBack: vi.fn<PanelProps['onTakeBack']>(),
    onFillMode: vi.fn<PanelProps['onFillMode']>(),
    onBan: vi.fn<PanelProps['onBan']>(),
    onSearch: vi.fn<PanelProps['onSearch']>(),
    onAddTag: vi.fn<PanelProps['onAddTag']>(),
    onRemoveTag: vi.fn<PanelProps['onRemoveTag']>(),
    onFlag: vi.fn<PanelProps['onFlag']>(),
    onFollowUp: vi.fn<PanelProps['onFollowUp']>(),
    onReadReminder: vi.fn<PanelProps['onReadReminder']>(async (text) => ({ text, dueAt: null })),
    onMayNotify: vi.fn<PanelProps['onMayNotify']>(async () => true),
    onAskToNotify: vi.fn<PanelProps['onAskToNotify']>(async () => true),
    onExportShopper: vi.fn<PanelProps['onExportShopper']>(),
    onEnableSite: vi.fn<PanelProps['onEnableSite']>(),
    onNewTemplate: vi.fn<PanelProps['onNewTemplate']>(),
    onUndo: vi.fn<PanelProps['onUndo']>(),
    onUndoGone: vi.fn<PanelProps['onUndoGone']>(),
    onStoreProblem: vi.fn<PanelProps['onStoreProblem']>(),
    onPersist: vi.fn<PanelProps['onPersist']>(),
    onPersistLater: vi.fn<PanelProps['onPersistLater']>(),
    onTeach: vi.fn<PanelProps['onTeach']>(),
    onStopTeaching: vi.fn<PanelProps['onStopTeaching']>(),
    onKeepLine: vi.fn<PanelProps['onKeepLine']>(),
    onReadKeys: vi.fn<PanelProps['onReadKeys']>(async () => []),
    onExportReport: vi.fn<PanelProps['onExportReport']>(),
  };
}

export function followUp(text: string, more: Partial<FollowUp> = {}): FollowUp {
  return {
    id: text,
    kind: 'promise',
    conversation: 'practice/s/b',
    text,
    at: NOW - 5 * HOUR,
    dueAt: NOW + HOUR,
    doneAt: null,
    ...more,
  };
}

/** Shows the panel. `again` tells it something new and leaves the rest as it was. */
export function showPanel(more: Partial<PanelProps> = {}, language: Language = 'zh-CN') {
  // What another test left half written is not of this one.
  forgetDrafts();
  const spies = panelProps();
  let props: PanelProps = { ...spies, ...more };
  const ui = () => (
    <LocaleContext.Provider value={language}>
      <Panel {...props} />
    </LocaleContext.Provider>
  );
  const { container, rerender } = render(ui());
  return {
    spies,
    container,
    again(next: Partial<PanelProps>) {
      props = { ...props, ...next };
      rerender(ui());
    },
  };
}

interface KeyInit {
  readonly code?: string;
  readonly shiftKey?: boolean;
  readonly ctrlKey?: boolean;
  readonly altKey?: boolean;
  readonly isComposing?: boolean;
  readonly keyCode?: number;
}

/** Presses a key as a browser would say it; true when somebody took the key. */
export function press(target: Element, key: string, init: KeyInit = {}): boolean {
  const event = new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true, ...init });
  for (const [name, value] of Object.entries(init)) Object.defineProperty(event, name, { value });
  fireEvent(target, event);
  return event.defaultPrevented;
}

/** A number key, pressed while nothing in particular has the focus. */
export function pressDigit(digit: number, init: KeyInit = {}): boolean {
  return press(document.body, String(digit), { code: `Digit${digit}`, ...init });
}

/** Enter in a field of a form: the browser submits, unless somebody took the key. */
export function pressEnter(field: HTMLElement, init: KeyInit = {}): void {
  if (press(field, 'Enter', init)) return;
  const form = field.closest('form');
  if (form !== null) fireEvent.submit(form);
}

export function type(field: HTMLElement, value: string): void {
  fireEvent.input(field, { target: { value } });
}
