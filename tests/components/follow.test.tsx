// @vitest-environment happy-dom
/** Packs that are followed: what the list shows in each state, and what the agent does with it. */
import { cleanup, fireEvent, render, screen, within } from '@testing-library/preact';
import axe from 'axe-core';
import { afterEach, describe, expect, it, vi } from 'vitest';
import {
  type FollowCallbacks,
  FollowPage,
  type FollowState,
  LocaleContext,
  type ShownFailure,
  type ShownFollow,
} from '../../components/index.ts';
import { translateCarry } from '../../utils/locale/index.ts';
import type { FollowProblemCode } from '../../utils/model/index.ts';

afterEach(cleanup);

const say = translateCarry('zh-CN');
const NOW = 1_790_000_000_000;
const HASH = `${'1'.repeat(32)}${'2'.repeat(32)}`;

const follow = (more: Partial<ShownFollow> = {}): ShownFollow => ({
  ...{ id: 'f', name: '猫砂话术', address: 'https://shop.example/cat.zip', host: 'shop.example' },
  ...{ daily: false, expected: '', lookedAt: NOW, state: 'same', failure: null, busy: null },
  seen: { hash: HASH, short: '11111111…22222222', size: 2048, at: NOW, templates: 12 },
  taken: { short: '33333333…44444444', at: NOW },
  ...more,
});
const failing = (code: FollowProblemCode, values: ShownFailure['values'] = {}) =>
  follow({ failure: { code, values, file: null } });

function show(follows: readonly ShownFollow[], more: Partial<FollowState> = {}) {
  const spies = {
    onFollow: vi.fn<FollowCallbacks['onFollow']>(),
    onLook: vi.fn<FollowCallbacks['onLook']>(),
    onLookAll: vi.fn<FollowCallbacks['onLookAll']>(),
    onStopLooking: vi.fn<FollowCallbacks['onStopLooking']>(),
    onShow: vi.fn<FollowCallbacks['onShow']>(),
    onSkip: vi.fn<FollowCallbacks['onSkip']>(),
    onDaily: vi.fn<FollowCallbacks['onDaily']>(),
    onExpected: vi.fn<FollowCallbacks['onExpected']>(() => true),
    onAllow: vi.fn<FollowCallbacks['onAllow']>(),
    onTakeOff: vi.fn<FollowCallbacks['onTakeOff']>(),
    onClose: vi.fn<FollowCallbacks['onClose']>(),
  };
  const page = (state: FollowState) => (
    <LocaleContext.Provider value="zh-CN">
      <FollowPage state={state} {...spies} />
    </LocaleContext.Provider>
  );
  const state = { follows, refusal: null, added: 0, ...more };
  const { rerender } = render(page(state));
  return { ...spies, again: (next: Partial<FollowState>) => rerender(page({ ...state, ...next })) };
}

const button = (name: string) => screen.getByRole('button', { name });
const address = () => screen.getByRole('textbox', { name: say('follow.address') }) as HTMLInputElement;
const type = (field: HTMLElement, value: string) => fireEvent.input(field, { target: { value } });

describe('a new address', () => {
  it('is followed by its button and by Enter, with the hash that is expected', () => {
    const { onFollow, again } = show([]);
    expect(screen.getByText(say('follow.none'))).toBeDefined();
    expect((button(say('follow.add')) as HTMLButtonElement).disabled).toBe(true);
    type(address(), 'shop.example/cat.zip');
    type(screen.getByRole('textbox', { name: say('follow.expected') }), HASH);
    fireEvent.submit(address().closest('form') as HTMLFormElement);
    expect(onFollow).toHaveBeenCalledExactlyOnceWith('shop.example/cat.zip', HASH);
    // Refused, it stays to be mended; taken, the field is empty again.
    again({ refusal: 'notHttps' });
    expect(address().value).toBe('shop.example/cat.zip');
    again({ added: 1 });
    expect(address().value).toBe('');
  });

  it.each(['notAnAddress', 'notHttps', 'credentials', 'already'] as const)(
    '%s is said at the field',
    (refusal) => {
      show([], { refusal });
      expect(screen.getByRole('alert').textContent).toBe(say(`follow.${refusal}`));
      expect(address().getAttribute('aria-invalid')).toBe('true');
    },
  );

  it('that the browser refused, or a wrong hash, is said, and the address is not blamed', () => {
    const { again } = show([], { refusal: 'refused' });
    expect(screen.getByRole('alert').textContent).toBe(say('follow.refused'));
    expect(address().getAttribute('aria-invalid')).toBe('false');
    again({ refusal: 'notAHash' });
    expect(screen.getByRole('textbox', { name: say('follow.expected') }).getAttribute('aria-invalid')).toBe(
      'true',
    );
  });

  it('is not lost by Escape, which leaves the page else', () => {
    const { onClose } = show([]);
    type(address(), 'https://');
    fireEvent.keyDown(address(), { key: 'Escape' });
    expect(onClose).not.toHaveBeenCalled();
    type(address(), '');
    fireEvent.keyDown(address(), { key: 'Escape' });
    expect(onClose).toHaveBeenCalledOnce();
  });
});

