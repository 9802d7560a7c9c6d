import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readingsOf, soundKey, soundOf } from '../../../utils/text/index.ts';

describe('soundOf', () => {
  it.each([
    ['发', 'fa'],
    ['货', 'huo'],
    ['退', 'tui'],
    ['绿', 'lv'],
    ['了', 'le'],
    ['得', 'de'],
    ['还', 'hai'],
    ['嗯', 'en'],
  ])('tells %s', (character, sound) => {
    expect(soundOf(character)).toBe(sound);
  });

  it.each([
    ['这', '则'],
    ['吃', '次'],
    ['是', '四'],
    ['双', '酸'],
    ['冷', '楞'],
    ['行', '新'],
    ['亮', '练'],
    ['唐', '谈'],
    ['绳', '森'],
  ])('folds %s and %s into one', (one, other) => {
    expect(soundOf(one)).toBe(soundOf(other));
    expect(soundOf(one)).not.toBe('');
  });

  it.each([
    ['男', '蓝'],
    ['东', '顿'],
    ['发', '花'],
  ])('keeps %s and %s apart', (one, other) => {
    expect(soundOf(one)).not.toBe(soundOf(other));
  });

  it('knows traditional characters of the trade', () => {
    expect(soundOf('發')).toBe('fa');
    expect(soundOf('貨')).toBe('huo');
  });

  it('says nothing of what it does not know', () => {
    for (const odd of ['', 'a', '7', '，', '🌸', '\ud800', '发货', '𠮷', 'constructor'])
      expect(soundOf(odd)).toBe('');
  });
});

describe('readingsOf', () => {
  it.each([
    ['行', ['xing', 'hang']],
    ['重', ['zhong', 'chong']],
    ['长', ['chang', 'zhang']],
    ['差', ['cha', 'chai', 'ci']],
    ['時', ['shi']],
    ['绿', ['lv']],
    ['a', []],
  ])('tells those of %s, the most frequent first', (character, readings) => {
    expect(readingsOf(character)).toEqual(readings);
  });

  it('says none twice', () => {
    for (let unit = 0x4e00; unit < 0xa000; unit += 1) {
      const readings = readingsOf(String.fromCharCode(unit));
      expect(new Set(readings).size).toBe(readings.length);
      expect(readings.every((reading) => /^[a-z]+$/.test(reading))).toBe(true);
    }
  });
});

describe('soundKey', () => {
  it.each([
    ['发货', '发火'],
    ['包邮', '保有'],
    ['尺码', '次马'],
    ['退款', '推宽'],
  ])('is one for %s and %s', (meant, typed) => {
    expect(soundKey(typed)).toBe(soundKey(meant));
  });

  it('lets what has no sound stand for itself', () => {
    expect(soundKey('L码')).toBe('L ma');
    expect(soundKey('')).toBe('');
  });

  it('never throws', () => {
    fc.assert(fc.property(fc.string({ unit: 'binary' }), (text) => typeof soundKey(text) === 'string'));
  });
});

it('the table knows what shops and shoppers write', () => {
  const said =
    '请问这款还有现货吗什么时候能发快递到哪里了尺码偏大还是偏小身高体重穿合适退换运费谁出质量问题少件破损补发发票抬头地址改一下颜色黑白灰粉蓝绿优惠券满减赠品客服亲麻烦谢谢啦嗯哦';
  expect([...said].filter((character) => soundOf(character) === '')).toEqual([]);
});
