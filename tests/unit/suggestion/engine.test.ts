import { describe, expect, it } from 'vitest';
import { generateQuestions, generateTemplates } from '../../../bench/templates.ts';
import { createEngine } from '../../../utils/suggestion/index.ts';
import { chat, INVOICE, PACK, SHIPPING, template } from './desk.ts';
import { signs } from './signs.ts';

const QUESTION = chat('买:什么时候发货');
const LATER = { ...SHIPPING, triggers: ['保价吗'], title: '保价', text: '十五天内可以申请。' };

describe('what the engine holds', () => {
  it('replaces a template with the same id', () => {
    const engine = createEngine({ signs });
    engine.add(PACK);
    engine.add([LATER]);
    expect(engine.size).toBe(PACK.length);
    expect(engine.suggest(chat('买:保价吗'))[0]?.template.id).toBe('fh');
    expect(engine.search('发货时间').map(({ template }) => template.id)).not.toContain('fh');
  });

  it('leaves deleted ones out, and takes out those that were deleted since', () => {
    const engine = createEngine({ signs });
    engine.add([{ ...SHIPPING, deletedAt: 1 }, INVOICE]);
    expect(engine.size).toBe(1);
    engine.add([SHIPPING]);
    expect(engine.suggest(QUESTION)).toHaveLength(1);
    engine.add([{ ...SHIPPING, deletedAt: 1 }]);
    expect(engine.suggest(QUESTION)).toEqual([]);
    expect(engine.search('fh')).toEqual([]);
  });

  it('removes, also what it never had', () => {
    const engine = createEngine({ signs });
    engine.add(PACK);
    engine.remove(['fh', 'nowhere']);
    expect(engine.size).toBe(PACK.length - 1);
    expect(engine.suggest(QUESTION)).toEqual([]);
  });

  it('answers after changes as if it had been built so', () => {
    const all = generateTemplates(300);
    const changed = createEngine({ signs });
    changed.add(all);
    changed.remove(all.slice(0, 150).map(({ id }) => id));
    changed.add(all.slice(100, 150));
    const fresh = createEngine({ signs });
    fresh.add([...all.slice(150), ...all.slice(100, 150)]);
    for (const question of generateQuestions(40)) {
      const answer = (engine: typeof fresh) =>
        engine.suggest(chat(`买:${question}`)).map((ranked) => [ranked.template.id, ranked.score.toFixed(6)]);
      expect(answer(changed)).toEqual(answer(fresh));
    }
  });

  it('takes odd ids and terms', () => {
    const engine = createEngine({ signs });
    engine.add([
      template('__proto__', { title: 'constructor __proto__', triggers: ['toString 发货'] }),
      template('constructor'),
    ]);
    expect(engine.search('constructor')[0]?.template.id).toBe('__proto__');
    expect(engine.suggest(chat('买:tostring发货'))[0]?.template.id).toBe('__proto__');
    engine.remove(['__proto__']);
    expect(engine.size).toBe(1);
  });

  it('forgets lessons of a template that is put in anew, whose `used` tells', () => {
    const twin = (id: string) => template(id, { triggers: ['发什么快递'], text: id.repeat(9), used: 1 });
    const engine = createEngine({ signs });
    engine.add([twin('a'), twin('b')]);
    engine.learn({ wording: '', templateId: 'b', at: 1 });
    engine.add([twin('b'), { ...twin('a'), used: 2 }]);
    expect(engine.suggest(chat('买:发什么快递'))[0]?.template.id).toBe('a');
  });
});

describe('addInSlices', () => {
  it('pauses, and gives what add gives', async () => {
    let pauses = 0;
    const engine = createEngine({
      signs,
      pause: async () => {
        pauses += 1;
      },
    });
    await engine.addInSlices(generateTemplates(1500));
    expect(pauses).toBeGreaterThan(5);
    expect(engine.size).toBe(1500);
  });

  it('stops when aborted, and keeps what it has', async () => {
    const signal = { aborted: false };
    const engine = createEngine({
      signs,
      pause: async () => {
        signal.aborted = true;
      },
    });
    await engine.addInSlices(generateTemplates(3000), signal);
    expect(engine.size).toBeGreaterThan(0);
    expect(engine.size).toBeLessThan(3000);
  });

  it('does not undo what was changed meanwhile', async () => {
    const templates = generateTemplates(1500);
    const last = templates[1499];
    const gone = templates[1498];
    if (last === undefined || gone === undefined) throw new Error('too few');
    const engine = createEngine({
      signs,
      pause: async () => {
        engine.add([{ ...last, code: 'newer' }]);
        engine.remove([gone.id]);
      },
    });
    await engine.addInSlices(templates);
    expect(engine.size).toBe(1499);
    expect(engine.search('newer')[0]?.template.id).toBe(last.id);
  });
});
