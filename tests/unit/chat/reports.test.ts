// @vitest-environment happy-dom
/**
 * Each report in tests/fixtures/reports/ is a test: its page, built anew, is read as it says. A report from an issue is
 * dropped in as it is; where the reading was the fault, `expected` is corrected first.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterEach, describe, expect, it } from 'vitest';
import { adapterFor, createReader } from '../../../utils/chat/index.ts';
import {
  buildReportPage,
  createScrambler,
  giveBoxes,
  MAX_REPORT,
  makeReport,
  openReport,
  type Report,
} from '../../../utils/chat/report/index.ts';
import { findBox } from '../../../utils/composer/index.ts';
import type { Health } from '../../../utils/model/index.ts';
import { make } from './page.ts';

const FOLDER = join(import.meta.dirname, '../../fixtures/reports');
const files = readdirSync(FOLDER).filter((file) => file.endsWith('.json'));

afterEach(() => {
  document.documentElement.replaceChildren(document.createElement('head'), document.createElement('body'));
});

function opened(text: string): Report {
  const reading = openReport(text);
  if (!reading.ok) throw new Error(`${reading.problem} ${reading.where}`);
  return reading.report;
}

function readAgain(report: Report) {
  const built = buildReportPage(report, document);
  giveBoxes(built);
  if (report.adapter === null) throw new Error('a report without an adapter is for eyes only');
  let clock = 0;
  const reader = createReader(document, report.adapter, () => clock);
  let reading = reader.read();
  for (let i = 0; i < 5 && reading.kind !== 'open'; i += 1) {
    clock += 5000;
    reading = reader.read();
  }
  return { built, reader, reading };
}

describe.each(files)('%s', (file) => {
  it('is read as it says', () => {
    const report = opened(readFileSync(join(FOLDER, file), 'utf8'));
    // Nothing was found to read it by: it is for eyes only until `adapter` and `expected` are written.
    if (report.adapter === null) return expect(report.expected.messages).toEqual([]);
    const { built, reader, reading } = readAgain(report);
    const { messages, shopperName, composer } = report.expected;
    const read = reading.kind === 'open' ? reading.older(() => true, 1000) : [];
    expect(read.map(({ side, kind, text }) => ({ side, kind, text }))).toEqual(messages);
    expect(reading.kind === 'open' ? reading.conversation.shopperName : '').toBe(shopperName);
    const box = findBox(reader.scopes(), report.adapter?.composer ?? []);
    expect(box).toBe(composer === null ? null : built.at(composer));
  });
});

it('there are reports', () => {
  expect(files.length).toBeGreaterThan(1);
});

const kindOf = (character: string): string => {
  if (/\p{Script=Han}/u.test(character)) return '字';
  if (/\p{Nd}/u.test(character)) return '0';
  if (/\p{Script=Latin}/u.test(character)) return character === character.toLowerCase() ? 'x' : 'X';
  return /[\p{L}\p{N}]/u.test(character) ? 'l' : character;
};
const shapeOf = (text: string): string => [...text].map(kindOf).join('');

const piece = fc.oneof(
  fc.string({ maxLength: 12 }),
  fc.string({ unit: 'grapheme', maxLength: 12 }),
  fc.stringMatching(/^[\u4e00-\u9fa5]{1,8}$/),
  fc.stringMatching(/^[a-zA-Z]{1,10}$/),
  fc.stringMatching(/^\d{1,19}$/),
  fc.constantFrom(
    '09:30',
    '昨天 09:30',
    '下午3:05',
    '2-22 18:55:20',
    '2026-11-18 09:30',
    '😂',
    't***8',
    '订单号：',
  ),
);
const texts = fc.array(piece, { minLength: 1, maxLength: 6 }).map((pieces) => pieces.join(''));
const invisible = /[\u00ad\u180e\u200b\u200c\u2060-\u2064\ufeff\u{e0000}-\u{e007f}]|\p{Cs}/u;

describe('a scrambled text', () => {
  it('has the shape of its original, but for percent signs, which hide other characters', () => {
    fc.assert(
      fc.property(
        texts.filter((text) => !invisible.test(text) && !text.includes('%')),
        (text) => {
          expect(shapeOf(createScrambler([text], []).text(text))).toBe(shapeOf(text));
        },
      ),
    );
  });

  it('is equal where the originals are, blanks around aside, and a name is equal in a longer text', () => {
    fc.assert(
      fc.property(texts, texts, (text, other) => {
        const scrambler = createScrambler([text, other], [text]);
        const made = scrambler.text(text);
        expect(scrambler.text(text)).toBe(made);
        const name = text.trim();
        const isName = [...name].length > 1 && /[\p{L}\p{N}]/u.test(name) && !invisible.test(name);
        if (isName) expect(scrambler.text(`——${name}——`)).toBe(`——${scrambler.text(name)}——`);
      }),
    );
  });

  it('holds no word of the original', () => {
    fc.assert(
      fc.property(fc.array(texts, { maxLength: 8 }), (all) => {
        const scrambler = createScrambler(all, []);
        for (const text of all) {
          const made = scrambler.text(text);
          const words = [...text.matchAll(/\p{Script=Han}{2,}|[a-zA-Z]{2,}|\d{5,}/gu)].map(([word]) => word);
          for (const word of words) {
            const isTime = /[昨天下午上]/.test(word);
            if (!isTime && scrambler.replaced.has(word)) expect(made.includes(word)).toBe(false);
          }
        }
      }),
    );
  });

  it('differs where the originals differ', () => {
    fc.assert(
      fc.property(fc.uniqueArray(fc.stringMatching(/^\d{5,13}-\d{1,3}$/), { maxLength: 30 }), (ids) => {
        const scrambler = createScrambler(ids, []);
        expect(new Set(ids.map((id) => scrambler.text(id))).size).toBe(ids.length);
      }),
    );
  });
});

const health: Health = { reader: 'builtIn', adapter: 'practice', version: 1, moved: false, parts: [] };

/** A practice desk in which these words are said by somebody of this name. */
function desk(name: string, said: readonly string[], extra: readonly Node[] = []): void {
  const [id, shop] = ['2200100200300', '70012345'];
  const messages = said.map((text, i) =>
    make(
      'li',
      {
        'data-desk': 'message',
        'data-side': i % 2 === 0 ? 'shopper' : 'agent',
        'data-message-id': `${id}_${1731000000000 + i}`,
        'data-at': String(1731000000000 + i * 60_000),
        title: text,
        onclick: `tell('${name}')`,
      },
      make('div', { 'data-desk': 'text' }, text),
    ),
  );
  document.body.append(
    make(
      'main',
      { 'data-desk': 'practice', 'data-agent-name': '客服小橙' },
      make('script', {}, `let secret = '${name}';`),
      make(
        'header',
        { 'data-desk': 'header', 'data-shopper-id': id, 'data-shop-id': shop },
        make('b', { 'data-desk': 'shopper-name' }, name),
      ),
      make('ol', { 'data-desk': 'thread' }, ...messages),
      make('textarea', { 'data-desk': 'composer', placeholder: `发送给 ${name}` }),
      ...extra,
    ),
  );
  const box = document.querySelector('textarea');
  if (box !== null) box.getBoundingClientRect = () => new DOMRect(0, 0, 300, 80);
}

