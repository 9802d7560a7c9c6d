// @vitest-environment happy-dom
/** The limits of answering in the manager: what each rests on, changing and resetting them. */
import { act, cleanup, fireEvent, render, screen } from '@testing-library/preact';
import axe from 'axe-core';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { LocaleContext, sayLimit, type WaitLimitProps, WaitLimits } from '../../components/index.ts';
import { translateQueue } from '../../utils/locale/index.ts';
import type { Language } from '../../utils/model/index.ts';
import { showManager } from './managerMakers.tsx';

afterEach(cleanup);
const t = translateQueue('zh-CN');

function show(chosen: WaitLimitProps['chosen'] = {}, language: Language = 'zh-CN') {
  const onLimit = vi.fn<WaitLimitProps['onLimit']>();
  const ui = (now: WaitLimitProps['chosen']) => (
    <LocaleContext.Provider value={language}>
      <WaitLimits chosen={now} onLimit={onLimit} />
    </LocaleContext.Provider>
  );
  const { container, rerender } = render(ui(chosen));
  return { onLimit, container, again: (now: WaitLimitProps['chosen']) => rerender(ui(now)) };
}

const jd = t('waitLimit.jingdong');
const amount = (name = jd) => screen.getByLabelText<HTMLInputElement>(t('waitLimit.amount', { name }));
const unit = (name = jd) => screen.getByLabelText<HTMLSelectElement>(t('waitLimit.unit', { name }));
const put = (field: HTMLElement, value: string) => {
  act(() => field.focus());
  fireEvent.input(field, { target: { value } });
  fireEvent.change(field, { target: { value } });
};
const leave = () => act(() => (document.activeElement as HTMLElement).blur());
const change = (field: HTMLElement, value: string) => {
  put(field, value);
  leave();
};

describe('each limit', () => {
  it('says what it rests on and as of when; our own says that it is ours', () => {
    const { container } = show();
    const rows = [...container.querySelectorAll('.limit-row')].map((row) => row.textContent ?? '');
    expect(rows).toHaveLength(6);
    expect(rows[3]).toContain(t('waitLimit.jingdongSource'));
    expect(rows[3]).toContain(t('waitLimit.asOf', { month: '2026年8月' }));
    expect(rows[5]).toContain(t('waitLimit.otherSource'));
    expect(rows[5]).not.toContain(t('waitLimit.asOf', { month: '' }));
  });

  it('stands in the largest unit that is whole', () => {
    show({ feige: 75 });
    const shown = (['taobao', 'feige', 'shopee'] as const).map((id) => {
      const name = t(`waitLimit.${id}`);
      return [amount(name).value, unit(name).value];
    });
    expect(shown).toEqual([
      ['3', 'minutes'],
      ['75', 'seconds'],
      ['12', 'hours'],
    ]);
  });
});

it.each([
  [60, '1 minute', '1 分钟'],
  [180, '3 minutes', '3 分钟'],
  [3600, '1 hour', '1 小时'],
  [90, '90 seconds', '90 秒'],
])('%i seconds are said as they are counted', (seconds, en, zh) => {
  expect([sayLimit(translateQueue('en'), seconds), sayLimit(t, seconds)]).toEqual([en, zh]);
});

describe('changing one', () => {
  it('is told in seconds, whatever the unit', () => {
    const { onLimit, again } = show();
    change(amount(), '45');
    expect(onLimit).toHaveBeenLastCalledWith('jingdong', 45);
    again({ jingdong: 45 });
    change(unit(), 'minutes');
    expect(onLimit).toHaveBeenLastCalledWith('jingdong', 2700);
  });

  it.each([
    ['the unit first', () => [put(unit('淘宝、天猫'), 'seconds'), put(amount('淘宝、天猫'), '90')]],
    ['the number first', () => [put(amount('淘宝、天猫'), '90'), put(unit('淘宝、天猫'), 'seconds')]],
  ])('is kept when both are left, nothing is wrong before: %s', (_name, type) => {
    const { onLimit } = show();
    type();
    expect(onLimit).not.toHaveBeenCalled();
    expect(screen.queryByRole('alert')).toBeNull();
    leave();
    expect(onLimit).toHaveBeenCalledExactlyOnceWith('taobao', 90);
  });

  it('is kept at Enter', () => {
    const { onLimit } = show();
    put(amount(), '45');
    fireEvent.keyDown(amount(), { key: 'Enter' });
    expect(onLimit).toHaveBeenCalledExactlyOnceWith('jingdong', 45);
  });

  it('can be reset while it is wrong', () => {
    const { onLimit } = show({ jingdong: 45 });
    change(amount(), 'x');
    expect(screen.getByRole('alert')).toBeDefined();
    fireEvent.click(screen.getByRole('button', { name: new RegExp(`^${jd}恢复默认`) }));
    expect(onLimit).toHaveBeenCalledExactlyOnceWith('jingdong', null);
  });

  it.each(['', '0', '4', '1.5', '-9', 'x', '99999999'])('is refused, and said: %s', (value) => {
    const { onLimit } = show();
    change(amount(), value);
    expect(onLimit).not.toHaveBeenCalled();
    expect(screen.getByRole('alert').textContent).toBe(t('waitLimit.wrong'));
    expect([amount().value, amount().getAttribute('aria-invalid')]).toEqual([value, 'true']);
  });

  it('is no change where nothing is another', () => {
    const { onLimit } = show();
    change(amount(), '30');
    expect(onLimit).not.toHaveBeenCalled();
  });

  it('can be reset, and only then', () => {
    const { onLimit, again } = show();
    const reset = () =>
      screen.queryByRole('button', {
        name: t('waitLimit.resetThis', { name: jd, time: t('waitLimit.inSeconds', { n: 30 }) }),
      });
    expect(reset()).toBeNull();
    again({ jingdong: 45 });
    fireEvent.click(reset() as HTMLElement);
    expect(onLimit).toHaveBeenCalledExactlyOnceWith('jingdong', null);
    again({});
    expect([amount().value, reset()]).toEqual(['30', null]);
  });
});

it('stands on the page of sites', () => {
  showManager({ section: 'sites', waitLimits: <p>回复时限</p> });
  expect(screen.getByText('回复时限')).toBeDefined();
});

it.each(['zh-CN', 'zh-TW', 'en'] as const)('axe finds nothing in %s', async (language) => {
  show({ jingdong: 45 }, language);
  const found = await axe.run(document.body, {
    rules: { 'color-contrast': { enabled: false }, region: { enabled: false } },
    resultTypes: ['violations'],
  });
  expect(found.passes.length).toBeGreaterThan(0);
  expect(found.violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`)).toEqual([]);
});
