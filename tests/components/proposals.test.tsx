// @vitest-environment happy-dom
/** Whom to write to: taken or dismissed by one click, with a template or without, by rules that can be changed. */
import { cleanup, fireEvent, render, screen, waitFor } from '@testing-library/preact';
import { afterEach, expect, it, vi } from 'vitest';
import {
  FollowUpPage,
  LocaleContext,
  type ProposalState,
  type ShownProposal,
} from '../../components/index.ts';
import { TOUCH_DEFAULTS } from '../../utils/followUps/index.ts';
import { translateFollowUps } from '../../utils/locale/index.ts';
import { HOUR, NOW } from './makers.tsx';

afterEach(cleanup);
const t = translateFollowUps('zh-CN');

const of = (name: string, template = ''): ShownProposal => ({
  proposal: { id: `vip:${name}`, rule: 'vip', conversation: name, dueAt: NOW + HOUR, about: '' },
  shopperName: name,
  shopName: '旗舰店',
  template,
});

function show(state: Partial<ProposalState> = {}) {
  const done = {
    onTake: vi.fn(async () => {}),
    onDismiss: vi.fn(async () => {}),
    onRule: vi.fn(async () => {}),
  };
  const whole: ProposalState = {
    looked: 9,
    rules: TOUCH_DEFAULTS,
    proposals: [of('甲'), of('乙', '老客问候')],
    ...state,
  };
  render(
    <LocaleContext.Provider value="zh-CN">
      <FollowUpPage followUps={[]} now={NOW} onChange={async () => {}} proposed={{ state: whole, ...done }} />
    </LocaleContext.Provider>,
  );
  return done;
}
const VIP = t('touch.vip');
const button = (name: string) => screen.getByRole('button', { name });

it('is taken as a reminder, and the focus goes on to the next', () => {
  const { onTake } = show();
  button(t('touch.take', { name: '甲', text: VIP })).focus();
  fireEvent.click(button(t('touch.take', { name: '甲', text: VIP })));
  expect(onTake).toHaveBeenCalledExactlyOnceWith(of('甲'), VIP);
  expect(document.activeElement).toBe(button(t('touch.take', { name: '乙', text: VIP })));
});

it('names the template that suits, where there is one', () => {
  const { onTake } = show();
  fireEvent.click(button(t('touch.useTemplate', { title: '老客问候' })));
  expect(onTake).toHaveBeenCalledExactlyOnceWith(of('乙', '老客问候'), `${VIP}（话术：老客问候）`);
});

it('is dismissed, and says where that failed', async () => {
  const { onDismiss } = show();
  onDismiss.mockRejectedValueOnce(new Error('full'));
  fireEvent.click(button(t('touch.dismiss', { name: '甲', text: VIP })));
  await waitFor(() => expect(screen.getByRole('alert').textContent).toBe(t('followUp.failed')));
});

it('has rules that are on or off, each with its days, and takes no number that is none', () => {
  const { onRule } = show();
  fireEvent.click(screen.getByRole('checkbox', { name: VIP }));
  expect(onRule).toHaveBeenLastCalledWith('vip', { on: false, days: 30 });
  const days = screen.getByRole('spinbutton', { name: `${VIP} ${t('touch.days.vip')}` });
  fireEvent.change(days, { target: { value: '14' } });
  expect(onRule).toHaveBeenLastCalledWith('vip', { on: true, days: 14 });
  fireEvent.change(days, { target: { value: '9999' } });
  expect(onRule).toHaveBeenLastCalledWith('vip', { on: true, days: 30 });
});

it('says how far it has looked, and that there is nobody', () => {
  show({ proposals: null });
  expect(screen.getByText(t('touch.looking', { n: 9 }))).toBeTruthy();
  cleanup();
  show({ proposals: [] });
  expect(screen.getByText(t('touch.none'))).toBeTruthy();
});