function report(): Report {
  const adapter = adapterFor('localhost') ?? null;
  return opened(makeReport(document, { adapter, health, hostname: 'localhost', version: '0.1.0' }));
}

describe('a report', () => {
  it('reads as its page did, with nothing of what was said', () => {
    desk('陈大福Fu', ['在吗', '手机 13800138000，微信 chenfu_88', '加急！Ship to Hangzhou']);
    const made = report();
    expect(made.faithful).toBe(true);
    expect(made.expected.messages.map(({ side }) => side)).toEqual(['shopper', 'agent', 'shopper']);
    expect(JSON.stringify(made.page)).not.toMatch(
      /陈|大福|Fu|在吗|手机|13800|chenfu|加急|Hangzhou|客服小橙|2200100200300|70012345|secret|tell/,
    );
    const { reading } = readAgain(made);
    expect(reading.kind).toBe('open');
  });

  it('has no words that are said in the page where they name a part of it, and no number in pieces', () => {
    const extra = make('p', {
      class: 'with-lihua order-card',
      id: 'p138-0013-8000',
      'data-testid': 'chat-lihua',
      slot: 'lihua',
      'aria-controls': 'lihua',
    });
    const style = make('style', {}, '.flowPane { color: red }');
    const part = make('p', { class: 'flowPane' });
    desk('小鱼儿', ['我叫lihua', 'where is my order'], [extra, style, part]);
    const text = JSON.stringify(report());
    expect(text).not.toMatch(/lihua|0013-8000/);
    // Words of the page's own code are nobody's.
    expect(text).toContain('order-card');
    expect(text).toContain('flowPane');
  });

  it('outlasts what a hostile page says', () => {
    const deep = make('div');
    let inner = deep;
    for (let i = 0; i < 400; i += 1) {
      const next = make('div', { class: '</script><script>' });
      inner.append(next);
      inner = next;
    }
    desk(
      '"><img src=x onerror=alert(1)>',
      ['<script>alert(1)</script>', '半\ud83d个', '\u202e\u0000字', '长'.repeat(1_000_000), '__proto__'],
      [deep],
    );
    const made = report();
    expect(made.expected.messages.length).toBe(5);
    expect(JSON.stringify(made).length).toBeLessThan(MAX_REPORT);
    expect(JSON.stringify(made)).not.toContain('alert');
  });

  it('keeps to its size: of a long thread the newest messages', () => {
    desk(
      '小鱼儿',
      Array.from({ length: 300 }, (_, i) => `第${i}句，`.repeat(60)),
    );
    const made = report();
    expect(made.expected.messages).toHaveLength(40);
    expect(made.faithful).toBe(true);
  });
});

