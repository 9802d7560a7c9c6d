/** What is kept between searches never shows: after any change an engine finds what one built afresh finds. */
import { describe, expect, it } from 'vitest';
import { newLexicon } from '../../../bench/suggestion/data.ts';
import { randomFrom } from '../../../bench/templates.ts';
import type { Template } from '../../../utils/model/index.ts';
import { createEngine, type Ranked, type SuggestionEngine } from '../../../utils/suggestion/index.ts';
import { template } from './desk.ts';
import { signs } from './signs.ts';

const lexicon = newLexicon();

function engineOf(templates: Iterable<Template>): SuggestionEngine {
  const engine = createEngine({ signs, lexicon });
  engine.add([...templates]);
  return engine;
}

function found(engine: SuggestionEngine, query: string, limit = 50): string[] {
  return engine.search(query, limit).map((ranked) => ranked.template.id);
}

/** Those whose title or code holds it: what the model adds goes by how rare words were when it last counted them. */
function named(engine: SuggestionEngine, query: string): string[] {
  const isNamed = ({ title, template: { code } }: Ranked): boolean =>
    title !== undefined || code.startsWith(query);
  return engine
    .search(query, 50)
    .filter(isNamed)
    .map((ranked) => ranked.template.id);
}

describe('a search after changes', () => {
  const MANY = Array.from({ length: 30 }, (_, i) =>
    template(`n${i}`, { title: `运费说明第${i}条`, used: 1 }),
  );

  it('knows what was used meanwhile, also for letters that were looked for before', () => {
    const engine = engineOf(MANY);
    expect(found(engine, 'y', 2)).toEqual(['n0', 'n1']);
    engine.add([{ ...(MANY[20] as Template), used: 2 }]);
    expect(found(engine, 'y', 2)).toEqual(['n20', 'n0']);
  });

  it('forgets how well something was found that no longer is', () => {
    const engine = engineOf([
      template('at', { title: '发货地址' }),
      template('time', { title: '关于发货时间' }),
    ]);
    expect(found(engine, 'fh', 2)).toEqual(['at', 'time']);
    expect(found(engine, 'fhsj', 1)).toEqual(['time']);
  });

  it('takes nothing of a title for a trigger', () => {
    const engine = engineOf([template('a', { title: '发票\u0001运费' })]);
    expect(engine.search('yf')[0]?.title).toBeDefined();
    engine.add([template('a', { title: '发票', triggers: ['运费'] })]);
    expect(engine.search('yf')).toEqual([]);
    expect(engine.search('运费')[0]?.title).toBeUndefined();
  });

  it('marks what was found, and nothing of what is only listed', () => {
    const engine = engineOf(MANY);
    expect(engine.search('yf', 1)[0]?.title?.find(({ marked }) => marked)?.text).toBe('运费');
    expect(engine.search('', 1)[0]?.title).toBeUndefined();
  });

  it('gives the template as it is now', () => {
    const engine = engineOf(MANY);
    found(engine, 'y');
    engine.add([{ ...(MANY[3] as Template), category: ['售后'] }]);
    const [ranked] = engine.search('运费说明第3条', 1);
    expect(ranked?.template.category).toEqual(['售后']);
  });

  it('finds what one letter finds once it has settled, and keeps to what came behind it', async () => {
    const engine = engineOf(MANY);
    await engine.settle();
    expect(found(engine, 'y')).toHaveLength(30);
    engine.add([template('late', { title: '预售' })]);
    expect(found(engine, 'y')).toContain('late');
    engine.remove(['late']);
    expect(found(engine, 'y')).not.toContain('late');
  });

  const TITLES =
    '发货时间 发票 运费说明 退货流程 尺码推荐 优惠满300减30 sku对照 发什么快递 预售 ABC说明 2号仓'.split(' ');
  const CODES = ['', 'fh', 'fp', 'fh2', 'yf', 'sku', '2a', '发'];
  const TYPED = 'f fh fhs fhsj fa fahuo fp y yf th 发 发货 2 2a s sk sku sm yo 时间 abc q yh30'.split(' ');

  it.each([1, 2, 3, 4])('finds what an engine built so finds (changes of seed %i)', async (seed) => {
    const random = randomFrom(seed);
    const pick = <T>(list: readonly T[]): T => list[Math.floor(random() * list.length)] as T;
    const there = new Map<string, Template>();
    const engine = engineOf([]);
    let clock = 0;
    // Never two that were used alike: what then stands first is told by nothing but the order of coming.
    const used = (): Partial<Template> => {
      clock += 1;
      return { used: Math.floor(random() * 3), lastUsedAt: clock };
    };
    for (let step = 0; step < 150; step += 1) {
      const id = `t${Math.floor(random() * 25)}`;
      const old = there.get(id);
      if (old !== undefined && random() < 0.2) {
        there.delete(id);
        engine.remove([id]);
      } else {
        const isUse = old !== undefined && random() < 0.5;
        const next = isUse
          ? { ...old, ...used() }
          : template(id, { title: pick(TITLES), code: pick(CODES), triggers: [pick(TITLES)], ...used() });
        there.set(id, next);
        engine.add([next]);
      }
      if (random() < 0.2) await engine.settle();
      if (random() < 0.2)
        engine.addReplies([
          { id: `own${step}`, text: '好的呢', language: 'zh-CN', used: 1, lastUsedAt: step },
        ]);
      const fresh = engineOf(there.values());
      for (let n = 0; n < 4; n += 1) {
        const typed = pick(TYPED);
        expect(named(engine, typed), `${typed} after ${step}`).toEqual(named(fresh, typed));
      }
    }
  });
});
