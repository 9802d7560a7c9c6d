// @vitest-environment happy-dom
/** What was promised stands above everything else, and is done, put off, taken out and added by keyboard. */
import { cleanup, fireEvent, render, screen, waitFor, within } from '@testing-library/preact';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { LocaleContext } from '../../components/index.ts';
import { forgetDrafts } from '../../components/panel/drafts.ts';
import { FollowUps } from '../../components/panel/FollowUps.tsx';
import { laterTimes } from '../../components/shared/laterTimes.ts';
import { translateFollowUps } from '../../utils/locale/index.ts';
import { type FollowUp, MAX_OPEN_FOLLOW_UPS } from '../../utils/model/index.ts';
import { followUp, HOUR, NOW, press, showPanel, type } from './makers.tsx';

afterEach(cleanup);
beforeEach(forgetDrafts);
const t = translateFollowUps('zh-CN');

function show(followUps: readonly FollowUp[], more: Partial<Parameters<typeof FollowUps>[0]> = {}) {
  const onChange = vi.fn();
  const onRead = vi.fn(async (text: string) => ({ text, dueAt: /明天/.test(text) ? NOW + 24 * HOUR : null }));
  const ui = (shown: readonly FollowUp[]) => (
    <LocaleContext.Provider value="zh-CN">
      <FollowUps
        followUps={shown}
        now={NOW}
        draftKey="k"
        want={null}
        onRead={onRead}
        onMayNotify={async () => true}
        onAskToNotify={async () => true}
        onChange={onChange}
        {...more}
      />
    </LocaleContext.Provider>
  );
  const { rerender } = render(ui(followUps));
  return { onChange, onRead, again: (next: readonly FollowUp[]) => rerender(ui(next)) };
}
const button = (name: string) => screen.getByRole('button', { name });
const field = () => screen.getByRole<HTMLInputElement>('textbox', { name: t('followUp.add') });

describe('the list', () => {
  const LATE = followUp('今天发出', { dueAt: NOW - HOUR });
  const SOON = followUp('问是否收到', { kind: 'reminder' });

  it('says what it is, whether it is overdue, and what is without a time', () => {
    show([LATE, SOON, followUp('补发', { dueAt: null })]);
    const [late, soon, undated] = screen.getAllByRole('listitem').map((item) => item.textContent);
    expect(late).toMatch(/今天发出.*承诺.*已过期/);
    expect(soon).toMatch(/问是否收到.*提醒.*到期/);
    expect(undated).toContain(t('followUp.undated'));
  });

  it('has each done or taken out, and keeps the focus', () => {
    const { onChange } = show([LATE, SOON]);
    button(t('followUp.done', { text: LATE.text })).focus();
    fireEvent.click(button(t('followUp.done', { text: LATE.text })));
    expect(onChange).toHaveBeenLastCalledWith({ kind: 'done', followUp: LATE });
    expect(document.activeElement).toBe(button(t('followUp.done', { text: SOON.text })));
    fireEvent.click(button(t('followUp.remove', { text: SOON.text })));
    expect(onChange).toHaveBeenLastCalledWith({ kind: 'remove', followUp: SOON });
  });

  it('puts off by one more key; Escape leaves it as it was', () => {
    const { onChange } = show([LATE]);
    fireEvent.click(button(t('followUp.later', { text: LATE.text })));
    const group = screen.getByRole('group');
    expect(document.activeElement).toBe(within(group).getByText(t('followUp.hour')));
    press(group, 'Escape');
    expect(screen.queryByRole('group')).toBeNull();
    fireEvent.click(button(t('followUp.later', { text: LATE.text })));
    fireEvent.click(button(t('followUp.hour')));
    expect(onChange).toHaveBeenCalledExactlyOnceWith({ kind: 'move', followUp: LATE, dueAt: NOW + HOUR });
  });

  it('says what it is for when there is nothing', () => {
    show([]);
    expect(screen.getByText(t('followUp.none'))).toBeDefined();
  });
});

