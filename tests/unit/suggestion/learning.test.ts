/** What the engine makes of replies that went out: wordings, own replies, bans; and that all of it survives restarts. */
import { describe, expect, it } from 'vitest';
import type { Template } from '../../../utils/model/index.ts';
import { compileWords, createEngine, LEARNED_PACK, openLexicon } from '../../../utils/suggestion/index.ts';
import { chat, PACK, SHIPPING, template } from './desk.ts';
import { signs } from './signs.ts';

const lexicon = openLexicon(compileWords());
const WORDING = '宝贝啥时能飞到我怀里';

function engineWith(templates: readonly Template[] = PACK) {
  const engine = createEngine({ signs, lexicon });
  engine.add(templates);
  return engine;
}
type Engine = ReturnType<typeof engineWith>;
const ids = (engine: Engine, ...lines: string[]) =>
  engine.suggest(chat(...lines)).map((ranked) => ranked.template.id);
const lesson = (templateId: string, wording = WORDING, at = 1) => ({ templateId, wording, at });

describe('lessons', () => {
  it('teach a wording that shares nothing with the triggers, and can be taken out again', () => {
    const engine = engineWith();
    const before = ids(engine, `买:${WORDING}`);
    engine.learn(lesson('fh'));
    expect(ids(engine, `买:${WORDING}呀`)[0]).toBe('fh');
    expect(engine.suggest(chat(`买:${WORDING}`))[0]?.lessons).toBe(1);
    engine.unlearn(lesson('fh'));
    expect(ids(engine, `买:${WORDING}`)).toEqual(before);
    expect(engine.rank(chat('买:什么时候发货'))[0]?.lessons).toBe(0);
  });

  it('of a template that isn’t there wait for it', () => {
    const engine = engineWith([]);
    engine.learn(lesson('fh'));
    expect(ids(engine, `买:${WORDING}`)).toEqual([]);
    engine.add([SHIPPING]);
    expect(ids(engine, `买:${WORDING}`)).toEqual(['fh']);
  });

  it('stay with a template that is changed or taken out and put back', () => {
    const engine = engineWith();
    engine.learn(lesson('fh'));
    engine.add([{ ...SHIPPING, text: '今天就发' }]);
    expect(ids(engine, `买:${WORDING}`)[0]).toBe('fh');
    engine.remove(['fh']);
    expect(ids(engine, `买:${WORDING}`)).not.toContain('fh');
    engine.add([SHIPPING]);
    expect(ids(engine, `买:${WORDING}`)[0]).toBe('fh');
  });

  it('taking out what was never taken in changes nothing', () => {
    const engine = engineWith();
    const before = engine.rank(chat('买:什么时候发货'));
    engine.unlearn(lesson('fh'));
    engine.unlearn(lesson('nobody'));
    expect(engine.rank(chat('买:什么时候发货'))).toEqual(before);
  });

  it('know what the agent had said before', () => {
    const twin = (id: string) => template(id, { triggers: ['帮我选这个'], text: id.repeat(9) });
    const engine = engineWith([twin('a'), twin('b')]);
    engine.learn({ ...lesson('a', '选这个吧帮我'), before: '您要哪个尺码呢' });
    engine.learn({ ...lesson('b', '选这个吧帮我'), before: '发什么快递给您呢' });
    expect(ids(engine, '买:在吗', '客:发什么快递给您呢', '买:帮我选这个')[0]).toBe('b');
    expect(ids(engine, '买:在吗', '客:您要哪个尺码呢', '买:帮我选这个')[0]).toBe('a');
  });
});

