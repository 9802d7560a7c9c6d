/** Titles typed by their sounds: what is found, in which order, and which of its characters are marked. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Template } from '../../../utils/model/index.ts';
import { compileWords, createEngine, openLexicon } from '../../../utils/suggestion/index.ts';
import { template } from './desk.ts';
import { signs } from './signs.ts';

const lexicon = openLexicon(compileWords());

function engineWith(templates: readonly Template[]) {
  const engine = createEngine({ signs, lexicon });
  engine.add(templates);
  return engine;
}

/** The title with what was typed in brackets; empty where it isn't found. */
function marked(title: string, typed: string): string {
  const [first] = engineWith([template('t', { title, text: '' })]).search(typed);
  return (first?.title ?? []).map((span) => (span.marked ? `[${span.text}]` : span.text)).join('');
}

describe('a title is found', () => {
  it.each([
    ['fhsj', '[发货时间]'],
    ['FHSJ', '[发货时间]'],
    ['fahuoshijian', '[发货时间]'],
    ['fahuo', '[发货]时间'],
    ['fahsj', '[发货时间]'],
    ['fhuoshij', '[发货时间]'],
    ['fahuos', '[发货时]间'],
    ['fahuosh', '[发货时]间'],
    ['f', '[发]货时间'],
    ['fhshj', '[发货时间]'],
    ['发huo', '[发货]时间'],
    ['发hsj', '[发货时间]'],
    ['fh时间', '[发货时间]'],
    ['hsj', '发[货时间]'],
    ['shijian', '发货[时间]'],
    ['fa huo', '[发货]时间'],
    ["fa'huo'sj", '[发货时间]'],
    ['发货', '[发货]时间'],
    ['ｆｈ', '[发货]时间'],
  ])('by %s', (typed, found) => {
    expect(marked('发货时间', typed)).toBe(found);
  });

  it.each([
    ['618活动', '618hd', '[618活动]'],
    ['VIP客户专享', 'vipkh', '[VIP客户]专享'],
    ['七天无理由(7天)', 'wly7', '七天[无理由(7]天)'],
    ['發貨時間', 'fhsj', '[發貨時間]'],
    ['優惠說明', 'youhuism', '[優惠說明]'],
    ['勻號', 'yunhao', '[勻號]'],
    ['女装尺码', 'nvzhuang', '[女装]尺码'],
    ['女装尺码', 'nuzcm', '[女装尺码]'],
    ['女装尺码', 'nüz', '[女装]尺码'],
    ['策略', 'celve', '[策略]'],
    ['策略', 'celue', '[策略]'],
    ['上海仓', 'shc', '[上海仓]'],
    ['西安发货', "xi'an", '[西安]发货'],
  ])('%s by %s', (title, typed, found) => {
    expect(marked(title, typed)).toBe(found);
  });

  it.each([
    ['一行字', 'yihang'],
    ['行李', 'xingli'],
    ['重新发', 'chongxin'],
    ['重量', 'zhongl'],
    ['增长', 'zz'],
    ['长度', 'changdu'],
    ['还款', 'huankuan'],
    ['还没发', 'haimei'],
    ['调货', 'diaohuo'],
    ['调整', 'tz'],
    ['便宜点', 'pianyi'],
    ['方便', 'fangb'],
    ['薄款', 'baokuan'],
    ['尺寸差', 'ccc'],
  ])('%s by %s, whichever way it is read', (title, typed) => {
    expect(marked(title, typed)).not.toBe('');
  });

  it.each([
    ['发货时间', 'faho'],
    ['发货时间', 'fsj'],
    ['发货时间', 'ahuo'],
    ['发货时间', 'h'],
    ['先发', "xi'an"],
    ['发货时间', 'fahuoshijianx'],
  ])('%s, but not by %s', (title, typed) => {
    expect(marked(title, typed)).toBe('');
  });
});

describe('the order', () => {
  const ids = (typed: string, templates: readonly Template[]): string[] =>
    engineWith(templates)
      .search(typed)
      .map((ranked) => ranked.template.id);

  it('is code, start of a code, whole title, start of a title, within a title, the rest', () => {
    const templates = [
      template('rest', { text: '款号 fh2 有货' }),
      template('in', { title: '今天发货时间' }),
      template('start', { title: '发货时间' }),
      template('written', { title: 'FH 系列' }),
      template('whole', { title: '发货' }),
      template('wholeWritten', { title: 'fh' }),
      template('codeStart', { code: 'fh2' }),
      template('code', { code: 'fh' }),
    ];
    expect(ids('fh', templates)).toEqual([
      'code',
      'codeStart',
      'wholeWritten',
      'whole',
      'written',
      'start',
      'in',
      'rest',
    ]);
  });

  it('is by use, then by the last use, among what is found alike', () => {
    const templates = [
      template('never', { title: '发货慢' }),
      template('late', { title: '发货地', used: 2, lastUsedAt: 9 }),
      template('often', { title: '发货快', used: 5, lastUsedAt: 1 }),
      template('early', { title: '发货仓', used: 2, lastUsedAt: 3 }),
    ];
    expect(ids('fahuo', templates)).toEqual(['often', 'late', 'early', 'never']);
  });
});

it('what went out is found as before, with its newest use', () => {
  const one = template('one', { title: '发货地' });
  const engine = engineWith([one, template('two', { title: '发货仓', used: 1 })]);
  expect(engine.search('fh')[0]?.template.id).toBe('two');
  engine.add([{ ...one, used: 2 }]);
  expect(engine.search('fh').map((ranked) => ranked.template.used)).toEqual([2, 1]);
  engine.add([{ ...one, title: '开票' }]);
  expect(engine.search('kp')[0]?.template.title).toBe('开票');
  expect(engine.search('fh').map((ranked) => ranked.template.id)).toEqual(['two']);
});

