// @vitest-environment happy-dom
/** Tags of a shopper: typed or chosen from those in use, never half-composed, never twice. */
import { cleanup, fireEvent, screen } from '@testing-library/preact';
import { afterEach, describe, expect, it } from 'vitest';
import type { PanelProps } from '../../components/index.ts';
import type { Tag } from '../../utils/model/index.ts';
import { press, say, shopper, showPanel, type } from './makers.tsx';

afterEach(cleanup);

const KNOWN: readonly Tag[] = ['老客', '催发货', '要发票', '催退款', '会员', '大客户', '差评', '黑名单'].map(
  (name) => ({ name, usedAt: 0 }),
);

function open(more: Partial<PanelProps> = {}) {
  const shown = showPanel({ knownTags: KNOWN, ...more });
  fireEvent.click(screen.getByRole('tab', { name: say('tab.shopper') }));
  const field = screen.getByRole<HTMLInputElement>('combobox', { name: say('tag.add') });
  return { ...shown, field };
}

const offered = () => screen.queryAllByRole('option').map((option) => option.textContent);
const enter = (field: Element, init = {}) => press(field, 'Enter', init);

describe('Enter', () => {
  it('adds what was typed, trimmed, and empties the field', () => {
    const { field, spies } = open();
    type(field, ' 新标签 ');
    enter(field);
    expect(spies.onAddTag).toHaveBeenCalledExactlyOnceWith('新标签');
    expect(field.value).toBe('');
  });

  it.each([
    ['in a composition', { isComposing: true }],
    ['with key code 229', { keyCode: 229 }],
  ])('%s adds nothing', (_name, init) => {
    const { field, spies } = open();
    type(field, 'cui');
    expect(enter(field, init)).toBe(false);
    expect(spies.onAddTag).not.toHaveBeenCalled();
    expect(field.value).toBe('cui');
  });

  it.each(['', '   '])('adds nothing from %j', (text) => {
    const { field, spies } = open();
    type(field, text);
    enter(field);
    expect(spies.onAddTag).not.toHaveBeenCalled();
  });

  it('adds no tag twice, and the panel says that it is there', () => {
    const { field, spies } = open();
    type(field, '老客');
    expect(screen.getByText(say('tag.exists'))).toBeDefined();
    enter(field);
    expect(spies.onAddTag).not.toHaveBeenCalled();
  });
});

describe('tags in use', () => {
  it('are offered on focus, without those that the shopper has, at most six', () => {
    const { field } = open();
    fireEvent.focus(field);
    expect(offered()).toEqual(['催发货', '要发票', '催退款', '会员', '大客户', '差评']);
    expect(field.getAttribute('aria-expanded')).toBe('true');
  });

  it('are narrowed by typing, those that begin with it first', () => {
    const { field } = open();
    type(field, '客');
    expect(offered()).toEqual(['大客户']);
    type(field, '催');
    expect(offered()).toEqual(['催发货', '催退款']);
  });

  it('are added by a click', () => {
    const { field, spies } = open();
    fireEvent.focus(field);
    const option = screen.getByRole('option', { name: '要发票' });
    // The field would lose the focus, and the list would be gone before the click.
    expect(fireEvent.mouseDown(option)).toBe(false);
    fireEvent.click(option);
    expect(spies.onAddTag).toHaveBeenCalledExactlyOnceWith('要发票');
  });

  it('are walked with the arrow keys and added with Enter', () => {
    const { field, spies } = open();
    type(field, '催');
    press(field, 'ArrowDown');
    press(field, 'ArrowDown');
    const active = document.getElementById(field.getAttribute('aria-activedescendant') ?? '');
    expect(active?.textContent).toBe('催退款');
    expect(active?.getAttribute('aria-selected')).toBe('true');
    enter(field);
    expect(spies.onAddTag).toHaveBeenCalledExactlyOnceWith('催退款');
  });

  it('past the last one, what was typed counts again', () => {
    const { field, spies } = open();
    type(field, '催');
    for (let i = 0; i < 3; i += 1) press(field, 'ArrowDown');
    expect(field.hasAttribute('aria-activedescendant')).toBe(false);
    enter(field);
    expect(spies.onAddTag).toHaveBeenCalledExactlyOnceWith('催');
  });

  it('fold away with Escape, which does nothing else', () => {
    const outcome = { id: 1, outcome: { kind: 'stale' }, title: '', text: '', shopperName: '' } as const;
    const { field, spies } = open({ outcome });
    fireEvent.focus(field);
    expect(press(field, 'Escape')).toBe(true);
    expect(field.getAttribute('aria-expanded')).toBe('false');
    expect(offered()).toEqual([]);
    expect(spies.onDismissOutcome).not.toHaveBeenCalled();
  });
});

