// @vitest-environment happy-dom
/** The manager's page on learning: four lists, what can be done in each, and what an empty one says. */
import { cleanup, fireEvent, screen } from '@testing-library/preact';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { translateLearned } from '../../utils/locale/index.ts';
import { say } from './makers.tsx';
import { LEARNED, NOTHING_LEARNED, showManager } from './managerMakers.tsx';

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  cleanup();
  vi.useRealTimers();
});

const tell = translateLearned('zh-CN');

type ListId = 'replies' | 'lessons' | 'bans' | 'gaps';

function show(list: ListId, learned = LEARNED) {
  const shown = showManager({ section: 'learned', learned });
  fireEvent.click(screen.getByRole('tab', { name: tell(`learned.${list}`) }));
  return shown;
}
const click = (name: string) => fireEvent.click(screen.getByRole('button', { name }));
const rows = () =>
  [...document.querySelectorAll('.rows > .row')].map((row) => row.querySelector('.hint')?.textContent);

describe('own replies', () => {
  it('tell how often and when they went out last', () => {
    show('replies');
    expect(rows()).toEqual(['用过 12 次 · 最近一次 昨天', '用过 1 次 · 最近一次 5月27日']);
  });

  it('become templates, and are deleted', () => {
    const { spies } = show('replies');
    click(tell('learned.keepThis', { text: '这款下周补货' }));
    expect(spies.onKeepReply).toHaveBeenCalledExactlyOnceWith(LEARNED.replies[1]);
    click(tell('learned.deleteReply', { text: '{shopper}，电子发票发货后三天内…' }));
    expect(spies.onDeleteReply).toHaveBeenCalledExactlyOnceWith(LEARNED.replies[0]);
  });
});

describe('lessons', () => {
  it('tell what they led to, also where that is gone', () => {
    show('lessons');
    expect(rows()).toEqual([
      '→ {shopper}，电子发票发货后三天内发到您的邮箱 · 今天',
      `→ ${tell('learned.gone')} · 昨天`,
    ]);
    expect(screen.getByText(tell('learned.count', { n: 1234 }))).toBeDefined();
  });

  it('are searched, paged and deleted', () => {
    const { spies } = show('lessons');
    fireEvent.input(screen.getByRole('searchbox'), { target: { value: '发票' } });
    expect(spies.onLessonQuery).toHaveBeenCalledExactlyOnceWith('发票');
    click(say('manager.more', { n: 100 }));
    expect(spies.onMoreLessons).toHaveBeenCalledTimes(1);
    click(tell('learned.deleteLesson', { text: '几号发' }));
    expect(spies.onDeleteLesson).toHaveBeenCalledExactlyOnceWith(LEARNED.lessons.found[1]);
  });

  it('that match nothing leave the field', () => {
    const lessons = { query: '无', found: [], hasMore: false, total: 5 };
    show('lessons', { ...LEARNED, lessons });
    expect(screen.getByText(tell('learned.noMatch'))).toBeDefined();
    expect(screen.getByRole<HTMLInputElement>('searchbox').value).toBe('无');
  });
});

it('bans are taken back', () => {
  const { spies } = show('bans');
  expect(rows()).toEqual(['有没有小样 · 今天']);
  click(tell('learned.unbanThis', { title: '发货' }));
  expect(spies.onUnban).toHaveBeenCalledExactlyOnceWith(LEARNED.bans[0]);
});

it('gaps lead to a new template, or go', () => {
  const { spies } = show('gaps');
  expect(rows()).toEqual(['7 次 · 最近一次 今天']);
  click(tell('learned.writeThis', { text: '能送到楼上吗？' }));
  expect(spies.onWriteTemplate).toHaveBeenCalledExactlyOnceWith('能送到楼上吗？');
  click(tell('learned.dismiss', { text: '能送到楼上吗？' }));
  expect(spies.onDismissGap).toHaveBeenCalledExactlyOnceWith(LEARNED.gaps[0]);
});

it.each<ListId>(['replies', 'lessons', 'bans', 'gaps'])('%s that are empty say what to do', (list) => {
  show(list, NOTHING_LEARNED);
  expect(screen.getByText(tell(`learned.${list}Empty`))).toBeDefined();
  expect(screen.getByText(tell(`learned.${list}EmptyHint`))).toBeDefined();
  expect(screen.queryByRole('button', { name: tell('learned.clear') })).toBeNull();
});

it('all is erased, with half a minute to think again', () => {
  const { spies, again } = show('replies');
  click(tell('learned.clear'));
  expect(spies.onClearLearned).toHaveBeenCalledTimes(1);
  again({ learned: NOTHING_LEARNED, undo: { id: 1, message: tell('learned.cleared'), time: 30_000 } });
  vi.advanceTimersByTime(29_000);
  expect(spies.onUndoGone).not.toHaveBeenCalled();
  click(say('action.undo'));
  expect(spies.onUndo).toHaveBeenCalledTimes(1);
});

it('many are drawn a page at a time', () => {
  const many = Array.from({ length: 5000 }, (_, i) => ({
    id: `${i}`,
    text: `回复${i}`,
    used: 1,
    lastUsedAt: 0,
  }));
  show('replies', { ...LEARNED, replies: many });
  expect(rows()).toHaveLength(100);
  click(say('manager.more', { n: 100 }));
  expect(rows()).toHaveLength(200);
});

it('nothing is shown while it is read', () => {
  showManager({ section: 'learned', learned: null });
  expect(screen.getByText(say('manager.loading'))).toBeDefined();
});
