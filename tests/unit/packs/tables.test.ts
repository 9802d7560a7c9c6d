/** Tables that other programs open: what goes out comes back as it was, and what can't is named. */
import * as xlsx from '@e965/xlsx';
import fc from 'fast-check';
import { describe, expect, it, vi } from 'vitest';
import type { Pack, Template } from '../../../utils/model/index.ts';
import { exportCsv, exportQianniu, exportWorkbook } from '../../../utils/packs/exports/index.ts';
import { guardCell, unguardCell } from '../../../utils/packs/index.ts';
import { arbitraryDesk, PATIENCE, RUNS } from './arbitraryPack.ts';

vi.setConfig({ testTimeout: PATIENCE });

const PACK: Pack = { id: 'p', name: '冬季/女装', language: 'zh-CN', source: 'personal', installedAt: 0 };
const template = (more: Partial<Template> = {}): Template => ({
  id: 'a',
  packId: 'p',
  code: '',
  title: '',
  category: [],
  text: '您好',
  triggers: [],
  stage: null,
  temper: null,
  language: 'zh-CN',
  used: 0,
  lastUsedAt: null,
  updatedAt: 1_790_000_000_000,
  deletedAt: null,
  ...more,
});

/** Rows of CSV as RFC 4180 has it, written apart from what is tested. */
function parseCsv(text: string): string[][] {
  const rows: string[][] = [];
  let row: string[] = [];
  for (const [, quoted, plain, end] of text.matchAll(/(?:"((?:[^"]|"")*)"|([^",\r\n]*))(,|\r\n)/g)) {
    row.push(quoted === undefined ? (plain ?? '') : quoted.replaceAll('""', '"'));
    if (end === ',') continue;
    rows.push(row);
    row = [];
  }
  return rows;
}

const sheetRows = (bytes: Uint8Array) => {
  const book = xlsx.read(bytes);
  const sheet = book.Sheets[book.SheetNames[0] ?? ''];
  if (sheet === undefined) throw new Error('no sheet');
  return xlsx.utils.sheet_to_json<string[]>(sheet, { header: 1, defval: '', raw: true, blankrows: true });
};

/** What a row says of a template, by its headers. */
function said([header = [], ...rows]: readonly (readonly string[])[]): Record<string, unknown>[] {
  return rows.map((row) => {
    const of = (name: string) => row[header.indexOf(name)] ?? '';
    return {
      id: of('编号'),
      title: of('话术标题'),
      text: of('话术内容'),
      code: of('快捷编码'),
      category: path(header.flatMap((name, i) => (name.endsWith('级分类') ? [row[i] ?? ''] : []))),
      triggers: of('触发问法'),
      shops: of('适用店铺'),
      days: [of('生效日期'), of('失效日期')],
      pinned: of('置顶') === '是',
      language: of('语言'),
      used: Number(of('使用次数')),
      updatedAt: Date.parse(of('更新时间')),
    };
  });
}
/** Names behind which no other stands say nothing where they are empty. */
const path = (names: readonly string[]) => names.slice(0, names.findLastIndex((name) => name !== '') + 1);
const whole = (text: string) => text.replace(/[\ud800-\udfff]/gu, '\ufffd');
const lines = (list: readonly string[] = []) =>
  list.map((one) => whole(one.replace(/[\r\n]+/g, ' '))).join('\n');
const expected = (templates: readonly Template[]) =>
  templates
    .filter(({ deletedAt }) => deletedAt === null)
    .map((one) => ({
      id: whole(one.id),
      title: whole(one.title),
      text: whole(one.text),
      code: one.code,
      category: path(one.category.map(whole)),
      triggers: lines(one.triggers),
      shops: lines(one.shops),
      days: [one.validFrom ?? '', one.validTo ?? ''],
      pinned: one.pinned ?? false,
      language: one.language,
      used: one.used,
      updatedAt: one.updatedAt,
    }));
