// @vitest-environment happy-dom
/** The forms of the lock: in the manager's section, and in place of what is locked. */
import { cleanup, fireEvent, render, screen, waitFor } from '@testing-library/preact';
import { afterEach, describe, expect, it, vi } from 'vitest';
import {
  LocaleContext,
  type LockCallbacks,
  type LockInfo,
  LockSection,
  LockStrip,
  UnlockForm,
} from '../../components/index.ts';
import { translateLock } from '../../utils/locale/index.ts';
import type { Language } from '../../utils/model/index.ts';

import { say, showPanel } from './makers.tsx';
import { showManager } from './managerMakers.tsx';

afterEach(cleanup);
const t = translateLock('zh-CN');
const GOOD = '海棠依旧 2026';

function show(info: Partial<LockInfo> = {}, language: Language = 'zh-CN') {
  const on = {
    onSet: vi.fn<LockCallbacks['onSet']>(async () => true),
    onUnlock: vi.fn<LockCallbacks['onUnlock']>(async () => true),
    onChange: vi.fn<LockCallbacks['onChange']>(async () => true),
    onSwitchOff: vi.fn<LockCallbacks['onSwitchOff']>(async () => true),
    onLockNow: vi.fn<LockCallbacks['onLockNow']>(),
    onMinutes: vi.fn<LockCallbacks['onMinutes']>(),
    onErase: vi.fn<LockCallbacks['onErase']>(async () => true),
  };
  const drawn = render(
    <LocaleContext.Provider value={language}>
      <LockSection info={{ state: 'off', work: null, minutes: 0, ...info }} shortest={8} {...on} />
    </LocaleContext.Provider>,
  );
  return { ...on, ...drawn };
}

const field = (label: string) => screen.getByLabelText<HTMLInputElement>(label);
const type = (label: string, value: string) => fireEvent.input(field(label), { target: { value } });
const press = (name: string) => fireEvent.click(screen.getByRole('button', { name }));

describe('setting a passphrase', () => {
  it('takes it twice, and says what happens when it is forgotten', async () => {
    const { onSet, container } = show();
    expect(container.textContent).toContain(t('lock.forget'));
    type(t('lock.new'), GOOD);
    type(t('lock.again'), GOOD);
    press(t('lock.set'));
    await waitFor(() => expect(onSet).toHaveBeenCalledExactlyOnceWith(GOOD));
    await waitFor(() => expect(field(t('lock.new')).value).toBe(''));
  });

  it.each([
    ['短短短', '短短短', t('lock.tooShort', { n: 8 })],
    [GOOD, `${GOOD}?`, t('lock.different')],
  ])('is refused: %s and %s', (next, again, why) => {
    const { onSet } = show();
    type(t('lock.new'), next);
    type(t('lock.again'), again);
    press(t('lock.set'));
    expect(onSet).not.toHaveBeenCalled();
    expect(screen.getByRole('alert').textContent).toBe(why);
    expect(field(t('lock.new')).value).toBe(next);
  });

  it('is hidden, until the agent wants to see it: input methods write into nothing hidden', () => {
    show();
    expect(field(t('lock.new')).type).toBe('password');
    const [first] = screen.getAllByLabelText(t('lock.show'));
    if (first !== undefined) fireEvent.click(first);
    expect(field(t('lock.new')).type).toBe('text');
  });
});

describe('a passphrase that is set', () => {
  it('is changed with the old one, and a wrong one is told where it stands', async () => {
    const { onChange } = show({ state: 'on' });
    onChange.mockResolvedValueOnce(false);
    type(t('lock.old'), 'wrong');
    type(t('lock.new'), GOOD);
    type(t('lock.again'), GOOD);
    press(t('lock.change'));
    await waitFor(() => expect(screen.getByRole('alert').textContent).toBe(t('lock.wrong')));
    expect(field(t('lock.new')).value).toBe(GOOD);
    press(t('lock.change'));
    await waitFor(() => expect(screen.getByRole('status').textContent).toBe(t('lock.changed')));
    expect(onChange).toHaveBeenLastCalledWith('wrong', GOOD);
  });

  it('is locked now, and by itself after so long', () => {
    const { onLockNow, onMinutes } = show({ state: 'on', minutes: 7 });
    press(t('lock.lockNow'));
    expect(onLockNow).toHaveBeenCalledOnce();
    const after = screen.getByLabelText<HTMLSelectElement>(t('lock.after'));
    expect(after.value).toBe('7');
    fireEvent.change(after, { target: { value: '30' } });
    expect(onMinutes).toHaveBeenCalledExactlyOnceWith(30);
  });

  it('tells how far it is, and offers nothing that is under way', () => {
    show({ state: 'on', work: { kind: 'open', done: 3, all: 9 } });
    const bar = screen.getByRole('progressbar');
    expect(bar.getAttribute('aria-label')).toBe(t('lock.opening', { done: 3, all: 9 }));
    expect(screen.queryByText(t('lock.off'))).toBeNull();
  });
});

