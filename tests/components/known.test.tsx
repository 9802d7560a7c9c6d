// @vitest-environment happy-dom
/** What is known of a shopper: read at a glance, changed by keyboard, hidden where it is nobody's business. */
import { cleanup, fireEvent, render, screen, within } from '@testing-library/preact';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { Known, type KnownProps, LocaleContext } from '../../components/index.ts';
import { forgetDrafts } from '../../components/panel/drafts.ts';
import { known, knownProps } from './knownMakers.tsx';
import { HOUR, NOW, press, shopper, type } from './makers.tsx';

type Field = `profile.${'level' | 'sizes' | 'taste' | 'birthday'}`;
afterEach(cleanup);
beforeEach(forgetDrafts);

function show(more: Partial<KnownProps> = {}) {
  const props = knownProps(more);
  render(
    <LocaleContext.Provider value="zh-CN">
      <Known {...props} />
    </LocaleContext.Provider>,
  );
  return props;
}

const section = (name: 'profile.title' | 'account.title' | 'account.search' | Field) =>
  within(screen.getByRole('region', { name: known(name) }));
const button = (name: string) => screen.getByRole('button', { name });
const field = (name: 'profile.title' | 'account.title' | 'account.search' | Field) =>
  screen.getByRole<HTMLInputElement>('textbox', { name: known(name) });

describe('the profile', () => {
  const filled = shopper({
    profile: { vip: true, level: 'V3', birthday: '1990-05-20', sizes: '上衣 M' },
    formerNames: ['小王', '王小姐'],
  });

  it('stands as people say it, with names from before', () => {
    show({ shopper: filled });
    const text = screen.getByRole('region', { name: known('profile.title') }).textContent;
    for (const part of [known('profile.vip'), 'V3', '1990年5月20日', '上衣 M', '小王 · 王小姐'])
      expect(text).toContain(part);
    expect(text).not.toContain(known('profile.taste'));
  });

  it('is written in one form; emptied fields are taken out, and a birthday is understood', () => {
    const { onProfile } = show({ shopper: filled });
    fireEvent.click(button(known('profile.edit')));
    expect(document.activeElement).toBe(screen.getByRole('checkbox'));
    type(field('profile.sizes'), '');
    type(field('profile.taste'), '纯棉');
    type(field('profile.birthday'), '6月1号');
    fireEvent.click(screen.getByRole('checkbox'));
    fireEvent.change(screen.getByRole('combobox'), { target: { value: 'owl' } });
    fireEvent.click(button(known('known.save')));
    expect(onProfile).toHaveBeenCalledExactlyOnceWith({
      level: 'V3',
      birthday: '06-01',
      festival: '',
      sizes: '',
      taste: '纯棉',
      vip: undefined,
      temper: 'owl',
    });
    expect(document.activeElement).toBe(button(known('profile.edit')));
  });

  it('says so where a birthday is none, and loses nothing', () => {
    const { onProfile } = show();
    fireEvent.click(button(known('profile.add')));
    type(field('profile.level'), 'V9');
    type(field('profile.birthday'), '明年');
    fireEvent.click(button(known('known.save')));
    expect(onProfile).not.toHaveBeenCalled();
    expect(screen.getByRole('alert').textContent).toBe(known('profile.badBirthday'));
    expect(document.activeElement).toBe(field('profile.birthday'));
    expect(field('profile.level').value).toBe('V9');
  });

  it('is left by Escape, but not while an input method composes; what is half written is kept meanwhile', () => {
    const { onProfile } = show();
    fireEvent.click(button(known('profile.add')));
    type(field('profile.taste'), '素色');
    cleanup();
    show();
    expect(field('profile.taste').value).toBe('素色');
    press(field('profile.taste'), 'Escape', { isComposing: true });
    expect(field('profile.taste').value).toBe('素色');
    press(field('profile.taste'), 'Escape');
    expect(button(known('profile.add'))).toBeDefined();
    expect(onProfile).not.toHaveBeenCalled();
  });
});

