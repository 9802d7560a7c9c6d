// @vitest-environment happy-dom
/** What the panel says of a fill's pictures, and what it offers for those that were left. */
import { cleanup, fireEvent, screen } from '@testing-library/preact';
import { afterEach, describe, expect, it, vi } from 'vitest';
import type { FillReport, PictureCopy } from '../../components/index.ts';
import type { FillOutcome, PicturesOutcome } from '../../utils/model/index.ts';
import { openView, reply, say, showPanel } from './makers.tsx';

afterEach(() => {
  cleanup();
  vi.useRealTimers();
});

function tell(pictures: PicturesOutcome, pictureCopy?: PictureCopy) {
  const report: FillReport = {
    id: 1,
    outcome: { kind: 'filled', pictures },
    title: '尺码',
    text: '见图',
    shopperName: '王小明',
    ...(pictureCopy === undefined ? {} : { pictureCopy }),
  };
  return showPanel({ outcome: report });
}

const said = () => document.querySelector('.toast-text')?.textContent ?? '';
const copier = () =>
  screen.queryByRole('button', { name: say('outcome.picture.copy') }) ??
  screen.queryByRole('button', { name: say('outcome.picture.next') });
const KEY = 'Ctrl+V';

describe('a fill with pictures', () => {
  it('that are all in says so, and goes away by itself', () => {
    vi.useFakeTimers();
    const { spies } = tell({ put: 2, left: 0 });
    expect(said()).toBe(say('outcome.filledPictures', { title: '尺码', n: 2 }));
    expect(copier()).toBeNull();
    vi.advanceTimersByTime(8000);
    expect(spies.onDismissOutcome).toHaveBeenCalled();
  });

  it('of which one is left says how to paste it, and stays', () => {
    vi.useFakeTimers();
    const { spies } = tell({ put: 0, left: 1, why: 'notTaken' }, { number: 1, copied: true });
    expect(said()).toContain(say('outcome.left.notTaken', { n: 1 }));
    expect(said()).toContain(say('outcome.picture.copied', { key: KEY }));
    expect(screen.getByRole('status').textContent).toContain(KEY);
    expect(copier()).toBeNull();
    vi.advanceTimersByTime(60_000);
    expect(spies.onDismissOutcome).not.toHaveBeenCalled();
  });

  it('of which several are left has a button for the next, until the last', () => {
    const { spies } = tell({ put: 1, left: 2, why: 'notTaken' }, { number: 1, copied: true });
    expect(said()).toContain(say('outcome.filledPictures', { title: '尺码', n: 1 }));
    expect(said()).toContain(say('outcome.picture.copiedOf', { n: 1, left: 1, key: KEY }));
    fireEvent.click(copier() as HTMLElement);
    expect(spies.onCopyPicture).toHaveBeenCalledTimes(1);
    cleanup();
    tell({ put: 1, left: 2, why: 'notTaken' }, { number: 2, copied: true });
    expect(copier()).toBeNull();
  });

  it('whose copying failed offers it again', () => {
    tell({ put: 0, left: 1, why: 'notTaken' }, { number: 1, copied: false });
    expect(said()).toContain(say('outcome.picture.failed'));
    expect(copier()).not.toBeNull();
  });

  it.each(['stale', 'composing', 'changedText'] as const)('says why they are left: %s', (why) => {
    tell({ put: 0, left: 1, why });
    expect(said()).toContain(say(`outcome.left.${why}`, { n: 1, shopper: '王小明' }));
    expect(copier()).not.toBeNull();
  });

  it('that can’t be read has nothing to copy', () => {
    tell({ put: 0, left: 1, why: 'missing' });
    expect(copier()).toBeNull();
  });
});

it('a fill that was taken back says which pictures stay in the page', () => {
  const outcome: FillReport['outcome'] = { kind: 'takenBack', pictures: 2 };
  showPanel({ outcome: { id: 1, outcome, title: '', text: '', shopperName: '' } });
  expect(said()).toBe(say('outcome.takenBackPictures', { n: 2 }));
});

it('a reply tells how many pictures go along, also to those who see none', () => {
  showPanel({ view: openView({ suggestions: [reply('尺码', { pictures: ['a', 'b'] }), reply('发货')] }) });
  const [card, other] = screen.getAllByRole('button', { name: /填入第/ }) as [HTMLElement, HTMLElement];
  const described = (button: HTMLElement) =>
    (button.getAttribute('aria-describedby') ?? '')
      .split(' ')
      .map((id) => document.getElementById(id)?.textContent ?? '')
      .join(' ');
  expect(described(card)).toContain(say('reply.pictures', { n: 2 }));
  expect(described(other)).not.toContain(say('reply.pictures', { n: 2 }).slice(-3));
});

it('is filled without a word of pictures where there are none', () => {
  const outcome: FillOutcome = { kind: 'filled' };
  showPanel({ outcome: { id: 1, outcome, title: '发货', text: '', shopperName: '' } });
  expect(said()).toBe(say('outcome.filled', { title: '发货' }));
});
