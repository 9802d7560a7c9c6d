/** The catalogues: complete in every language, with the same parameters, and each in its own writing. */
import { describe, expect, it } from 'vitest';
import {
  carryTexts,
  FOLLOW_UP_TEXTS,
  HISTORY_TEXTS,
  KEY_PAGE_TEXTS,
  KEY_TEXTS,
  KNOWN_TEXTS,
  LEARNED_TEXTS,
  LOCK_TEXTS,
  LOOK_TEXTS,
  MANAGER_TEXTS,
  PALETTE_TEXTS,
  CATALOGUES as PANEL_TEXTS,
  PRIVACY_TEXTS,
  QUEUE_TEXTS,
  SEEN_TEXTS,
  SHOPPER_TEXTS,
  TAG_HINT_TEXTS,
  TEACH_TEXTS,
  TEMPLATE_TEXTS,
  TOOL_TEXTS,
  WAITING_TEXTS,
  WELCOME_TEXTS,
} from '../../../utils/locale/index.ts';

type Texts = Readonly<Record<string, string>>;

/** Those that every page loads, and those of one page: the same is asked of all. */
const CATALOGUES = {
  'zh-CN': {
    ...PANEL_TEXTS['zh-CN'],
    ...MANAGER_TEXTS['zh-CN'],
    ...LEARNED_TEXTS['zh-CN'],
    ...carryTexts('zh-CN'),
    ...TEMPLATE_TEXTS['zh-CN'],
    ...TEACH_TEXTS['zh-CN'],
    ...TOOL_TEXTS['zh-CN'],
    ...PALETTE_TEXTS['zh-CN'],
    ...FOLLOW_UP_TEXTS['zh-CN'],
    ...KNOWN_TEXTS['zh-CN'],
    ...LOCK_TEXTS['zh-CN'],
    ...LOOK_TEXTS['zh-CN'],
    ...KEY_PAGE_TEXTS['zh-CN'],
    ...KEY_TEXTS['zh-CN'],
    ...HISTORY_TEXTS['zh-CN'],
    ...PRIVACY_TEXTS['zh-CN'],
    ...SHOPPER_TEXTS['zh-CN'],
    ...WAITING_TEXTS['zh-CN'],
    ...TAG_HINT_TEXTS['zh-CN'],
    ...SEEN_TEXTS['zh-CN'],
    ...WELCOME_TEXTS['zh-CN'],
    ...QUEUE_TEXTS['zh-CN'],
  },
  'zh-TW': {
    ...PANEL_TEXTS['zh-TW'],
    ...MANAGER_TEXTS['zh-TW'],
    ...LEARNED_TEXTS['zh-TW'],
    ...carryTexts('zh-TW'),
    ...TEMPLATE_TEXTS['zh-TW'],
    ...TEACH_TEXTS['zh-TW'],
    ...TOOL_TEXTS['zh-TW'],
    ...PALETTE_TEXTS['zh-TW'],
    ...FOLLOW_UP_TEXTS['zh-TW'],
    ...KNOWN_TEXTS['zh-TW'],
    ...LOCK_TEXTS['zh-TW'],
    ...LOOK_TEXTS['zh-TW'],
    ...KEY_PAGE_TEXTS['zh-TW'],
    ...KEY_TEXTS['zh-TW'],
    ...HISTORY_TEXTS['zh-TW'],
    ...PRIVACY_TEXTS['zh-TW'],
    ...SHOPPER_TEXTS['zh-TW'],
    ...WAITING_TEXTS['zh-TW'],
    ...TAG_HINT_TEXTS['zh-TW'],
    ...SEEN_TEXTS['zh-TW'],
    ...WELCOME_TEXTS['zh-TW'],
    ...QUEUE_TEXTS['zh-TW'],
  },
  en: {
    ...PANEL_TEXTS.en,
    ...MANAGER_TEXTS.en,
    ...LEARNED_TEXTS.en,
    ...carryTexts('en'),
    ...TEMPLATE_TEXTS.en,
    ...TEACH_TEXTS.en,
    ...TOOL_TEXTS.en,
    ...PALETTE_TEXTS.en,
    ...FOLLOW_UP_TEXTS.en,
    ...KNOWN_TEXTS.en,
    ...LOCK_TEXTS.en,
    ...LOOK_TEXTS.en,
    ...KEY_PAGE_TEXTS.en,
    ...KEY_TEXTS.en,
    ...HISTORY_TEXTS.en,
    ...PRIVACY_TEXTS.en,
    ...SHOPPER_TEXTS.en,
    ...WAITING_TEXTS.en,
    ...TAG_HINT_TEXTS.en,
    ...SEEN_TEXTS.en,
    ...WELCOME_TEXTS.en,
    ...QUEUE_TEXTS.en,
  },
};
const source: Texts = CATALOGUES['zh-CN'];
const keys = Object.keys(source);
const catalogues = Object.entries<Texts>(CATALOGUES);
const translations = catalogues.filter(([language]) => language !== 'zh-CN');