const sorted = (rows: readonly { id?: unknown }[]) =>
  rows.toSorted((a, b) => (String(a.id) < String(b.id) ? -1 : 1));

describe('the CSV', () => {
  it('holds all that a table can', () => {
    fc.assert(
      fc.property(arbitraryDesk, ({ pack, templates }) => {
        const { bytes, losses } = exportCsv(pack, templates);
        expect([...bytes.subarray(0, 3)]).toEqual([0xef, 0xbb, 0xbf]);
        const rows = parseCsv(new TextDecoder('utf-8', { fatal: true }).decode(bytes));
        expect(sorted(said(rows.map((row) => row.map(unguardCell))))).toEqual(sorted(expected(templates)));
        const codes = new Set(losses.map(({ code }) => code));
        for (const code of codes) expect(['pictures', 'characters', 'lineBreaks']).toContain(code);
        const kept = templates.filter(({ deletedAt }) => deletedAt === null);
        expect(codes.has('pictures')).toBe(kept.some(({ pictures = [] }) => pictures.length > 0));
      }),
      RUNS,
    );
  });

  it('begins with the headers that other tools have, and is named after the pack', () => {
    const { bytes, fileName } = exportCsv(PACK, [template({ category: ['售前', '尺码', '童装'] })]);
    expect(new TextDecoder().decode(bytes)).toMatch(
      /^一级分类,二级分类,三级分类,话术标题,话术内容,快捷编码,触发问法,/,
    );
    expect(fileName).toBe('冬季 女装.csv');
  });

  it.each([
    ['=1+1', "'=1+1"],
    ['-您好', "'-您好"],
    ["'@x", "''@x"],
    ['\t=1', "'\t=1"],
    ['＝1', "'＝1"],
    ["'您好", "'您好"],
    ['您好=1', '您好=1'],
    ['', ''],
  ])('guards %j as %j', (text, cell) => {
    expect(guardCell(text)).toBe(cell);
    expect(unguardCell(cell)).toBe(text);
  });

  it('lets no cell begin like a formula', () => {
    const odd = template({
      title: '=cmd',
      text: '+1',
      code: '@a',
      triggers: ['-1'],
      shops: ['=x'],
      category: ['=a'],
    });
    const rows = parseCsv(new TextDecoder().decode(exportCsv(PACK, [odd]).bytes));
    expect(rows.flat().filter((cell) => /^[=+\-@]/.test(cell))).toEqual([]);
  });
});

describe('the workbook', () => {
  it('holds the same, and is the same each time', async () => {
    await fc.assert(
      fc.asyncProperty(arbitraryDesk, async ({ pack, templates }) => {
        const { bytes } = await exportWorkbook(pack, templates);
        // The reader of the library takes a line break of Windows for one of ours.
        const plain = JSON.stringify(sorted(expected(templates))).replaceAll('\\r\\n', '\\n');
        expect(JSON.stringify(sorted(said(sheetRows(bytes))))).toBe(plain);
        expect(Buffer.compare((await exportWorkbook(pack, templates.toReversed())).bytes, bytes)).toBe(0);
      }),
      { numRuns: Math.ceil(RUNS.numRuns / 10) },
    );
  });

  it('has texts only, marked as texts', async () => {
    const { bytes } = await exportWorkbook(PACK, [template({ text: '=1+1', code: '007' })]);
    const sheet = xlsx.read(bytes, { cellNF: true, cellFormula: true }).Sheets.话术 ?? {};
    const cells = Object.entries(sheet).flatMap(([at, cell]) =>
      at.startsWith('!') ? [] : [cell as xlsx.CellObject],
    );
    expect(cells.map(({ v }) => v)).toContain('=1+1');
    expect(cells.map(({ v }) => v)).toContain('007');
    for (const cell of cells) expect(cell).toMatchObject({ t: 's', z: '@' });
    expect(cells.filter(({ f }) => f !== undefined)).toEqual([]);
  });

  it('cuts what no cell holds, and says so', async () => {
    const { bytes, losses } = await exportWorkbook(PACK, [template({ text: '好'.repeat(40_000) })]);
    expect(losses).toMatchObject([
      { code: 'tooLong', values: { field: 'text', length: 40_000, limit: 32_767 } },
    ]);
    expect(String(said(sheetRows(bytes))[0]?.text)).toHaveLength(32_767);
  });
});