describe('a tag', () => {
  const RED: readonly Tag[] = [
    { name: '老客', usedAt: 0, colour: 'red' },
    { name: '甲', usedAt: 0, group: '一' },
    { name: '乙', usedAt: 0 },
    { name: '丙', usedAt: 0, group: '一' },
  ];

  it('has its colour wherever it stands, and its name on it', () => {
    open({ knownTags: RED });
    const chips = [...document.querySelectorAll('.tag-red')].map((chip) => chip.textContent);
    expect(chips).toEqual(['老客', '老客']);
  });

  it('is offered beside those of its group, under its name', () => {
    const { field } = open({ knownTags: RED, shopper: shopper({ tags: [] }) });
    fireEvent.focus(field);
    expect(offered()).toEqual(['老客', '乙', '甲一', '丙']);
    expect(screen.getByRole('option', { name: '丙 一' })).toBeDefined();
    for (const _ of offered()) press(field, 'ArrowDown');
    expect(document.getElementById(field.getAttribute('aria-activedescendant') ?? '')?.textContent).toBe(
      '丙',
    );
  });
});

describe('tags that fit what was said', () => {
  it('are had with one press, and the focus stays here', () => {
    const { spies, again, field } = open({ tagHints: ['催单', '要发票'] });
    const hint = screen.getByRole('button', { name: say('tag.hint', { tag: '催单' }) });
    hint.focus();
    fireEvent.click(hint);
    expect(spies.onAddTag).toHaveBeenCalledExactlyOnceWith('催单');
    again({ shopper: shopper({ tags: ['老客', '催单'] }), tagHints: ['要发票'] });
    expect(document.activeElement).toBe(field);
    expect(screen.queryByRole('button', { name: say('tag.hint', { tag: '催单' }) })).toBeNull();
  });

  it('are never added by themselves', () => {
    const { spies, field } = open({ tagHints: ['催单'] });
    enter(field);
    expect(spies.onAddTag).not.toHaveBeenCalled();
  });
});

it('a tag is removed by its button, and only that one', () => {
  const { spies } = open({ shopper: shopper({ tags: ['老客', '会员'] }) });
  fireEvent.click(screen.getByRole('button', { name: say('tag.remove', { tag: '会员' }) }));
  expect(spies.onRemoveTag).toHaveBeenCalledExactlyOnceWith('会员');
});

it('nothing is written down of a shopper of whom nothing is stored', () => {
  showPanel({ shopper: null });
  fireEvent.click(screen.getByRole('tab', { name: say('tab.shopper') }));
  expect(screen.queryByRole('combobox')).toBeNull();
  expect(screen.getByText(say('shopper.empty'))).toBeDefined();
});

describe('a tag that cannot be added', () => {
  it('because it is too long stays in the field, and the panel says why', () => {
    const { field, spies } = open();
    expect(field.maxLength).not.toBe(24);
    type(field, '长'.repeat(25));
    enter(field);
    expect(spies.onAddTag).not.toHaveBeenCalled();
    expect(field.value).toBe('长'.repeat(25));
    const hint = document.getElementById(field.getAttribute('aria-describedby') ?? '');
    expect(hint?.textContent).toBe(say('tag.long', { n: 24 }));
    type(field, '长'.repeat(24));
    expect(field.hasAttribute('aria-describedby')).toBe(false);
    enter(field);
    expect(spies.onAddTag).toHaveBeenCalledExactlyOnceWith('长'.repeat(24));
  });

  it('because there are 50 stays in the field, and the panel says why', () => {
    const { field, spies } = open({
      shopper: shopper({ tags: Array.from({ length: 50 }, (_, n) => `t${n}`) }),
    });
    type(field, '新');
    enter(field);
    expect(spies.onAddTag).not.toHaveBeenCalled();
    expect(field.value).toBe('新');
    expect(screen.getByText(say('tag.full', { n: 50 }))).toBeDefined();
    expect(offered()).toEqual([]);
  });
});

describe('when a chip is removed, the focus goes', () => {
  const chip = (tag: string) => screen.getByRole('button', { name: say('tag.remove', { tag }) });
  const remove = (tag: string) => {
    chip(tag).focus();
    fireEvent.click(chip(tag));
  };

  it('to the next one', () => {
    const { again } = open({ shopper: shopper({ tags: ['老客', '会员', '大客户'] }) });
    remove('会员');
    again({ shopper: shopper({ tags: ['老客', '大客户'] }) });
    expect(document.activeElement).toBe(chip('大客户'));
  });

  it('to the field after the last one, which offers nothing unasked', () => {
    const { again, field } = open({ shopper: shopper({ tags: ['老客', '会员'] }) });
    remove('会员');
    again({ shopper: shopper({ tags: ['老客'] }) });
    expect(document.activeElement).toBe(field);
    expect(offered()).toEqual([]);
    again({ shopper: shopper({ tags: ['会员'] }) });
    remove('会员');
    again({ shopper: shopper({ tags: [] }) });
    expect(document.activeElement).toBe(field);
  });

  it('and a key held down removes no second one', () => {
    open({ shopper: shopper({ tags: ['老客', '会员'] }) });
    expect(press(chip('老客'), 'Enter')).toBe(false);
    const held = new KeyboardEvent('keydown', {
      key: 'Enter',
      repeat: true,
      bubbles: true,
      cancelable: true,
    });
    fireEvent(chip('会员'), held);
    expect(held.defaultPrevented).toBe(true);
  });
});