describe('a forgotten passphrase', () => {
  it('has all erased that it sealed, once that is typed', async () => {
    const { onErase } = show({ state: 'locked' });
    const button = screen.getByRole<HTMLButtonElement>('button', { name: t('lock.erase') });
    expect(button.disabled).toBe(true);
    type(t('lock.eraseType', { word: t('lock.eraseWord') }), ` ${t('lock.eraseWord')} `);
    expect(button.disabled).toBe(false);
    fireEvent.click(button);
    await waitFor(() => expect(onErase).toHaveBeenCalledOnce());
    expect(screen.getByRole('status').textContent).toBe(t('lock.erased'));
  });
});

describe('unlocking', () => {
  const unlock = (onUnlock: (passphrase: string) => Promise<boolean>) =>
    render(
      <LocaleContext.Provider value="zh-CN">
        <UnlockForm onUnlock={onUnlock} />
      </LocaleContext.Provider>,
    );

  it('says that a wrong passphrase is wrong, and keeps what was typed', async () => {
    const onUnlock = vi.fn(async () => false);
    unlock(onUnlock);
    type(t('lock.passphrase'), 'wrong');
    press(t('lock.unlock'));
    await waitFor(() => expect(screen.getByRole('alert').textContent).toBe(t('lock.wrong')));
    expect(field(t('lock.passphrase')).value).toBe('wrong');
    expect(field(t('lock.passphrase')).getAttribute('aria-invalid')).toBe('true');
  });

  it('is tried once at a time', () => {
    const onUnlock = vi.fn(() => new Promise<boolean>(() => {}));
    unlock(onUnlock);
    type(t('lock.passphrase'), GOOD);
    press(t('lock.unlock'));
    press(t('lock.busy'));
    expect(onUnlock).toHaveBeenCalledOnce();
  });

  it('leaves Enter to an input method that composes', () => {
    const onUnlock = vi.fn(async () => true);
    unlock(onUnlock);
    const isOurs = fireEvent.keyDown(field(t('lock.passphrase')), { key: 'Enter', isComposing: true });
    expect(isOurs).toBe(false);
    expect(fireEvent.keyDown(field(t('lock.passphrase')), { key: 'Enter' })).toBe(true);
  });

  it('says where it could not be tried', async () => {
    unlock(() => Promise.reject(new Error('full')));
    type(t('lock.passphrase'), GOOD);
    press(t('lock.unlock'));
    await waitFor(() => expect(screen.getByRole('alert').textContent).toBe(t('lock.failed')));
  });
});

describe('what is locked', () => {
  const Lock = ({ place, onOpen }: { place: 'strip' | 'page'; onOpen: () => void }) =>
    place === 'strip' ? <LockStrip onOpen={onOpen} /> : <UnlockForm onUnlock={async () => true} />;

  it('in the panel: replies stay, and the form stands where the shopper and the history were', () => {
    const { container } = showPanel({ Lock, shopper: null });
    expect(container.querySelectorAll('.cards > li').length).toBeGreaterThan(0);
    press(t('lock.unlock'));
    expect(screen.getByRole('tab', { name: say('tab.shopper'), selected: true })).toBeDefined();
    expect(field(t('lock.passphrase'))).toBeDefined();
    fireEvent.click(screen.getByRole('tab', { name: say('tab.history') }));
    expect(field(t('lock.passphrase'))).toBeDefined();
  });

  it('in the manager: the form stands in place of shoppers and of promises', () => {
    const lock = { unlock: <p>unlock me</p> };
    for (const section of ['shoppers', 'followUps'] as const) {
      const { container } = showManager({ section, locked: true, lock, followUps: <p>open ones</p> });
      expect(container.querySelector('.page')?.textContent).toContain('unlock me');
      expect(container.textContent).not.toContain('open ones');
      cleanup();
    }
  });
});

it.each(['zh-CN', 'zh-TW', 'en'] as const)('stands in %s with nothing left out', (language) => {
  for (const state of ['off', 'on', 'locked'] as const) {
    const { container } = show({ state, work: { kind: 'seal', done: 1, all: 2 } }, language);
    expect(container.textContent).not.toMatch(/\{\w+\}|undefined/);
    cleanup();
  }
});
