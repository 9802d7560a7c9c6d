import { describe, expect, it } from 'vitest';
import { moodOf } from '../../../utils/suggestion/understanding/index.ts';
import { chat } from './desk.ts';
import { signs } from './signs.ts';

const of = (...lines: string[]) =>
  moodOf(chat(...lines.map((line) => (/^.:/u.test(line) ? line : `买:${line}`))).messages, signs);

describe('moodOf', () => {
  it.each([
    '再不发货我就投诉了',
    '我要打12315',
    '给你们差评',
    '什么垃圾东西，穿一次就破',
    '你们是不是想让我投诉',
    '到底发不发？？？',
    '你们这是骗人吧',
    'THIS IS RIDICULOUS',
    '😡😡😡',
    '你们太過分了',
  ])('hears anger in %j', (line) => {
    const { mood, evidence } = of(line);
    expect(mood).toBe('angry');
    expect(evidence.length).toBeGreaterThan(0);
  });

  it.each([
    '快递不会丢了吧',
    '明天结婚等着用，来得及吗',
    '好着急，怎么办呀',
    '人呢？？？',
    '怕买回来不合适',
    'it is urgent, please',
  ])('hears worry in %j', (line) => {
    expect(of(line).mood).toBe('worried');
  });

  it.each(['谢谢，收到啦', '裙子很好看，满意', '爱了爱了，下次回购', 'thanks, great service', '🌹'])(
    'hears pleasure in %j',
    (line) => {
      expect(of(line).mood).toBe('pleased');
    },
  );

  it.each([
    '什么时候发货',
    '我不是投诉，就问一下',
    '没有要投诉你们的意思',
    '不会给差评的',
    '不喜欢怎么退',
    'XXL USB 有吗',
    '有货吗？',
    '嗯嗯',
    '你这个不是垃圾袋吗',
  ])('hears nothing of it in %j', (line) => {
    expect(of(line)).toEqual({ mood: 'neutral', evidence: [] });
  });

  it('takes a question that is asked again and again for impatience, then for anger', () => {
    expect(of('什么时候发货', '客:亲稍等', '什么时候发货').mood).toBe('worried');
    expect(of('什么时候发货', '客:亲稍等', '什么时候发货？', '什么时候发货啊').mood).toBe('angry');
  });

  it('forgets, and hears the shopper only', () => {
    expect(of('我要投诉', '客:已补发', '好的', '嗯', '可以', '收到', '行').mood).not.toBe('angry');
    expect(of('客:请不要投诉哦', '系:垃圾')).toEqual({ mood: 'neutral', evidence: [] });
    expect(of().mood).toBe('neutral');
  });

  it('takes dispraise for no praise', () => {
    expect(of('质量很差，不满意，非常失望').mood).toBe('angry');
    expect(of('不好看').mood).not.toBe('pleased');
  });
});