/** Common characters that are written otherwise in Taiwan. */
const SIMPLIFIED =
  '个们这说话读写时间问题没买卖单备标签数据条复编辑删选择显页开关闭网启输错误记录现请发总进经过还会对机统图订货户' +
  '导设让给见观认识语应该从后点击东车长门马样权约红绿蓝黄继续线组织结细级维罗联声胜脚节范获补装触计';

const parameters = (text: string) => [...text.matchAll(/\{(\w+)\}/g)].map(([, name]) => name).sort();
const isPlural = (key: string) => !(key in source) && key.endsWith('.one');
const baseOf = (key: string) => (isPlural(key) ? key.slice(0, -'.one'.length) : key);
const holding = (texts: Texts, pattern: RegExp) =>
  Object.entries(texts).filter(([, text]) => pattern.test(text));

it('no key stands in two catalogues', () => {
  const carry = { 'zh-CN': carryTexts('zh-CN') };
  const parts = [
    PANEL_TEXTS,
    MANAGER_TEXTS,
    LEARNED_TEXTS,
    carry,
    TEMPLATE_TEXTS,
    TOOL_TEXTS,
    PALETTE_TEXTS,
    TEACH_TEXTS,
    LOCK_TEXTS,
    LOOK_TEXTS,
    FOLLOW_UP_TEXTS,
    KNOWN_TEXTS,
    KEY_PAGE_TEXTS,
    KEY_TEXTS,
    HISTORY_TEXTS,
    PRIVACY_TEXTS,
    SHOPPER_TEXTS,
    WAITING_TEXTS,
    TAG_HINT_TEXTS,
    SEEN_TEXTS,
    WELCOME_TEXTS,
    QUEUE_TEXTS,
  ].map((texts) => Object.keys(texts['zh-CN']));
  expect(parts.flat().toSorted()).toEqual(keys.toSorted());
});

describe.each(catalogues)('%s', (_language, texts) => {
  it('has no empty text', () => {
    expect(holding(texts, /^\s*$/)).toEqual([]);
  });

  it('has no brace that is not part of a parameter', () => {
    const broken = Object.entries(texts).filter(([, text]) => /[{}]/.test(text.replace(/\{\w+\}/g, '')));
    expect(broken).toEqual([]);
  });

  it('closes every quotation mark', () => {
    const count = (text: string, mark: string) => text.split(mark).length;
    const open = Object.entries(texts).filter(
      ([, text]) => count(text, '“') !== count(text, '”') || count(text, '「') !== count(text, '」'),
    );
    expect(open).toEqual([]);
  });
});

describe.each(translations)('%s beside the source', (_language, texts) => {
  it('has its keys, in its order', () => {
    expect(Object.keys(texts).filter((key) => !isPlural(key))).toEqual(keys);
  });

  it('takes the same parameters', () => {
    const wrong = Object.entries(texts).filter(
      ([key, text]) => parameters(text).join() !== parameters(source[baseOf(key)] ?? '').join(),
    );
    expect(wrong).toEqual([]);
  });

  it('has a form for one only of what counts', () => {
    const plural = Object.keys(texts).filter(isPlural);
    expect(plural.filter((key) => !parameters(source[baseOf(key)] ?? '').includes('n'))).toEqual([]);
  });
});

describe('writing', () => {
  const simplified = new RegExp(`[${SIMPLIFIED}]`);

  it('is traditional in zh-TW, with its quotation marks', () => {
    expect(holding(CATALOGUES['zh-TW'], simplified)).toEqual([]);
    expect(holding(CATALOGUES['zh-TW'], /[“”]/)).toEqual([]);
    // The list has teeth: hundreds of the source's texts hold one of its characters.
    expect(holding(source, simplified).length).toBeGreaterThan(keys.length / 2);
  });

  it('uses the words of Taiwan in zh-TW', () => {
    const mainland = /話術|消息|會話|回車|粘貼|刷新|登錄|網絡|服務器|擴展|磁盤|導出|篩選器|店鋪|訂單號|發貨/;
    expect(holding(CATALOGUES['zh-TW'], mainland)).toEqual([]);
  });

  it('is latin in en', () => {
    expect(holding(CATALOGUES.en, /[\p{Script=Han}\u3000-\u303f\uff00-\uffef]/u)).toEqual([]);
  });

  it('has no straight apostrophe or quotation mark in en', () => {
    expect(holding(CATALOGUES.en, /['"]/)).toEqual([]);
  });
});
