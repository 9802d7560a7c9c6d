/** A history to test: with callbacks that only remember their calls. */
import type { ComponentType } from 'preact';
import { vi } from 'vitest';
import {
  History,
  type HistoryPlaceProps,
  type HistoryProps,
  type PastMessage,
} from '../../components/index.ts';
import { translateHistory } from '../../utils/locale/index.ts';
import { NOW } from './makers.tsx';

export const told = translateHistory('zh-CN');

let ids = 0;
export function said(text: string, at: number | null, more: Partial<PastMessage> = {}): PastMessage {
  ids += 1;
  return { id: String(ids), side: 'shopper', text, at, kind: 'text', ...more };
}

export function historyProps(more: Partial<HistoryProps> = {}) {
  return {
    messages: null,
    hasEarlier: false,
    hasLater: false,
    wanted: null,
    search: { query: '', hits: 0, at: -1, id: null },
    marks: (text: string) => [{ text, marked: false }],
    span: null,
    missedDay: false,
    hides: true,
    accounts: [],
    account: 'practice/s1/b1',
    now: NOW,
    onEarlier: vi.fn<HistoryProps['onEarlier']>(),
    onLater: vi.fn<HistoryProps['onLater']>(),
    onNewest: vi.fn<HistoryProps['onNewest']>(),
    onSearch: vi.fn<HistoryProps['onSearch']>(),
    onSearchSoon: vi.fn<HistoryProps['onSearchSoon']>(),
    onHit: vi.fn<HistoryProps['onHit']>(),
    onDay: vi.fn<HistoryProps['onDay']>(),
    onExport: vi.fn<HistoryProps['onExport']>(),
    onHide: vi.fn<HistoryProps['onHide']>(),
    onAccount: vi.fn<HistoryProps['onAccount']>(),
    ...more,
  };
}

/** As the panel is given it. */
export function historyOf(more: Partial<HistoryProps>): ComponentType<HistoryPlaceProps> {
  const props = historyProps(more);
  return ({ now }) => <History {...props} now={now} />;
}