describe('the temper', () => {
  it('is told with what showed it, and with how to talk', () => {
    show({ temper: { temper: 'tiger', evidence: ['快点', '马上'] } });
    const text = section('profile.title').getByText(known('profile.temper.tiger')).parentElement?.textContent;
    expect(text).toContain(known('profile.temper.tip.tiger'));
    expect(text).toContain(known('profile.temper.evidence', { words: '快点 · 马上' }));
  });

  it('that an agent chose stands above it', () => {
    show({
      shopper: shopper({ profile: { temper: 'owl' } }),
      temper: { temper: 'tiger', evidence: ['快点'] },
    });
    expect(section('profile.title').getByText(known('profile.temper.owl'))).toBeDefined();
    expect(section('profile.title').getByText(known('profile.temper.chosen'))).toBeDefined();
    expect(section('profile.title').queryByText(known('profile.temper.tiger'))).toBeNull();
  });

  it('isn’t guessed', () => {
    show({ temper: { temper: null, evidence: [] } });
    expect(section('profile.title').getByText(known('profile.temper.unknown'))).toBeDefined();
  });
});

describe('contacts', () => {
  const contacts: KnownProps['contacts'] = [
    { kind: 'phone', text: '13812345678', hidden: '138****5678', at: NOW - HOUR },
  ];

  it('are hidden until they are asked for', () => {
    show({ contacts });
    expect(document.body.textContent).not.toContain('13812345678');
    fireEvent.click(button(known('contact.show')));
    expect(document.body.textContent).toContain('13812345678');
    fireEvent.click(button(known('contact.hide')));
    expect(document.body.textContent).not.toContain('13812345678');
  });

  it('are shown at once where the agent wants it so', () => {
    show({ contacts, hides: false });
    expect(document.body.textContent).toContain('13812345678');
  });
});

describe('accounts', () => {
  const other = shopper({ id: 'practice/s2/b', name: '王小明小号', shopName: '二店', tags: ['老客'] });

  it('are shown with shop and tags; what an agent joined is parted', () => {
    const same = shopper({ id: 'practice/s3/b', name: '小明' });
    const { onPart } = show({
      accounts: [
        { account: other, joined: true },
        { account: same, joined: false },
      ],
    });
    const [first, second] = section('account.title').getAllByRole('listitem');
    expect(first?.textContent).toMatch(/王小明小号.*二店.*老客/);
    expect(second?.textContent).toContain(known('account.same'));
    fireEvent.click(button(known('account.part', { name: other.name })));
    expect(onPart).toHaveBeenCalledExactlyOnceWith(other);
    expect(document.activeElement).toBe(button(known('account.join')));
  });

  it('are found by name and joined, by keyboard', async () => {
    const onFindAccounts = vi.fn(async (query: string) => (query === '小号' ? [other] : []));
    const { onJoin } = show({ onFindAccounts });
    fireEvent.click(button(known('account.join')));
    const search = field('account.search');
    expect(document.activeElement).toBe(search);
    type(search, '没有');
    expect(await screen.findByText(known('account.none'))).toBeDefined();
    type(search, '小号');
    const take = await screen.findByRole('button', { name: known('account.take', { name: other.name }) });
    press(search, 'ArrowDown');
    expect(document.activeElement).toBe(take);
    fireEvent.click(take);
    expect(onJoin).toHaveBeenCalledExactlyOnceWith(other);
    expect(screen.queryByRole('textbox', { name: known('account.search') })).toBeNull();
  });

  it('nobody is looked for while an input method composes', () => {
    const { onFindAccounts } = show();
    fireEvent.click(button(known('account.join')));
    const search = field('account.search');
    search.value = 'xiao';
    fireEvent(search, new InputEvent('input', { bubbles: true, isComposing: true }));
    expect(onFindAccounts).not.toHaveBeenCalled();
    press(search, 'Escape', { isComposing: true });
    expect(field('account.search')).toBe(search);
    press(search, 'Escape');
    expect(screen.queryByRole('textbox', { name: known('account.search') })).toBeNull();
  });
});