describe('own replies', () => {
  const reply = {
    id: 'own:1',
    text: '这款是猫咪也能用的，放心',
    language: 'zh-CN' as const,
    used: 1,
    lastUsedAt: 5,
  };

  it('are suggested for what they answered, without title and code, and not found by the search', () => {
    const engine = engineWith();
    engine.addReplies([reply]);
    engine.learn(lesson('own:1', '小猫咪可以睡这个窝吗'));
    const [first] = engine.suggest(chat('买:小猫咪可以睡这个窝吗'));
    expect(first?.template).toMatchObject({ id: 'own:1', packId: LEARNED_PACK, code: '', text: reply.text });
    expect(engine.search('猫咪')).toEqual([]);
    engine.remove(['own:1']);
    expect(ids(engine, '买:小猫咪可以睡这个窝吗')).not.toContain('own:1');
  });

  it('that were templates before are not found by the search any more', () => {
    const engine = engineWith();
    engine.add([template(reply.id, { title: '猫咪' })]);
    expect(engine.search('猫咪')).toHaveLength(1);
    engine.addReplies([reply]);
    expect(engine.search('猫咪')).toEqual([]);
  });

  it('are known again when they are sent again', () => {
    const engine = engineWith();
    engine.addReplies([reply]);
    expect(engine.identify('这款是猫咪也能用的，放心哦')?.id).toBe('own:1');
    expect(engine.identify(SHIPPING.text)?.id).toBe('fh');
    engine.add([
      template('kd', {
        text: '[[默认发中通快递||我们合作的快递公司是中通快递]]，{date+3d}前送到，请您放心，有问题随时叫我',
      }),
    ]);
    expect(engine.identify('默认发中通快递，12月2日前送到，请您放心，有问题随时叫我')?.id).toBe('kd');
    expect(engine.identify('我们合作的快递公司是中通快递，后天前送到，请您放心，有问题随时叫我')?.id).toBe(
      'kd',
    );
    expect(engine.identify('我们合作的快递公司是中通快递哦，后天前送到，请您放心，有问题随时叫我')?.id).toBe(
      'kd',
    );
    expect(engine.identify('今天天气真好，适合出门走走')).toBeNull();
  });
});

describe('bans', () => {
  it('keep a template from questions like that one, and from no others', () => {
    const engine = engineWith();
    const ban = { templateId: 'fh', wording: '什么时候发货' };
    engine.ban(ban);
    expect(ids(engine, '买:请问什么时候发货呀')).not.toContain('fh');
    expect(ids(engine, '买:今天能寄出来吗')[0]).toBe('fh');
    engine.unban(ban);
    expect(ids(engine, '买:请问什么时候发货呀')[0]).toBe('fh');
  });
});

describe('snapshots', () => {
  const taught = () => {
    const engine = engineWith();
    engine.addReplies([{ id: 'own:1', text: '放心', language: 'zh-CN', used: 1, lastUsedAt: 1 }]);
    engine.learn(lesson('fh'));
    engine.learn(lesson('own:1', '猫咪能用吗'));
    return engine;
  };
  const own = [{ id: 'own:1', text: '放心', language: 'zh-CN' as const, used: 1, lastUsedAt: 1 }];
  const ranks = (engine: Engine, text: string) =>
    engine.rank(chat(`买:${text}`)).map(({ template: { id }, score }) => [id, Math.round(score * 1000)]);

  it('give the same answers after a restart', () => {
    const engine = taught();
    const snapshot = structuredClone(engine.snapshot());
    const again = createEngine({ signs, lexicon });
    expect(again.restore(snapshot, PACK, own)).toBe(true);
    for (const text of [WORDING, '猫咪能用吗', '能开发票吗'])
      expect(ranks(again, text)).toEqual(ranks(engine, text));
    expect(again.size).toBe(engine.size);
    expect(again.search('发票').length).toBeGreaterThan(0);
    again.learn(lesson('fp', '我要报销'));
    expect(ids(again, '买:我要报销')[0]).toBe('fp');
  });

  it('take what changed as it is now, and keep what was learned for it', () => {
    const snapshot = taught().snapshot();
    const again = createEngine({ signs, lexicon });
    const changed = PACK.filter(({ id }) => id !== 'th').map((one) =>
      one.id === 'fh' ? { ...one, triggers: ['改过的问法'] } : one,
    );
    const now = [...changed, template('new', { triggers: ['全新的问题'] })];
    expect(again.restore(snapshot, now, own)).toBe(true);
    expect(ids(again, '买:改过的问法')[0]).toBe('fh');
    expect(ids(again, '买:全新的问题')[0]).toBe('new');
    expect(ids(again, '买:怎么退货')).not.toContain('th');
    expect(ids(again, `买:${WORDING}`)[0]).toBe('fh');
    expect(again.suggest(chat(`买:${WORDING}`))[0]?.lessons).toBe(1);
    // And once more: what went doesn't come back.
    const third = createEngine({ signs, lexicon });
    expect(third.restore(again.snapshot(), now, own)).toBe(true);
    expect(ids(third, `买:${WORDING}`)[0]).toBe('fh');
    expect(third.size).toBe(6);
  });

  it('of another version, another lexicon, or for an engine that isn’t empty aren’t taken', () => {
    const snapshot = taught().snapshot();
    expect(createEngine({ signs }).restore(snapshot, PACK, own)).toBe(false);
    expect(createEngine({ signs, lexicon }).restore({ version: '0' }, PACK, own)).toBe(false);
    expect(engineWith().restore(snapshot, PACK, own)).toBe(false);
  });
});

