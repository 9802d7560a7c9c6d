/**
 * Broken files: cut, flipped, in the wrong encoding, with columns moved. Each ends in a draft or in problems that name
 * their file, and what is read is a pack's. PACKS_MUTATIONS sets how many are tried of each format.
 */

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { FilePlace } from '../../../../utils/model/index.ts';
import type { DraftReading } from '../../../../utils/packs/formats/index.ts';
import { PACK_LIMITS } from '../../../../utils/packs/index.ts';
import { gbk, PNG, read, utf8, utf16, zip } from './support.ts';

const RUNS = Number(process.env.PACKS_MUTATIONS ?? 300);

const fixture = (name: string) =>
  new Uint8Array(readFileSync(join(import.meta.dirname, '../../../fixtures/packs', name)));
const json = (value: unknown) => utf8(JSON.stringify(value));
const BOT =
  '最初3行的内容请勿改动(V3)！！！\n店\n分组,快捷编码,标题,内容,图片名,程序数据\n售前=>尺码,cm,表,"看图\n选",a.png,\n物流,wl,,亲&#44;在路上,,\n';

const FILES: Readonly<Record<string, Uint8Array>> = {
  'qianniu.csv': gbk('快捷短语编码,快捷短语,快捷短语分组\n1,亲&#44;在的,\n2,"发中通，\n明天到",物流\n'),
  'bot.csv': utf8(BOT),
  'bot.zip': zip({ 'bot.csv': gbk(BOT), '图片/a.png': PNG }),
  'wide.csv': utf16('\ufeff一级分类,二级分类,话术标题,话术内容\n售前,尺码,问,{买家昵称}您好 {x}\n'),
  'kefubao.xls': fixture('kefubao.xls'),
  'kefubao.xlsx': fixture('kefubao.xlsx'),
  'chatwoot.json': json([{ short_code: 'hi', content: '<p>Hi {{contact.name}}</p> {{x.y}}' }]),
  'zendesk.json': json({
    macros: [
      {
        title: 'a::b',
        actions: [{ field: 'comment_value_html', value: '<ol><li>一</ol>{{current_user.name}}' }],
      },
    ],
  }),
  'gorgias.json': json([
    { name: 'n', actions: [{ name: 'setResponseText', arguments: { body_html: '<p>您好<br></p>' } }] },
  ]),
  'clippings.json': json({
    userClippingsRoot: [{ name: 'f', children: [{ name: 'n', content: '$[X{a|b}]' }] }],
  }),
  'clippings.csv': utf8('"问候","$[NAME]您好，$[DATE]"\n"再见","好"\n'),
  'briskine.json': json([{ title: 't', shortcut: 's', body: "<p>{{choice 'a, b'}}</p>", tags: 'x' }]),
  'blaze.json': json({
    folders: [{ name: 'f', snippets: [{ name: 'n', shortcut: '/s', text: '{time: YYYY-MM-DD}' }] }],
  }),
  'te.textexpander': utf8(
    '<?xml version="1.0"?><plist version="1.0"><dict><key>snippetsTE2</key><array><dict><key>abbreviation</key><string>a</string><key>plainText</key><string>%filltext:name=x% 您好&amp;</string></dict></array></dict></plist>',
  ),
  'espanso.yml': utf8(
    'matches:\n  - trigger: ":hi"\n    replace: "您好{{d}}$|$"\n    vars:\n      - { name: d, type: date, params: { format: "%d" } }\n  - trigger: ":x"\n    form: "[[a]]"\n',
  ),
  'c.alfredsnippets': zip({
    'n [4B6B811A-AC82].json': JSON.stringify({
      alfredsnippet: { snippet: '您好{cursor}', name: 'n', keyword: 'k' },
    }),
  }),
  'own.json': json({
    format: 'deskmate-pack',
    version: 1,
    pack: { id: 'p', name: '包', language: 'zh-CN' },
    templates: [{ id: 'a', code: 'hi', text: '您好', triggers: ['在吗'] }],
  }),
  'page.xls': utf8(
    '<table><tr><td>标题</td><td>内容</td></tr><tr><td>a</td><td>您好<br>亲</td></tr></table>',
  ),
};

/** Bytes that mean something to one format or another. */
const TELLING = [...'"\',;{}[]<>|&%$=\n\r\0\t-:']
  .map((one) => one.charCodeAt(0))
  .concat(0xff, 0x80, 0x7f, 0xd8);