describe('a notice of the system', () => {
  it('is offered where it is not allowed yet, and asked for by a click', async () => {
    const onAskToNotify = vi.fn(async () => true);
    show([followUp('今天发出')], { onMayNotify: async () => false, onAskToNotify });
    fireEvent.click(await screen.findByText(t('followUp.notify')));
    expect(onAskToNotify).toHaveBeenCalledOnce();
    await waitFor(() => expect(screen.queryByText(t('followUp.notify'))).toBeNull());
  });

  it('is not offered where nothing has a time', async () => {
    const onMayNotify = vi.fn(async () => false);
    show([followUp('补发', { dueAt: null })], { onMayNotify });
    expect(screen.queryByText(t('followUp.notify'))).toBeNull();
  });
});

describe('a new reminder', () => {
  it('shows what was understood, and is kept by Enter', async () => {
    const { onChange } = show([]);
    type(field(), '明天问是否收到');
    await waitFor(() => expect(screen.getByRole('status').textContent).toMatch(/明天.*问是否收到/));
    press(field(), 'Enter');
    expect(onChange).toHaveBeenCalledExactlyOnceWith({ kind: 'add', text: '明天问是否收到' });
    expect(field().value).toBe('');
    expect(document.activeElement).toBe(field());
  });

  it('says where no time stands in it', async () => {
    show([]);
    type(field(), '问是否收到');
    await waitFor(() => expect(screen.getByRole('status').textContent).toBe(t('followUp.noTime')));
  });

  it('is not kept by the Enter of an input method, nor when it is empty', () => {
    const { onChange } = show([]);
    press(field(), 'Enter');
    type(field(), '明天');
    press(field(), 'Enter', { isComposing: true });
    expect(onChange).not.toHaveBeenCalled();
  });

  it('is refused with a word where too many are open', () => {
    const many = Array.from({ length: MAX_OPEN_FOLLOW_UPS }, (_, i) => followUp(`第${i}件`));
    const { onChange } = show(many);
    type(field(), '再一件');
    press(field(), 'Enter');
    expect(onChange).not.toHaveBeenCalled();
    expect(screen.getByRole('status').textContent).toBe(t('followUp.full'));
    expect(field().value).toBe('再一件');
  });

  it('outlives a look elsewhere while it is half typed', () => {
    show([]);
    type(field(), '明天问');
    cleanup();
    show([]);
    expect(field().value).toBe('明天问');
  });
});

describe('in the panel', () => {
  it('the soonest stands beside the name, with how many more', async () => {
    showPanel({ followUps: [followUp('今天发出', { dueAt: NOW - HOUR }), followUp('问是否收到')] });
    const strip = await screen.findByRole('button', { name: /今天发出/ });
    expect(strip.textContent).toContain('+1');
    expect(strip.className).toContain('late');
    fireEvent.click(strip);
    expect(await screen.findByRole('heading', { name: t('followUp.title') })).toBeDefined();
  });

  it('its key puts the focus into the field', async () => {
    showPanel({});
    press(document.body, 'r', { code: 'KeyR' });
    await waitFor(() => expect(document.activeElement).toBe(field()));
  });
});

describe('laterTimes', () => {
  it.each([
    ['a Sunday', 1, 1],
    ['a Monday', 2, 7],
    ['a Saturday', 7, 2],
  ])('the next Monday of %s', (_day, date, days) => {
    // November 2026 begins on a Sunday.
    const now = new Date(2026, 10, date, 23, 30).getTime();
    const monday = laterTimes(now).find(({ id }) => id === 'monday');
    expect(monday?.at).toBe(new Date(2026, 10, date + days, 10).getTime());
    expect(laterTimes(now).find(({ id }) => id === 'tomorrow')?.at).toBe(
      new Date(2026, 10, date + 1, 10).getTime(),
    );
  });
});
