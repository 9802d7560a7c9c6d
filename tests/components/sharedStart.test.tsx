// @vitest-environment happy-dom
/** What several replies begin with gives way to the difference, on the card alone. */
import { cleanup, fireEvent, screen } from '@testing-library/preact';
import { afterEach, describe, expect, it } from 'vitest';
import { sharedStarts } from '../../components/panel/sharedStart.ts';
import { openView, pressDigit, reply, say, showPanel } from './makers.tsx';

afterEach(cleanup);

const GREETING = '亲，您好，感谢您光临本店，';

describe('the shared beginning', () => {
  it.each([
    ['whole clauses', ['亲，您好，今天发', '亲，您好，明天发'], ['亲，您好，', '亲，您好，']],
    ['none where a word would be cut', ['今天发货', '今天不发货'], ['', '']],
    ['none of a number', ['运费3.5元', '运费3.8元', '9:30到', '9:45到', '3~5天', '3~7天'], Array(6).fill('')],
    ['none of a range in full width', ['要3～5天', '要3～7天'], ['', '']],
    ['a greeting with its wave', ['亲～在的', '亲～有货'], ['亲～', '亲～']],
    [
      'the longest of several',
      ['亲，好的，一', '亲，好的，二', '亲，三'],
      ['亲，好的，', '亲，好的，', '亲，'],
    ],
    ['English words', ['Hello dear, yes', 'Hello dear, no'], ['Hello dear, ', 'Hello dear, ']],
    ['never all of a text', ['您好，', '您好，今天发'], ['', '您好，']],
    ['none with itself', ['您好，今天发', '您好，今天发'], ['', '']],
    ['none of one alone', ['您好，今天发'], ['']],
  ])('is %s', (_name, texts, expected) => {
    expect(sharedStarts(texts).map((length, at) => texts[at]?.slice(0, length))).toEqual(expected);
  });
});

function show(...texts: string[]) {
  return showPanel({ view: openView({ suggestions: texts.map((text, at) => reply(`t${at}`, { text })) }) });
}
const texts = () => [...document.querySelectorAll('.card-text')];
const seen = (card: Element | undefined): string => {
  const copy = card?.cloneNode(true) as Element;
  for (const hidden of copy.querySelectorAll('.visually-hidden')) hidden.remove();
  return copy.textContent ?? '';
};

describe('a card', () => {
  it('shows the gist of a long shared beginning, then what is different', () => {
    show(`${GREETING}今天发货。`, `${GREETING}明天发货。`);
    expect(texts().map(seen)).toEqual(['亲今天发货。', '亲明天发货。']);
    expect(document.querySelectorAll('.shared.cut')).toHaveLength(2);
  });

  it('cuts no character in two', () => {
    const start = '您好呀😊感谢您光临本店，';
    show(`${start}今天发货。`, `${start}明天发货。`);
    expect(texts().map(seen)).toEqual(['您好呀😊今天发货。', '您好呀😊明天发货。']);
    expect(texts()[0]?.textContent).toBe(`${start}今天发货。`);
  });

  it('is read out whole, and fills the whole text', () => {
    const { spies } = show(`${GREETING}今天发货。`, `${GREETING}明天发货。`);
    expect(texts()[0]?.textContent).toBe(`${GREETING}今天发货。`);
    pressDigit(2);
    expect(spies.onFill.mock.lastCall?.[1]).toBe(`${GREETING}明天发货。`);
  });

  it('shows all of it when it is expanded', () => {
    show(`${GREETING}今天发货。`, `${GREETING}明天发货。`);
    const [first, second] = screen.getAllByRole('button', { name: new RegExp(`^${say('action.expand')} `) });
    // Each says which reply it is about.
    expect(first?.getAttribute('aria-label')).not.toBe(second?.getAttribute('aria-label'));
    fireEvent.click(first as HTMLElement);
    expect(seen(texts()[0])).toBe(`${GREETING}今天发货。`);
    expect(seen(texts()[1])).toBe('亲明天发货。');
  });

  it('only makes a short one quiet', () => {
    show('您好，今天发。', '您好，明天发。');
    expect(texts().map(seen)).toEqual(['您好，今天发。', '您好，明天发。']);
    expect(document.querySelector('.shared')?.textContent).toBe('您好，');
  });

  it('cuts none of a blank', () => {
    show('您好，您的【快递】单号已经更新，今天到。', '您好，您的【快递】单号已经更新，明天到。');
    expect(document.querySelectorAll('.blank')).toHaveLength(2);
    expect(texts()[0]?.textContent).toBe('您好，您的【快递】单号已经更新，今天到。');
  });
});