const mutation = fc.oneof(
  fc.record({ kind: fc.constant('cut' as const), at: fc.nat() }),
  fc.record({ kind: fc.constant('flip' as const), at: fc.nat(), bit: fc.nat(7) }),
  fc.record({ kind: fc.constant('put' as const), at: fc.nat(), byte: fc.constantFrom(...TELLING) }),
  fc.record({ kind: fc.constant('drop' as const), at: fc.nat(), count: fc.integer({ min: 1, max: 40 }) }),
  fc.record({ kind: fc.constant('repeat' as const), at: fc.nat(), count: fc.integer({ min: 1, max: 200 }) }),
  fc.record({ kind: fc.constant('swap' as const), at: fc.nat(), to: fc.nat() }),
  fc.record({ kind: fc.constant('recode' as const), as: fc.constantFrom('gbk', 'utf-16le', 'latin1') }),
);
type Mutation = typeof mutation extends fc.Arbitrary<infer T> ? T : never;

function mutate(bytes: Uint8Array, how: Mutation): Uint8Array {
  if (bytes.length === 0) return bytes;
  if (how.kind === 'recode') return new TextEncoder().encode(new TextDecoder(how.as).decode(bytes));
  const at = how.at % bytes.length;
  const [before, after] = [bytes.subarray(0, at), bytes.subarray(at)];
  switch (how.kind) {
    case 'cut':
      return before;
    case 'drop':
      return joined(before, after.subarray(how.count));
    case 'repeat':
      return joined(before, ...new Array<Uint8Array>(how.count).fill(after.subarray(0, 24)), after);
    default: {
      const changed = bytes.slice();
      if (how.kind === 'flip') changed[at] = (changed[at] ?? 0) ^ (1 << how.bit);
      if (how.kind === 'put') changed[at] = how.byte;
      if (how.kind === 'swap')
        changed.set(
          bytes.subarray(at, at + 32).slice(0, bytes.length - (how.to % bytes.length)),
          how.to % bytes.length,
        );
      return changed;
    }
  }
}

function joined(...pieces: readonly Uint8Array[]): Uint8Array {
  return Uint8Array.from(pieces.flatMap((piece) => [...piece]));
}

/** What holds of every reading, whatever was read. */
function holds(reading: DraftReading, file: string): void {
  const places: FilePlace[] = [];
  if (!reading.ok) {
    expect(reading.problems.length).toBeGreaterThan(0);
    // What no reader foresaw would be told as that: none of these files may come to it.
    expect(reading.problems.map(({ code }) => code)).not.toContain('unreadable');
    places.push(...reading.problems.map(({ place }) => place));
  } else {
    const { entries, refused, kept, changed } = reading.draft;
    places.push(...[...entries, ...refused, ...kept, ...changed].map(({ place }) => place));
    for (const { fields } of entries) {
      expect(fields.text.length).toBeGreaterThan(0);
      expect(fields.text.length).toBeLessThanOrEqual(PACK_LIMITS.text);
      expect(fields.code.length).toBeLessThanOrEqual(PACK_LIMITS.code);
      expect(fields.title.length).toBeLessThanOrEqual(PACK_LIMITS.title);
      expect(fields.category.length).toBeLessThanOrEqual(PACK_LIMITS.categoryDepth);
      expect(fields.text).not.toContain('\ufffd');
    }
  }
  for (const place of places) expect(place.file).toBe(file);
}

describe('broken files', () => {
  // SheetJS says to the console what it finds odd.
  beforeEach(() => void vi.spyOn(console, 'error').mockImplementation(() => undefined));
  afterEach(() => void vi.restoreAllMocks());

  it.each(Object.entries(FILES))('%s is read whole', async (name, bytes) => {
    const reading = await read(name, bytes);
    expect(reading).toMatchObject({ ok: true, draft: { entries: expect.anything() } });
    if (reading.ok) expect(reading.draft.entries.length).toBeGreaterThan(0);
  });

  it.each(Object.entries(FILES))(
    '%s, broken at random, ends in a draft or in problems',
    async (name, bytes) => {
      await fc.assert(
        fc.asyncProperty(fc.array(mutation, { minLength: 1, maxLength: 4 }), async (how) => {
          holds(await read(name, how.reduce(mutate, bytes)), name);
        }),
        { numRuns: RUNS, seed: 20_261_129 },
      );
    },
    // Only to let 10,000 runs finish: nothing is measured.
    600_000,
  );
});
