// @vitest-environment happy-dom
/** The tags of the manager's page of shoppers: colour, group, renamed, joined, deleted. */
import { cleanup, fireEvent, screen, within } from '@testing-library/preact';
import { afterEach, describe, expect, it } from 'vitest';
import { press, type } from './makers.tsx';
import { showShoppers, t } from './shopperMakers.tsx';

afterEach(cleanup);

function open() {
  const shown = showShoppers();
  fireEvent.click(screen.getByRole('tab', { name: t('shoppers.part.tags') }));
  return shown;
}
const lines = () =>
  within(screen.getByRole('list', { name: t('shoppers.part.tags') })).getAllByRole('listitem');
const button = (name: string) => screen.getByRole('button', { name });
const check = (tag: string) =>
  fireEvent.click(screen.getByRole('checkbox', { name: t('tags.choose', { tag }) }));

describe('a tag', () => {
  it('stands with its colour and how many have it, groups first, also one that is noted nowhere', () => {
    open();
    const names = lines().map((line) => line.querySelector('.tag')?.textContent);
    expect(names).toEqual(['老客', '会员', '批发', '没人用']);
    expect(lines()[0]?.textContent).toContain(t('tags.count', { n: 1 }));
    expect(lines()[3]?.textContent).toContain(t('tags.count', { n: 0 }));
    expect(lines()[0]?.querySelector('.tag-red')).not.toBeNull();
  });

  it('gets a colour and a group', () => {
    const { props } = open();
    fireEvent.change(screen.getByRole('combobox', { name: t('tags.colour', { tag: '会员' }) }), {
      target: { value: 'blue' },
    });
    expect(props.onTagLook).toHaveBeenLastCalledWith('会员', { colour: 'blue' });
    fireEvent.change(screen.getByLabelText(t('tags.group', { tag: '会员' })), { target: { value: '关系' } });
    expect(props.onTagLook).toHaveBeenLastCalledWith('会员', { group: '关系' });
  });

  it('is renamed; a name that is there already says that they are joined', () => {
    const { props } = open();
    fireEvent.click(button(t('tags.rename', { tag: '会员' })));
    const field = screen.getByRole('textbox', { name: t('tags.newName', { tag: '会员' }) });
    expect(document.activeElement).toBe(field);
    type(field, '老客');
    expect(screen.getByText(t('tags.willMerge', { tag: '老客' }))).toBeDefined();
    type(field, '新会员');
    const form = field.closest('form');
    if (form !== null) fireEvent.submit(form);
    expect(props.onMoveTags).toHaveBeenCalledExactlyOnceWith(['会员'], '新会员');
    fireEvent.click(button(t('tags.rename', { tag: '会员' })));
    press(screen.getByRole('textbox', { name: t('tags.newName', { tag: '会员' }) }), 'Escape');
    expect(screen.queryByRole('textbox', { name: t('tags.newName', { tag: '会员' }) })).toBeNull();
    expect(props.onMoveTags).toHaveBeenCalledTimes(1);
  });

  it('is deleted, and those that nobody has are at once', () => {
    const { props } = open();
    fireEvent.click(button(t('tags.delete', { tag: '批发' })));
    expect(props.onMoveTags).toHaveBeenLastCalledWith(['批发'], null);
    fireEvent.click(button(t('tags.dropUnused', { n: 1 })));
    expect(props.onMoveTags).toHaveBeenLastCalledWith(['没人用'], null);
  });
});

it('two or more are joined in the one that is chosen', () => {
  const { props } = open();
  check('会员');
  expect(screen.queryByRole('button', { name: t('tags.merge') })).toBeNull();
  check('没人用');
  const into = screen.getByRole<HTMLSelectElement>('combobox', {
    name: new RegExp(t('tags.mergeInto', { n: 2 })),
  });
  expect(into.value).toBe('会员');
  fireEvent.change(into, { target: { value: '没人用' } });
  fireEvent.click(button(t('tags.merge')));
  expect(props.onMoveTags).toHaveBeenCalledExactlyOnceWith(['会员', '没人用'], '没人用');
});