describe('opening', () => {
  const sound = (): Record<string, unknown> => {
    desk('小鱼儿', ['在吗']);
    return { ...report() };
  };

  it.each([
    ['no JSON', '{', 'notJson'],
    ['something else', '{"deskmateAdapters":1}', 'notReport'],
    ['another form', '{"deskmateReport":2}', 'form'],
    ['too much', ' '.repeat(MAX_REPORT + 1), 'tooBig'],
    [
      'an endless depth',
      `{"deskmateReport":1,"page":${'{"t":"p","c":['.repeat(9000)}${']}'.repeat(9000)}}`,
      'tooDeep',
    ],
  ])('refuses %s', (_title, text, problem) => {
    expect(openReport(text)).toMatchObject({ ok: false, problem });
  });

  it('refuses what isn’t in the form, and adapters that aren’t adapters', () => {
    const one = sound();
    const text = (more: object): string => JSON.stringify({ ...one, ...more });
    expect(openReport(text({})).ok).toBe(true);
    expect(openReport(text({ extra: 1 }))).toMatchObject({ problem: 'malformed' });
    expect(openReport(text({ page: { t: 'p', c: [3] } }))).toMatchObject({ problem: 'malformed' });
    expect(openReport(text({ adapter: { form: 1 } }))).toMatchObject({ problem: 'adapter' });
  });

  it('never throws', () => {
    fc.assert(fc.property(fc.oneof(fc.string(), fc.json()), (text) => !openReport(text).ok));
  });

  it('builds nothing that runs or fetches', () => {
    const a = {
      onclick: 'x()',
      href: 'java\nscript:x()',
      src: 'https://shop.example/a.png',
      style: 'background: url(https://a.example)',
    };
    const page = {
      t: 'html',
      c: [
        {
          t: 'body',
          c: [
            { t: 'script', c: ['x()'] },
            { t: 'iframe', a: { srcdoc: 'x' } },
            { t: 'img', a },
          ],
        },
      ],
    };
    buildReportPage({ ...opened(JSON.stringify(sound())), page }, document);
    expect(document.querySelector('script, iframe')).toBeNull();
    const image = document.querySelector('img');
    expect(image?.getAttributeNames().sort()).toEqual(['href', 'src', 'style']);
    expect(image?.getAttribute('src')).toMatch(/^data:/);
    expect(image?.getAttribute('href')).toBe('');
    expect(image?.getAttribute('style')).toBe('');
  });
});
