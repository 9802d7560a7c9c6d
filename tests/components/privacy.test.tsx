// @vitest-environment happy-dom
/** What is kept is told in numbers; a shorter time is saved only behind what it deletes. */
import { cleanup, fireEvent, render, screen, waitFor, within } from '@testing-library/preact';
import { afterEach, expect, it, vi } from 'vitest';
import {
  DamagedNotice,
  LocaleContext,
  type PrivacyInfo,
  PrivacyPage,
  RetentionNotice,
} from '../../components/index.ts';
import { formatDay, formatDue, translatePrivacy } from '../../utils/locale/index.ts';
import type { Retention } from '../../utils/model/index.ts';
import { HOUR, lockOn, NOW, openView, say, showPanel } from './makers.tsx';

afterEach(cleanup);
const t = translatePrivacy('zh-CN');
const RETENTION: Retention = { days: 180, from: NOW - HOUR, seen: true, last: null };
const INFO: PrivacyInfo = {
  counts: { shoppers: 12, messages: 3456, followUps: 7, learned: 8, events: 9 },
  retention: RETENTION,
  incognito: false,
  hides: true,
};

function show(info: Partial<PrivacyInfo> = {}, lock?: string) {
  const done = {
    onRetention: vi.fn(async () => {}),
    onCountOlder: vi.fn(async () => ({ messages: 40, shoppers: 2 })),
    onIncognito: vi.fn(async () => {}),
    onHide: vi.fn(async () => {}),
    onShoppers: vi.fn(),
  };
  render(
    <LocaleContext.Provider value="zh-CN">
      <PrivacyPage info={{ ...INFO, ...info }} lock={lock} now={NOW} {...done} />
    </LocaleContext.Provider>,
  );
  return done;
}
const time = (name: string) => screen.getByRole('radio', { name });

it('says how much there is of what, and has room for the lock', () => {
  show({}, '锁在这里');
  const rows = screen.getAllByRole('listitem').map((row) => row.textContent ?? '');
  expect(rows.map((row) => /[\d,]+ [条位]$/.exec(row)?.[0])).toEqual([
    '12 位',
    '3,456 条',
    '7 条',
    '8 条',
    '9 条',
  ]);
  expect(document.body.textContent).toContain('锁在这里');
});

it('shows what a shorter time deletes before it is saved', async () => {
  const { onRetention, onCountOlder } = show();
  fireEvent.click(time('30 天'));
  await screen.findByText(t('privacy.wouldDelete', { time: '30 天', messages: 40, n: 2 }));
  expect(onCountOlder.mock.calls[0]?.[0 as never]).toBe(30);
  expect(onRetention).not.toHaveBeenCalled();
  fireEvent.click(screen.getByRole('button', { name: t('privacy.change', { time: '30 天' }) }));
  expect(onRetention).toHaveBeenCalledExactlyOnceWith(30);
});

it('leaves it where the agent does, and counts no more', async () => {
  const { onRetention, onCountOlder } = show();
  fireEvent.click(time('90 天'));
  const { signal } = (onCountOlder.mock.calls[0] as unknown as [number, { signal: AbortSignal }])[1];
  fireEvent.click(screen.getByRole('button', { name: t('privacy.keepTime') }));
  expect((time('180 天') as HTMLInputElement).checked).toBe(true);
  expect(signal.aborted).toBe(true);
  expect(onRetention).not.toHaveBeenCalled();
});

it('saves a longer time at once', () => {
  const { onRetention, onCountOlder } = show();
  fireEvent.click(time(t('privacy.forever')));
  expect(onRetention).toHaveBeenCalledExactlyOnceWith(0);
  expect(onCountOlder).not.toHaveBeenCalled();
});

it('says until when it can be set back, and what was cleaned last', () => {
  const from = NOW + 5 * HOUR;
  const last = { at: NOW - HOUR, messages: 5, shoppers: 1 };
  show({ retention: { ...RETENTION, from, last } });
  const text = document.body.textContent ?? '';
  expect(text).toContain(t('privacy.since', { when: formatDue(from, NOW, 'zh-CN') }));
  const when = formatDue(last.at, NOW, 'zh-CN');
  expect(text).toContain(t('privacy.lastClean', { when, messages: 5, n: 1 }));
});

it('phones and addresses are hidden, unless that is switched off', () => {
  const { onHide } = show();
  const box = screen.getByRole<HTMLInputElement>('checkbox', { name: t('privacy.hides') });
  expect(box.checked).toBe(true);
  fireEvent.click(box);
  expect(onHide).toHaveBeenCalledExactlyOnceWith(false);
});

it('says where it could not be saved', async () => {
  const { onIncognito } = show();
  onIncognito.mockRejectedValueOnce(new Error('full'));
  fireEvent.click(screen.getByRole('checkbox', { name: t('privacy.incognito') }));
  expect(onIncognito).toHaveBeenCalledExactlyOnceWith(true);
  await waitFor(() => expect(screen.getByRole('alert').textContent).toBe(t('privacy.failed')));
});

it('tells once how long it is where nobody chose', () => {
  const [onKnow, onMore] = [vi.fn(), vi.fn()];
  const from = NOW + 7 * 24 * HOUR;
  render(
    <LocaleContext.Provider value="zh-CN">
      <RetentionNotice retention={{ days: 180, from }} now={NOW} onKnow={onKnow} onMore={onMore} />
    </LocaleContext.Provider>,
  );
  expect(document.body.textContent).toContain(t('privacy.noticeTitle', { n: 180 }));
  expect(document.body.textContent).toContain(formatDay(from, NOW, 'zh-CN'));
  // Said with the buttons, for whoever comes to them without having read the rest.
  const group = screen.getByRole('group', { name: t('privacy.noticeTitle', { n: 180 }) });
  expect(within(group).getAllByRole('button')).toHaveLength(2);
  fireEvent.click(screen.getByRole('button', { name: t('privacy.noticeMore') }));
  fireEvent.click(screen.getByRole('button', { name: t('privacy.noticeKnow') }));
  expect([onMore.mock.calls.length, onKnow.mock.calls.length]).toEqual([1, 1]);
});

it('is told in the panel where nothing is recorded, and only there', () => {
  const word = say('reading.unrecorded');
  const { again } = showPanel({ unrecorded: true });
  expect(screen.getByText(word)).toBeTruthy();
  again({ unrecorded: false });
  expect(screen.queryByText(word)).toBeNull();
});

it('is told on the practice desk whatever the settings say, and no ban is offered that isn’t kept', () => {
  const { again } = showPanel();
  const bans = () => screen.queryAllByTitle(new RegExp(say('learned.ban'))).length;
  expect(bans()).toBeGreaterThan(0);
  const lock = lockOn('b1');
  const view = openView({
    lock: { ...lock, document: { ...lock.document, incognito: true, practice: true } },
  });
  again({ view, unrecorded: false });
  expect(screen.getByText(say('reading.unrecorded'))).toBeTruthy();
  expect(bans()).toBe(0);
});

it('says in which parts something is damaged', () => {
  const onKnow = vi.fn();
  render(
    <LocaleContext.Provider value="zh-CN">
      <DamagedNotice parts={['shoppers', 'messages']} onKnow={onKnow} />
    </LocaleContext.Provider>,
  );
  expect(screen.getByRole('alert').textContent).toContain('买家资料和历史消息里有损坏的记录');
  fireEvent.click(screen.getByRole('button', { name: say('action.close') }));
  expect(onKnow).toHaveBeenCalledOnce();
});