describe('a followed pack', () => {
  it('with nothing new says so, when it was looked at and what was taken in', () => {
    const { onLook, onDaily } = show([follow()]);
    expect(screen.getByText(say('follow.same'))).toBeDefined();
    expect(screen.getByText(/33333333…44444444/)).toBeDefined();
    expect(screen.queryByRole('button', { name: say('follow.showThis', { pack: '猫砂话术' }) })).toBeNull();
    fireEvent.click(button(say('follow.lookThis', { pack: '猫砂话术' })));
    expect(onLook).toHaveBeenCalledExactlyOnceWith('f');
    fireEvent.click(screen.getByRole('checkbox'));
    expect(onDaily).toHaveBeenCalledExactlyOnceWith('f', true);
  });

  it('with a new version shows its changes or skips it', () => {
    const { onShow, onSkip, again } = show([follow({ state: 'new' })]);
    expect(screen.getByText(say('follow.new'))).toBeDefined();
    expect(screen.getByText(/11111111…22222222/).textContent).toContain('12');
    fireEvent.click(button(say('follow.showThis', { pack: '猫砂话术' })));
    expect(onShow).toHaveBeenCalledExactlyOnceWith('f');
    fireEvent.click(button(say('follow.skipThis', { pack: '猫砂话术' })));
    expect(onSkip).toHaveBeenLastCalledWith('f', true);
    again({ follows: [follow({ state: 'skipped' })] });
    expect(screen.getByText(say('follow.skipped'))).toBeDefined();
    fireEvent.click(button(say('follow.unskipThis', { pack: '猫砂话术' })));
    expect(onSkip).toHaveBeenLastCalledWith('f', false);
  });

  it('that was never imported is there to be', () => {
    show([follow({ state: 'new', taken: null })]);
    expect(screen.getByText(say('follow.first'))).toBeDefined();
    expect(screen.queryByText(say('follow.new'))).toBeNull();
  });

  it('shows while it is read how far it is, and stops', () => {
    const { onStopLooking, again } = show([follow({ busy: { done: 0, all: null } })]);
    const bar = () => screen.getByRole('progressbar') as HTMLProgressElement;
    expect(bar().getAttribute('aria-label')).toBe(say('follow.asking'));
    expect((button(say('follow.lookThis', { pack: '猫砂话术' })) as HTMLButtonElement).disabled).toBe(true);
    again({ follows: [follow({ busy: { done: 500_000, all: 2_000_000 } })] });
    expect([bar().value, bar().max]).toEqual([500_000, 2_000_000]);
    expect(bar().getAttribute('aria-label')).toMatch(/500.*2/);
    fireEvent.click(button(say('follow.stopThis', { pack: '猫砂话术' })));
    expect(onStopLooking).toHaveBeenCalledExactlyOnceWith('f');
  });

  it('is taken off, and the focus stays in the list', () => {
    const { onTakeOff } = show([follow()]);
    fireEvent.click(button(say('follow.takeOffThis', { pack: '猫砂话术' })));
    expect(onTakeOff).toHaveBeenCalledExactlyOnceWith('f');
    expect(document.activeElement?.textContent).toBe(say('follow.list'));
  });

  it('shows the whole hash that was read, and takes another that is expected', () => {
    const { onExpected } = show([follow()]);
    const details = screen.getByText(say('follow.check')).closest('details') as HTMLDetailsElement;
    details.open = true;
    expect(within(details).getByText(HASH)).toBeDefined();
    const field = within(details).getByRole('textbox');
    type(field, 'xyz');
    onExpected.mockReturnValueOnce(false);
    fireEvent.submit(field.closest('form') as HTMLFormElement);
    expect(onExpected).toHaveBeenLastCalledWith('f', 'xyz');
    expect(screen.getByRole('alert').textContent).toBe(say('follow.notAHash'));
    type(field, HASH);
    fireEvent.submit(field.closest('form') as HTMLFormElement);
    expect(onExpected).toHaveBeenLastCalledWith('f', HASH);
    expect(screen.queryByRole('alert')).toBeNull();
  });

  it('of several all are looked at together', () => {
    const { onLookAll } = show([follow(), follow({ id: 'g', name: '茶' })]);
    fireEvent.click(button(say('follow.lookAll')));
    expect(onLookAll).toHaveBeenCalledOnce();
  });
});

