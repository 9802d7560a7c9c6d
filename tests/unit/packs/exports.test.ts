/** The own formats by their door, Markdown to read, and the match files of espanso. */
import fc from 'fast-check';
import { describe, expect, it, vi } from 'vitest';
import { parse } from 'yaml';
import type { Pack, Template } from '../../../utils/model/index.ts';
import { readPackZip } from '../../../utils/packs/archive/index.ts';
import { exportEspanso, exportJson, exportMarkdown, exportZip } from '../../../utils/packs/exports/index.ts';
import { readPack } from '../../../utils/packs/index.ts';
import { arbitraryDesk, PATIENCE, RUNS } from './arbitraryPack.ts';

vi.setConfig({ testTimeout: PATIENCE });

const PACK: Pack = { id: 'p', name: '冬季女装', language: 'zh-CN', source: 'personal', installedAt: 0 };
const template = (more: Partial<Template> = {}): Template => ({
  id: 'a',
  packId: 'p',
  code: 'nh',
  title: '问好',
  category: [],
  text: '您好',
  triggers: [],
  stage: null,
  temper: null,
  language: 'zh-CN',
  used: 0,
  lastUsedAt: null,
  updatedAt: 1,
  deletedAt: null,
  ...more,
});
const textOf = (bytes: Uint8Array) => new TextDecoder('utf-8', { fatal: true }).decode(bytes);
const codes = (losses: readonly { code: string; values: object }[]) =>
  losses.map(({ code, values }) => [code, ...Object.values(values)]);

describe('the own formats', () => {
  it('are read back, and named after the pack', async () => {
    const zip = await exportZip(PACK, [template()], [], { whole: true });
    expect(zip.fileName).toBe('冬季女装.deskmate.zip');
    const reading = await readPackZip(zip.bytes, 0, { whole: true });
    expect(reading.ok && [reading.pack, reading.templates]).toEqual([PACK, [template()]]);
    const json = exportJson(PACK, [template({ pictures: ['x'] })]);
    expect(json.fileName).toBe('冬季女装.deskmate.json');
    expect(codes(json.losses)).toEqual([['pictures', 1]]);
    expect(readPack(textOf(json.bytes), 0)).toMatchObject({ ok: true, templates: [template()] });
  });

  it.each([
    ['a/b\\c:d*e?"<>|f', 'a b c d e f.md'],
    ['CON', 'CON_.md'],
    ['con.x', 'con_.x.md'],
    ['..\u202e.', 'deskmate.md'],
    ['包'.repeat(120), `${'包'.repeat(80)}.md`],
    ['console', 'console.md'],
  ])('and the others call the file of a pack %j %j', (name, fileName) => {
    expect(exportMarkdown({ ...PACK, name }, []).fileName).toBe(fileName);
  });
});

describe('the Markdown', () => {
  const body = (more: Partial<Template>) => textOf(exportMarkdown(PACK, [template(more)]).bytes);

  it('has headings, quotations and facts', () => {
    const { bytes, losses } = exportMarkdown(PACK, [
      template({
        category: ['售前', '尺码'],
        text: '亲，{shopper|亲}\n您穿 {size|M|L} 码\n\n{goods} {date+3d} 到{cursor}[[好的||没问题 {agent}]]',
        triggers: ['在吗', '你好'],
        stage: 'presale',
        validTo: '2026-11-11',
        overrides: 'b',
      }),
      template({ id: 'b', code: '', title: '再见', deletedAt: 1 }),
      template({ id: 'c', code: 'zj', title: '', text: '再见' }),
    ]);
    expect(textOf(bytes)).toBe(`# 冬季女装

### zj

> 再见

## 售前 / 尺码

### 问好（nh）

> 亲，【买家昵称：亲】\\
> 您穿 【尺码：M／L】 码
>
> 【商品名】 【日期+3天】 到〔好的／没问题 【客服名】〕

- 触发问法：在吗；你好
- 阶段：售前
- 有效期：… 至 2026-11-11
`);
    expect(codes(losses)).toEqual([['field', 'overrides']]);
  });

  it.each([
    ['# 不是标题', '> \\# 不是标题'],
    ['1. 不是列表', '> 1\\. 不是列表'],
    ['- 不是', '> \\- 不是'],
    ['**粗** <b>', '> \\*\\*粗\\*\\* \\<b\\>'],
    ['[a](b) `c`', '> \\[a\\](b) \\`c\\`'],
    ['    代码', '> &nbsp;&nbsp;&nbsp;&nbsp;代码'],
    ['&amp;', '> \\&amp;'],
  ])('takes nothing of %j for Markdown', (text, line) => {
    expect(body({ text }).split('\n')).toContain(line);
  });

  it('breaks no line of a title', () => {
    expect(body({ title: 'a\n# b' })).toContain('### a # b（nh）');
  });
});