describe('several questions in one message', () => {
  it('each have an answer in the list', () => {
    const engine = engineWith();
    const list = ids(engine, '买:什么时候发货？能开发票吗？怎么退货？');
    expect(list).toEqual(expect.arrayContaining(['fh', 'fp', 'th']));
  });
});

describe('an angry shopper', () => {
  it('is calmed early', () => {
    const calm = template('calm', {
      category: ['售后', '安抚'],
      triggers: ['你们太过分了'],
      text: '实在抱歉',
    });
    const others = ['一', '二', '三'].map((text, i) =>
      template(`w${i}`, { triggers: ['快递到哪了怎么还没到'], text: text.repeat(9) }),
    );
    const engine = engineWith([...others, calm]);
    expect(ids(engine, '买:快递到哪了怎么还没到，太过分了我要投诉').indexOf('calm')).toBeLessThan(2);
  });
});

describe('what the shopper showed', () => {
  const ANGRY = '快递太差了我要投诉你们';
  const CALM = template('calm', { category: ['安抚'], triggers: ['快递太差'], text: '实在抱歉' });
  const TIGER = template('tiger', { temper: 'tiger', triggers: ['快点发货'], text: '马上发' });
  const shownIn = (id: string, ...lines: string[]) => {
    const engine = engineWith([...PACK, CALM, TIGER]);
    const situation = chat(...lines);
    const ranked = engine.rank(situation).find((one) => one.template.id === id);
    return ranked && engine.explain(situation, ranked).shown;
  };

  it('is told of what calms, and of what is for a temper, with its words', () => {
    expect(shownIn('calm', `买:${ANGRY}`)).toEqual([{ of: 'angry', words: ['投诉', '太差'] }]);
    const hasty = ['买:快点', '客:在的', '买:赶紧给我发货', '客:好的', '买:快点发货马上'];
    expect(shownIn('tiger', ...hasty)).toMatchObject([
      { of: 'tiger', words: expect.arrayContaining(['快点', '赶紧', '马上']) },
    ]);
  });

  it('is not told of other templates, nor where it wasn’t shown', () => {
    expect(shownIn('calm', '买:快递差不多几天')).toBeUndefined();
    expect(shownIn('tiger', '买:请问一下可以麻烦您今天帮忙发货吗谢谢')).toBeUndefined();
    expect(shownIn('fh', '买:什么时候发货，我要投诉')).toBeUndefined();
  });
});

describe('typos by sound', () => {
  it.each([
    ['什么石候法或', 'fh'],
    ['能凯发飘吗', 'fp'],
    ['腿获的运非谁出', 'th'],
  ])('in %j are read over', (question, id) => {
    expect(ids(engineWith(), `买:${question}`)[0]).toBe(id);
  });

  it('are read over only with the lexicon, which holds the sounds', () => {
    const engine = createEngine({ signs });
    engine.add(PACK);
    const known = (text: string) => engine.rank(chat(text))[0]?.score ?? 0;
    expect(known('买:法或')).toBe(0);
  });
});
