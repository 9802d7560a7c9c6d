// @vitest-environment happy-dom
/** All that is open, by when it is due; each is done, put off or taken out where it stands. */
import { cleanup, fireEvent, render, screen, waitFor, within } from '@testing-library/preact';
import { afterEach, expect, it, vi } from 'vitest';
import { FollowUpPage, LocaleContext, type ShownFollowUp } from '../../components/index.ts';
import { translateFollowUps } from '../../utils/locale/index.ts';
import { followUp, HOUR, NOW } from './makers.tsx';

afterEach(cleanup);
const t = translateFollowUps('zh-CN');

function show(rows: readonly ShownFollowUp[], onChange = vi.fn(async () => {})) {
  render(
    <LocaleContext.Provider value="zh-CN">
      <FollowUpPage followUps={rows} now={NOW} onChange={onChange} />
    </LocaleContext.Provider>,
  );
  return onChange;
}
const of = (text: string, dueAt: number | null): ShownFollowUp => ({
  followUp: followUp(text, { dueAt }),
  shopperName: `${text}的买家`,
  shopName: '旗舰店',
});
const LATE = of('今早发出', NOW - HOUR);
const ROWS = [LATE, of('问是否收到', NOW + HOUR), of('催仓库', NOW + 30 * HOUR), of('补发', null)];

it('is put in parts, and each says whose it is', () => {
  show(ROWS);
  const parts = screen.getAllByRole('region').map((part) => part.textContent ?? '');
  expect(parts.map((text) => ROWS.findIndex(({ followUp: { text: said } }) => text.includes(said)))).toEqual([
    0, 1, 2, 3,
  ]);
  expect(parts[0]).toContain('今早发出的买家 · 旗舰店');
  expect(parts.map((text) => text.slice(0, 2))).toEqual(
    (['late', 'today', 'then', 'undatedTitle'] as const).map((part) => t(`followUp.${part}`).slice(0, 2)),
  );
});

it('has one done, and the focus goes on to the next', () => {
  const onChange = show(ROWS);
  const done = screen.getByRole('button', { name: t('followUp.done', { text: '今早发出' }) });
  done.focus();
  fireEvent.click(done);
  expect(onChange).toHaveBeenCalledExactlyOnceWith({ kind: 'done', followUp: LATE.followUp });
  expect(document.activeElement).toBe(
    screen.getByRole('button', { name: t('followUp.done', { text: '问是否收到' }) }),
  );
});

it('says where it could not be saved', async () => {
  show(
    ROWS,
    vi.fn(() => Promise.reject(new Error('full'))),
  );
  fireEvent.click(screen.getByRole('button', { name: t('followUp.remove', { text: '补发' }) }));
  await waitFor(() => expect(screen.getByRole('alert').textContent).toBe(t('followUp.failed')));
});

it('says what it is for where nothing is open, and draws a hundred of many', () => {
  show([]);
  expect(screen.getByText(t('followUp.noneAtAll'))).toBeDefined();
  cleanup();
  show(Array.from({ length: 250 }, (_, i) => of(`第${i}件`, null)));
  expect(within(screen.getByRole('list')).getAllByRole('listitem')).toHaveLength(100);
});
