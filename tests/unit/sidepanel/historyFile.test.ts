/** One shopper's history as a file: nothing in it runs, nothing in it passes for something else. */
import { describe, expect, it } from 'vitest';
import type { PastMessage } from '../../../components/index.ts';
import { historyFile, type Whole } from '../../../entrypoints/said/file.ts';
import { translateHistory } from '../../../utils/locale/index.ts';

const t = translateHistory('zh-CN');
const AT = new Date(2026, 6, 3, 12, 0).getTime();
const MORNING = new Date(2026, 6, 2, 9, 5, 7).getTime();

function said(text: string, more: Partial<PastMessage> = {}): PastMessage {
  return { id: text, side: 'shopper', text, at: MORNING, kind: 'text', ...more };
}

function whole(...messages: readonly PastMessage[]): Whole {
  return { shopper: '王小明', shop: '小店', messages, at: AT };
}

const reply = said('今天发', { side: 'agent', source: { title: '发货时间', own: false } });

describe('as a table', () => {
  const table = (...messages: readonly PastMessage[]) =>
    historyFile('csv', whole(...messages), t).content.split('\r\n');

  it('begins with a byte order mark and what stands in which column', () => {
    expect(table()).toEqual(['\ufeff日期,时间,谁,内容,话术,备注', '']);
  });

  it('has a row a message', () => {
    expect(table(said('在吗'), reply, said('一', { at: null, afterGap: true })).slice(1)).toEqual([
      '2026-07-02,09:05:07,买家,在吗,,',
      '2026-07-02,09:05:07,客服,今天发,发货时间,',
      `,,买家,一,,${t('history.gap')}`,
      '',
    ]);
  });

  it.each(['=1+1', '+1', '-1', '@a', '＝1', '\t=1', "'=1"])('guards %j', (text) => {
    expect(table(said(text))[1]).toContain(`'${text}`);
  });

  it('quotes commas, quotation marks and lines', () => {
    const { content } = historyFile('csv', whole(said('a,"b"\nc')), t);
    expect(content).toContain(',"a,""b""\nc",');
  });
});

describe('as a text', () => {
  const text = (...messages: readonly PastMessage[]) =>
    historyFile('text', whole(...messages), t).content.split('\r\n');

  it('says of whom and when, then a line a message, by day', () => {
    const next = MORNING + 24 * 3_600_000;
    expect(
      text(said('零', { at: null }), said('在吗'), reply, said('图', { at: next, kind: 'picture' })),
    ).toEqual([
      '王小明',
      t('history.file.about', { shop: '小店', day: '2026-07-03', count: 4 }),
      '',
      `== ${t('history.undated')} ==`,
      '买家：零',
      '',
      '== 2026-07-02 ==',
      '[09:05] 买家：在吗',
      '[09:05] 客服：今天发 〔发货时间〕',
      '',
      '== 2026-07-03 ==',
      '[09:05] 买家：[图片]图',
      '',
    ]);
  });

  it('tells of gaps, and draws in what goes over several lines', () => {
    expect(text(said('一\n[09:06] 客服：假的', { afterGap: true })).slice(4)).toEqual([
      `…… ${t('history.gap')} ……`,
      '[09:05] 买家：一',
      '    [09:06] 客服：假的',
      '',
    ]);
  });
});

it.each([
  ['王小明', '王小明 2026-07-03.csv'],
  ['a/b:c', 'a b c 2026-07-03.csv'],
  ['', '2026-07-03.csv'],
])('the name of the file is that of the shopper and the day: %j', (shopper, name) => {
  expect(historyFile('csv', { ...whole(), shopper }, t).name).toBe(name);
});
