import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { blankText, countWordings, render, renderUnsaid } from '../../../utils/template/index.ts';
import { soup } from './soup.ts';

/** A day of this computer's clock. */
const day = (text: string) => new Date(`${text}T23:30:00`).getTime();
const onDay = (template: string, now: number, language: 'zh-CN' | 'zh-TW' | 'en' = 'zh-CN') =>
  render(template, {}, { now, language }).text;

describe('render', () => {
  it('takes the value, else the default, else a blank with its place', () => {
    expect(render('{shopper|亲}，{courier|中通}单号{order}', { shopper: '小林' })).toEqual({
      text: '小林，中通单号【订单号】',
      blanks: [{ name: 'order', start: 7, end: 12 }],
      caret: null,
    });
  });

  it('takes the first of several choices, and an empty default', () => {
    expect(render('{time|今天|明天}{x|}', {}).text).toBe('今天');
  });

  it('never reads a value as a template', () => {
    expect(render('{shopper}', { shopper: '{order|x}[[a||b]]' }).text).toBe('{order|x}[[a||b]]');
  });

  it('takes an empty value for none, and only own properties for values', () => {
    expect(render('{shop}', Object.create({ shop: '别家' })).text).toBe('【店铺名】');
    expect(render('{shop}{constructor}{__proto__}', { shop: '' }).text).toBe(
      '【店铺名】【constructor】【__proto__】',
    );
  });

  it('never throws, and its blanks lie where they say', () => {
    fc.assert(
      fc.property(
        soup,
        fc.dictionary(fc.constantFrom('order', 'x', 'shopper'), fc.string()),
        fc.record({ now: fc.double(), wording: fc.oneof(fc.double(), fc.nat(9)) }),
        (template, variables, options) => {
          const { text, blanks, caret } = render(template, variables, options);
          let end = 0;
          for (const blank of blanks) {
            expect(text.slice(blank.start, blank.end)).toBe(blankText(blank.name));
            expect(blank.start).toBeGreaterThanOrEqual(end);
            end = blank.end;
          }
          if (caret !== null) expect(caret).toBeLessThanOrEqual(text.length);
        },
      ),
      { numRuns: 2000 },
    );
  });
});

describe('a day from today', () => {
  it.each([
    ['{date+0d}', '2026-11-29', '11月29日'],
    ['{date+3d}', '2026-11-29', '12月2日'],
    ['{date-1d}', '2026-03-01', '2月28日'],
    ['{date+2w}', '2026-11-10', '11月24日'],
    ['{date+1m}', '2026-01-31', '2月28日'],
    ['{date+1m}', '2028-01-31', '2月29日'],
    ['{date-1m}', '2026-05-31', '4月30日'],
    ['{date+1m}', '2026-04-30', '5月30日'],
    ['{date+1m}', '2026-12-31', '2027年1月31日'],
    ['{date-12m}', '2026-11-29', '2025年11月29日'],
  ])('%s on %s is %s', (template, now, text) => {
    expect(onDay(template, day(now))).toBe(text);
  });

  it('is written in the language of the template', () => {
    const now = day('2026-11-29');
    expect(onDay('{date+3d}/{date+2m}', now, 'zh-TW')).toBe('12月2日/2027年1月29日');
    expect(onDay('{date+3d}/{date+2m}', now, 'en')).toBe('Dec 2/Jan 29, 2027');
  });

  it('is a blank where it isn’t known which day it is', () => {
    const blanks = [{ name: 'date', start: 1, end: 5 }];
    expect(render('到{date+3d}', { 'date+3d': 'x' })).toEqual({ text: '到【日期】', blanks, caret: null });
    expect(onDay('{date+3d}', Number.POSITIVE_INFINITY)).toBe('【日期】');
  });

  it('goes out as it stands where it is malformed; {date} is a variable like any other', () => {
    expect(onDay('{date+3x}{date+}{date}', day('2026-11-29'))).toBe('{date+3x}{date+}【日期】');
  });
});

describe('the cursor', () => {
  it.each([
    ['亲，{cursor}好', '亲，好', 2],
    ['{shopper}{cursor}', '小林', 2],
    ['{order}{cursor}', '【订单号】', 5],
    ['{cursor}a{cursor}b', 'ab', 0],
    ['[[a||b{cursor}c]]', 'a', null],
    ['好', '好', null],
  ])('of %j', (template, text, caret) => {
    expect(render(template, { shopper: '小林' })).toMatchObject({ text, caret });
  });
});

describe('renderUnsaid', () => {
  const template = '[[您好||在的||嗯]]，{shopper}';
  const renderAfter = (...said: string[]) =>
    renderUnsaid(template, { shopper: '小林' }, (text) => said.includes(text)).text;

  it('takes the first that wasn’t said; the first again when all were', () => {
    expect(renderAfter()).toBe('您好，小林');
    expect(renderAfter('您好，小林')).toBe('在的，小林');
    expect(renderAfter('您好，小林', '在的，小林')).toBe('嗯，小林');
    expect(renderAfter('您好，小林', '嗯，小林', '在的，小林')).toBe('您好，小林');
  });

  it('begins where it is told to', () => {
    const from = (wording: number) =>
      renderUnsaid(template, {}, (text) => text === '嗯，【买家昵称】', { wording });
    expect([from(1).text, from(2).text]).toEqual(['在的，【买家昵称】', '您好，【买家昵称】']);
  });

  it('asks with the wording’s own text, too', () => {
    const asked: string[] = [];
    renderUnsaid(template, {}, (_text, wording) => asked.push(wording) > 0);
    expect(asked).toEqual(['您好，{shopper}', '在的，{shopper}', '嗯，{shopper}']);
  });

  it('says something else as long as there is something else to say', () => {
    fc.assert(
      fc.property(soup, (text) => {
        const said = new Set<string>();
        const all = new Set(
          Array.from({ length: countWordings(text) }, (_, wording) => render(text, {}, { wording }).text),
        );
        for (let i = 0; i < all.size; i += 1) {
          const next = renderUnsaid(text, {}, (one) => said.has(one)).text;
          expect(said.has(next)).toBe(false);
          said.add(next);
        }
        expect(said).toEqual(all);
      }),
      { numRuns: 500 },
    );
  });
});