describe('the CSV for 千牛', () => {
  const decode = (bytes: Uint8Array) => parseCsv(new TextDecoder('gbk', { fatal: true }).decode(bytes));

  it('is GBK with its header, quoted as by Excel', () => {
    const { bytes, fileName, losses } = exportQianniu(PACK, [
      template({ code: 'nh', text: '您好,“亲”\n价格 €5', category: ['售前'] }),
    ]);
    expect(fileName).toBe('冬季 女装-千牛.csv');
    expect(losses).toEqual([]);
    expect(decode(bytes)).toEqual([
      ['快捷短语编码', '快捷短语', '快捷短语分组'],
      ['nh', '您好,“亲”\n价格 €5', '售前'],
    ]);
    expect([...bytes.subarray(0, 4)]).toEqual([0xbf, 0xec, 0xbd, 0xdd]);
  });

  it('names all that it loses', () => {
    const { bytes, losses } = exportQianniu(PACK, [
      template({
        code: 'abcde',
        title: '标题',
        text: '好👍🏻的e\u0301 {shopper|亲}[[在||在的{cursor}]]&#44;&#128522;',
        category: ['十一个字的分组名称太长了', '下一级'],
        triggers: ['在吗'],
        stage: 'presale',
        pictures: ['p'],
        pinned: true,
      }),
    ]);
    expect(losses.map(({ code, values }) => [code, ...Object.values(values)])).toEqual([
      ['field', 'title'],
      ['pictures', 1],
      ['field', 'triggers'],
      ['field', 'stage'],
      ['field', 'pinned'],
      ['category', '下一级'],
      ['variables', '{shopper} [[||]] {cursor}'],
      ['tooLong', 'code', 5, 4],
      ['characters', 'text', '👍🏻 e\u0301 &#44; &#128522;'],
      ['tooLong', 'category', 12, 10],
    ]);
    expect(losses[0]?.template).toEqual({ id: 'a', code: 'abcde', title: '标题' });
    expect(decode(bytes)[1]?.[1]).toBe('好?的e {shopper|亲}[[在||在的{cursor}]]&#44;&#128522;');
  });

  it('comes back, but for what GBK lacks', () => {
    fc.assert(
      fc.property(arbitraryDesk, ({ pack, templates }) => {
        const { bytes, losses } = exportQianniu(pack, templates);
        const told = new Set(
          losses.flatMap(({ template: { id }, code }) => (code === 'characters' ? [id] : [])),
        );
        const kept = templates.filter(({ id, deletedAt }) => deletedAt === null && !told.has(id));
        const rows = decode(bytes).map((row) => row.join('\0'));
        for (const { code, text, category } of kept)
          expect(rows).toContain([code, text, category[0] ?? ''].join('\0'));
      }),
      { numRuns: Math.ceil(RUNS.numRuns / 3) },
    );
  });

  it('writes every character that its decoder gives', () => {
    const decoder = new TextDecoder('gbk');
    let all = '';
    for (let lead = 0x81; lead <= 0xfe; lead += 1)
      for (let trail = 0x40; trail <= 0xfe; trail += 1) all += decoder.decode(Uint8Array.of(lead, trail));
    const text = all.replace(/[\ufffd\ue000-\uf8ff\0-\x7f]/gu, '');
    expect(text.length).toBeGreaterThan(21_000);
    expect(decode(exportQianniu(PACK, [template({ text })]).bytes)[1]?.[1]).toBe(text);
  });
});
