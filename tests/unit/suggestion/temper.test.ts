import { describe, expect, it } from 'vitest';
import { temperOf } from '../../../utils/suggestion/understanding/index.ts';
import { chat } from './desk.ts';
import { signs } from './signs.ts';

const of = (...lines: string[]) => temperOf(chat(...lines.map((line) => `买:${line}`)).messages, signs);

describe('temperOf', () => {
  it('knows the tiger by short commands', () => {
    expect(of('最低多少', '直接说', '行不行', '今天必须发').temper).toBe('tiger');
  });

  it('knows the peacock by chatter, praise and emoticons', () => {
    expect(of('哇这条裙子好好看呀😍', '我闺蜜也买了，哈哈哈~', '拍照发朋友圈超级美的').temper).toBe(
      'peacock',
    );
  });

  it('knows the koala by trust and doubt of itself', () => {
    expect(of('黑色和白色好纠结', '你觉得哪个好', '都行，听你的').temper).toBe('koala');
  });

  it('knows the owl by details and proof', () => {
    expect(
      of('面料成分具体是什么，棉含量多少%', '有检测报告吗', '如果洗了缩水可以退吗，保修条款怎么写的').temper,
    ).toBe('owl');
    expect(of('材質和工藝跟旗艦款有什麼區別，具體參數發我').temper).toBe('owl');
  });

  it('says why, in numbers and words', () => {
    const { scores, evidence } = of('最低多少', '直接说', '必须今天发');
    expect(evidence).toEqual(['最低多少', '直接', '必须']);
    for (const score of Object.values(scores)) {
      expect(score).toBeGreaterThanOrEqual(0);
      expect(score).toBeLessThanOrEqual(1);
    }
    expect(scores.tiger).toBeGreaterThan(scores.owl);
  });

  it('keeps silent while there is too little', () => {
    for (const lines of [
      [],
      ['在吗'],
      ['有货吗'],
      ['好的', '谢谢'],
      ['快点'],
      ['什么时候发货', '地址能改吗', '谢谢'],
    ]) {
      const { temper, evidence } = of(...lines);
      expect([temper, evidence]).toEqual([null, []]);
    }
  });

  it('hears the shopper only', () => {
    expect(temperOf(chat('客:直接拍', '客:必须今天', '客:赶紧').messages, signs).temper).toBeNull();
  });
});