describe('what went wrong', () => {
  it.each<[FollowProblemCode, ShownFailure['values'], readonly string[]]>([
    ['offline', {}, []],
    ['unreachable', {}, ['shop.example']],
    ['notAllowed', { status: 403 }, ['403']],
    ['notFound', { status: 404 }, ['404']],
    ['badStatus', { status: 500 }, ['500']],
    ['timedOut', {}, []],
    ['tooBig', { limit: 100_000_000, size: 123_000_000 }, ['123', '100']],
    ['tooBig', { limit: 100_000_000, size: 0 }, ['100']],
    ['movedAway', { to: 'https://other.example/p.zip' }, ['https://other.example/p.zip']],
    ['movedOut', {}, []],
    ['noPermission', {}, ['shop.example']],
    ['wrongHash', { expected: 'aaaaaaaa…bbbbbbbb', got: 'cccccccc…dddddddd' }, ['aaaa', 'cccc']],
    ['notOurs', {}, []],
  ])('%s %o is said in words, with what to do', (code, values, parts) => {
    show([failing(code, values)]);
    const said = screen.getByRole('alert').textContent;
    expect(said).not.toMatch(/follow\.|[{}]/);
    for (const part of parts) expect(said).toContain(part);
    expect(said?.length).toBeGreaterThan(10);
  });

  it('in a pack is told with its place', () => {
    const file = {
      code: 'missing',
      place: { file: 'cat.zip', path: 'templates[3].text' },
      values: {},
    } as const;
    show([follow({ failure: { code: 'brokenPack', values: {}, file } })]);
    expect(screen.getByText('cat.zip · templates[3].text')).toBeDefined();
    expect(screen.getByText(say('problem.missing'))).toBeDefined();
  });

  it('offers what helps: to allow the host, to use the new address, to open it', () => {
    const { onAllow, again } = show([failing('noPermission')]);
    fireEvent.click(button(say('follow.allow')));
    expect(onAllow).toHaveBeenCalledExactlyOnceWith('f');
    again({ follows: [failing('movedAway', { to: 'https://other.example/p.zip' })] });
    fireEvent.click(button(say('follow.use')));
    expect(address().value).toBe('https://other.example/p.zip');
    expect(document.activeElement).toBe(address());
    again({ follows: [failing('unreachable')] });
    const link = screen.getByRole('link', { name: say('follow.open') });
    expect(link.getAttribute('href')).toBe('https://shop.example/cat.zip');
    expect(link.getAttribute('rel')).toContain('noreferrer');
  });

  it('isn’t shown while it is looked at again', () => {
    show([{ ...failing('offline'), busy: { done: 0, all: null } }]);
    expect(screen.queryByRole('alert')).toBeNull();
  });

  it('keeps a version that was found before', () => {
    show([{ ...failing('offline'), state: 'new' }]);
    expect(screen.getByText(say('follow.failed'))).toBeDefined();
    expect(button(say('follow.showThis', { pack: '猫砂话术' }))).toBeDefined();
  });
});

it('a name that is markup stays text', () => {
  show([follow({ name: '<img src=x onerror=alert(1)>', address: 'https://a.example/<b>' })]);
  expect(document.querySelector('img, b')).toBeNull();
  expect(screen.getByText('<img src=x onerror=alert(1)>')).toBeDefined();
});

it('axe finds nothing', async () => {
  show(
    [
      follow({ state: 'new', daily: true }),
      { ...failing('unreachable'), id: 'g', name: '茶' },
      follow({ id: 'h', name: '杯', busy: { done: 5, all: 10 } }),
    ],
    { refusal: 'notHttps' },
  );
  const found = await axe.run(document.body, {
    rules: { 'color-contrast': { enabled: false }, region: { enabled: false } },
    resultTypes: ['violations'],
  });
  expect(found.violations.flatMap((rule) => rule.nodes.map((node) => `${rule.id}: ${node.html}`))).toEqual(
    [],
  );
});