it('finds key by key what it finds at once', () => {
  const titles = ['发货时间', '发货地', '风格', '上海', '上货', '收货', '方法', '618活动', '放行李'];
  const templates = titles.map((title) =>
    template(title, { title, code: title.length > 2 ? 'fh2' : '', text: '' }),
  );
  const engine = engineWith(templates);
  const titlesOf = (one: typeof engine, typed: string): string[] =>
    one.search(typed).map((ranked) => ranked.template.title);
  for (const typed of ['fahuo sj', 'fh2', 'shanghai', "f'hsj", 'fanghang', '618hd', 'fhd', 'sh']) {
    for (let end = 1; end <= typed.length; end += 1) {
      const key = typed.slice(0, end);
      expect(titlesOf(engine, key)).toEqual(titlesOf(engineWith(templates), key));
    }
  }
  engine.search('fahuo');
  engine.add([template('new', { title: '发货了' })]);
  expect(titlesOf(engine, 'fahuol')).toEqual(['发货了']);
});

it('finds among many what it finds in each alone', () => {
  const piece = fc.constantFrom('发', '货', '上', '海', '行', '啊', 'a', 'f', '6', ' ', ',', '\n');
  const text = fc.array(piece, { maxLength: 5 }).map((pieces) => pieces.join(''));
  const typed = fc
    .array(fc.constantFrom('f', 'fa', 'h', 's', 'sh', '货', '6', ' ', 'a', ','), {
      minLength: 1,
      maxLength: 4,
    })
    .map((pieces) => pieces.join(''))
    .filter((pieces) => pieces.trim() !== '');
  fc.assert(
    fc.property(fc.array(fc.tuple(text, text), { maxLength: 6 }), typed, (names, query) => {
      const all = names.map(([title, code], n) => template(String(n), { title, code, text: '' }));
      const alone = all.filter((one) => engineWith([one]).search(query)[0]?.title !== undefined);
      const together = engineWith(all).search(query);
      const isNamed = together.filter(({ title }) => title !== undefined);
      expect(isNamed.map((ranked) => ranked.template.id).sort()).toEqual(alone.map(({ id }) => id));
      for (const { template: found, title = [] } of together)
        expect(['', found.title]).toContain(title.map((span) => span.text).join(''));
    }),
    { numRuns: 300 },
  );
});

it('finds among others whatever is typed of a title by its sounds, by its letters or as it is written', () => {
  const SOUNDS = {
    发: ['f', 'fa'],
    货: ['h', 'huo'],
    行: ['x', 'h', 'hang'],
    参: ['s', 'c', 'shen'],
    沙: ['s', 'sh'],
  };
  const piece = fc.constantFrom<{ readonly written: string; readonly typed: readonly string[] }>(
    ...Object.entries(SOUNDS).map(([written, typed]) => ({ written, typed: [...typed, written] })),
    ...['a', 'F', '6', 'Ｖ', '𠮷'].map((written) => ({ written, typed: [written, written.toLowerCase()] })),
  );
  const others = ['发货', '行', '参考 6', 'Fa', '沙发', '𠮷', 'VIP'].map((title) =>
    template(title, { title, text: '' }),
  );
  fc.assert(
    fc.property(
      fc.array(fc.tuple(piece, fc.nat(3), fc.constantFrom('', '', ' ', '、')), {
        minLength: 1,
        maxLength: 6,
      }),
      fc.nat(4),
      (pieces, from) => {
        const title = pieces.map(([{ written }, , behind]) => written + behind).join('');
        const searched = pieces.slice(from);
        const typed = searched.map(([one, way]) => one.typed[way % one.typed.length]).join('');
        // One Latin letter may only begin a name.
        if (typed === '' || (from > 0 && typed.length === 1)) return;
        const found = engineWith([...others, template('t', { title, text: '' })]).search(typed);
        expect(found.find((ranked) => ranked.template.id === 't')?.title).toBeDefined();
      },
    ),
    { numRuns: 500 },
  );
});

it('no title keeps it busy', () => {
  const engine = engineWith([
    template('a', { title: '绿'.repeat(400) }),
    template('b', { title: '参差着露啊'.repeat(80) }),
    template('c', { title: '沙哈'.repeat(200) }),
  ]);
  const started = performance.now();
  for (const typed of [`${'l'.repeat(60)}x`, 'cczlacczlacczlacczlacczlacczlacczlax', `${'sha'.repeat(20)}x`])
    expect(engine.search(typed)).toEqual([]);
  expect(performance.now() - started).toBeLessThan(1000);
});

it('without a lexicon titles are found as they are written', () => {
  const engine = createEngine({ signs });
  engine.add([template('t', { title: '发货时间', text: '' })]);
  expect(engine.search('fhsj')).toEqual([]);
  expect(engine.search('发货')[0]?.template.id).toBe('t');
});

it('tells why: the title with what was typed marked', () => {
  const engine = engineWith([template('t', { title: '今天的发货时间', text: '' })]);
  const [first] = engine.search('fhsj');
  expect(first && engine.explain({ messages: [] }, first).title).toEqual([
    { text: '今天的', marked: false },
    { text: '发货时间', marked: true },
    { text: '', marked: false },
  ]);
});
