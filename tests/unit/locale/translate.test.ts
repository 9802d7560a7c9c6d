/** Looking a text up: parameters, plural forms, and which language is chosen. */
import { describe, expect, it } from 'vitest';
import { createTranslate, pickLanguage, translateManager } from '../../../utils/locale/index.ts';

describe('createTranslate', () => {
  const zhCN = createTranslate('zh-CN');
  const zhTW = createTranslate('zh-TW');
  const en = createTranslate('en');

  it('gives a text without parameters as it is', () => {
    expect([zhCN('action.save'), zhTW('action.save'), en('action.save')]).toEqual(['保存', '儲存', 'Save']);
  });

  it.each([
    [0, '0 blanks left'],
    [1, '1 blank left'],
    [2, '2 blanks left'],
    [1234, '1,234 blanks left'],
  ])('counts %d in English', (n, text) => {
    expect(en('blank.left', { n })).toBe(text);
  });

  it('has one form in Chinese', () => {
    expect([zhCN('blank.left', { n: 1 }), zhTW('blank.left', { n: 1 })]).toEqual([
      '还有 1 处没填',
      '還有 1 處沒填',
    ]);
  });

  it('takes the general form where a language has no other', () => {
    expect(en('recipient.visit', { n: 1 })).toBe('Visit 1');
  });

  it('does not count what is given as text', () => {
    expect(en('blank.left', { n: '1' })).toBe('1 blanks left');
  });

  it('puts every parameter in its place', () => {
    expect(zhCN('reply.fill', { n: 12_345, title: '尺码' })).toBe('填入第 12,345 条：尺码');
    expect(en('reply.fill', { n: 2, title: 'Sizes' })).toBe('Fill in reply 2: Sizes');
  });

  it.each(['{n}', '{title}', '$&', '$1', "$'", '<b>{n}</b>', ''])('leaves the value %j alone', (title) => {
    expect(zhCN('reply.fill', { n: 1, title })).toBe(`填入第 1 条：${title}`);
  });
});

describe('translateManager', () => {
  it('says what only the manager says, and what the panel says too', () => {
    const zhCN = translateManager('zh-CN');
    expect(zhCN('manager.shown', { shown: 50, total: 12_345 })).toBe('显示 50 条，共 12,345 条');
    expect(zhCN('action.save')).toBe(createTranslate('zh-CN')('action.save'));
  });

  it('counts', () => {
    const en = translateManager('en');
    expect([1, 2].map((n) => en('editor.fixFirst', { n }))).toEqual([
      '1 field needs a change',
      '2 fields need a change',
    ]);
  });
});

describe('pickLanguage', () => {
  it.each([
    [['zh-CN'], 'zh-CN'],
    [['zh'], 'zh-CN'],
    [['zh-SG'], 'zh-CN'],
    [['zh-Hans-HK'], 'zh-CN'],
    [['zh-TW'], 'zh-TW'],
    [['zh_TW'], 'zh-TW'],
    [['ZH-tw'], 'zh-TW'],
    [['zh-HK'], 'zh-TW'],
    [['zh-MO'], 'zh-TW'],
    [['zh-Hant'], 'zh-TW'],
    [['zh-Hant-US'], 'zh-TW'],
    [['en'], 'en'],
    [['en-GB', 'zh-CN'], 'en'],
    [['ja-JP', 'zh-TW', 'en'], 'zh-TW'],
    [['enx', 'zha', 'fr'], 'zh-CN'],
    [[''], 'zh-CN'],
    [[], 'zh-CN'],
  ])('of %j: %s', (preferred, language) => {
    expect(pickLanguage(preferred)).toBe(language);
  });
});

describe('a language', () => {
  it('has one function for all who ask', () => {
    expect(createTranslate('zh-TW')).toBe(createTranslate('zh-TW'));
    expect(createTranslate('zh-TW')).not.toBe(createTranslate('zh-CN'));
  });
});