interface Match {
  readonly trigger: string;
  readonly replace: string;
  readonly vars?: readonly {
    readonly name: string;
    readonly type: string;
    readonly params: {
      readonly layout?: string;
      readonly fields?: Record<string, { default?: string }>;
      readonly choices?: string[];
      readonly offset?: number;
    };
  }[];
}

/** As espanso renders: the form's fields with what stands in them, the first of several wordings. */
function rendered({ replace, vars = [] }: Match): string {
  const scope = new Map<string, string>();
  const fill = (text: string) =>
    text
      .replace(/\{\{\s*(\w+(?:\.\w+)?)\s*\}\}/gu, (_, name: string) => {
        const value = scope.get(name);
        if (value === undefined) throw new Error(`nothing is called ${name}`);
        return value;
      })
      .replaceAll('\\{\\{', '{{')
      .replaceAll('\\}\\}', '}}');
  for (const { name, type, params } of vars) {
    if (type === 'date') scope.set(name, `+${params.offset}s`);
    if (type === 'random') scope.set(name, fill(params.choices?.[0] ?? ''));
    if (type !== 'form') continue;
    for (const [, key = ''] of (params.layout ?? '').matchAll(/\[\[(\w+)\]\]/gu))
      scope.set(`${name}.${key}`, fill(params.fields?.[key]?.default ?? `<${key}>`));
  }
  return fill(replace);
}
const matchesOf = (bytes: Uint8Array) => (parse(textOf(bytes)) as { matches: Match[] }).matches;

describe('the match file of espanso', () => {
  it('asks for variables in a form', async () => {
    const { bytes, losses, fileName } = await exportEspanso(PACK, [
      template({
        text: '{shopper|亲}，{size|M|L} 码 {买家-名}{date+3d} {{x}} {cursor} [[好||好的 {shopper}]]',
        triggers: ['在吗'],
        category: ['售前'],
      }),
    ]);
    expect(fileName).toBe('冬季女装.yml');
    expect(codes(losses)).toEqual([['field', 'category']]);
    expect(parse(textOf(bytes))).toEqual({
      matches: [
        {
          trigger: ':nh',
          replace:
            '{{form.shopper}}，{{form.size}} 码 {{form.field_3}}{{date1}} {{{form.x}}} $|$ {{random2}}',
          label: '问好',
          search_terms: ['在吗'],
          vars: [
            {
              name: 'form',
              type: 'form',
              params: {
                layout: '买家昵称: [[shopper]]\n尺码: [[size]]\n买家-名: [[field_3]]\nx: [[x]]',
                fields: {
                  shopper: { default: '亲' },
                  size: { type: 'choice', values: ['M', 'L'], default: 'M' },
                  field_3: {},
                  x: {},
                },
              },
            },
            { name: 'date1', type: 'date', params: { format: '%Y-%m-%d', offset: 259_200 } },
            { name: 'random2', type: 'random', params: { choices: ['好', '好的 {{form.shopper}}'] } },
          ],
        },
      ],
    });
  });

  it('gives each a trigger of its own, and says which was made', async () => {
    const { bytes, losses } = await exportEspanso(PACK, [
      template({ id: 'a', code: '' }),
      template({ id: 'b', code: '' }),
      template({ id: 'c', code: '', title: '' }),
    ]);
    expect(matchesOf(bytes).map(({ trigger }) => trigger)).toEqual([':问好', ':问好-2', ':3']);
    expect(codes(losses)).toEqual([
      ['code', ':问好'],
      ['code', ':问好-2'],
      ['code', ':3'],
    ]);
  });

  it('renders as the template does, and keeps text that only looks like espanso’s', async () => {
    const text = 'a {{ b }} c {{d|e}} {x y} $|$ [[f]] }} {';
    const { bytes, losses } = await exportEspanso(PACK, [template({ text })]);
    expect(matchesOf(bytes).map(rendered)).toEqual(['a {<b>} c {e} {x y} $|$ [[f]] }} {']);
    expect(codes(losses)).toEqual([['characters', 'text', '$|$']]);
  });

  it('can be rendered, whatever the pack', async () => {
    await fc.assert(
      fc.asyncProperty(arbitraryDesk, async ({ pack, templates }) => {
        const { bytes } = await exportEspanso(pack, templates);
        const matches = matchesOf(bytes);
        expect(matches.length).toBe(templates.filter(({ deletedAt }) => deletedAt === null).length);
        expect(new Set(matches.map(({ trigger }) => trigger)).size).toBe(matches.length);
        for (const match of matches) rendered(match);
        textOf(exportMarkdown(pack, templates).bytes);
      }),
      { numRuns: Math.ceil(RUNS.numRuns / 3) },
    );
  });
});
