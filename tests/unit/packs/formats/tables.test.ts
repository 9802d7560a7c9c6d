import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { utils, write } from '@e965/xlsx';
import { describe, expect, it } from 'vitest';
import { guessColumns, readTables } from '../../../../utils/packs/formats/index.ts';
import { brief, draft, gbk, keptIn, PNG, read, refusals, utf8, utf16, zip } from './support.ts';

const QIANNIU = [
  '快捷短语编码,快捷短语,快捷短语分组',
  '1,亲&#44;在的&#13;请说,',
  '2,"今天发中通，',
  '明天能到",物流',
  '3,稍等哦,未分组',
  '',
].join('\r\n');
const QIANNIU_READ = ['1|||亲,在的\n请说', '2||物流|今天发中通，\n明天能到', '3|||稍等哦'];

describe('千牛', () => {
  it.each([
    ['utf-8', utf8(QIANNIU)],
    ['utf-8', utf8(`\ufeff${QIANNIU}`)],
    ['gb18030', gbk(QIANNIU)],
    ['utf-16le', utf16(`\ufeff${QIANNIU}`)],
    ['utf-16be', utf16(`\ufeff${QIANNIU}`, true)],
    ['utf-16le', utf16(QIANNIU)],
  ])('reads its CSV in %s', async (encoding, bytes) => {
    const read = await draft('我的短语.csv', bytes);
    expect({ format: read.format, encoding: read.encoding, name: read.name }).toEqual({
      format: 'qianniu',
      encoding,
      name: '我的短语',
    });
    expect(brief(read)).toEqual(QIANNIU_READ);
    expect(read.entries.map(({ place }) => place)).toEqual(
      [2, 3, 5].map((line) => ({ file: '我的短语.csv', line })),
    );
  });

  it.each([
    ['在&#128522;的&#8230;', '在😊的…'],
    ['&#20320;&#22909;', '你好'],
    ...['&#7;', '&#127;', '&#55357;', '&#1114112;', '&#044;', '&amp;', '&#44'].map((same) => [same, same]),
  ])('reads %s as %s', async (written, text) => {
    expect(brief(await draft('a.csv', `快捷编码,快捷短语,快捷短语分组\n9,${written},售前\n`))).toEqual([
      `9||售前|${text}`,
    ]);
  });

  it('reads the variant of its header, tab-separated as well', async () => {
    expect(brief(await draft('a.txt', '快捷编码\t快捷短语\t快捷短语分组\n9\t好的；没问题\t售前\n'))).toEqual([
      '9||售前|好的；没问题',
    ]);
  });
});

describe('the CSV of 千牛 bots', () => {
  const head =
    '最初3行的内容请勿改动(V3)！！！\n某某旗舰店\n分组,快捷编码,标题,内容,图片名,程序数据（手工新增词条时，本字段留空即可）\n';
  const csv = `${head}售前=>尺码＝>上衣,cm,尺码表,看图选尺码哦,尺码表.png,x y\n,,,没有标题也行,少了.jpg,\n`;

  it('nests its groups and takes the pictures beside it', async () => {
    const read = await draft('bot.csv', gbk(csv), [{ name: '图片/尺码表.PNG', bytes: PNG }]);
    expect(read.format).toBe('qianniuBot');
    expect(brief(read)).toEqual(['cm|尺码表|售前/尺码/上衣|看图选尺码哦', '|||没有标题也行']);
    expect(read.entries[0]?.pictures).toEqual([{ name: '尺码表.png', type: 'image/png', bytes: PNG }]);
    expect(read.refused).toEqual([
      { place: { file: 'bot.csv', line: 5 }, code: 'pictureMissing', values: { name: '少了.jpg' } },
    ]);
  });

  it('is found in an archive with its pictures', async () => {
    const read = await draft(
      '导出.zip',
      zip({ '导出/bot.csv': gbk(csv), '导出/图片/尺码表.png': PNG, '导出/图片/少了.jpg': utf8('no') }),
    );
    expect(read.entries.map(({ pictures }) => pictures.length)).toEqual([1, 0]);
    expect(refusals(read)).toEqual(['5 pictureType']);
    expect(read.entries[0]?.place).toEqual({ file: '导出.zip', path: '导出/bot.csv', line: 4 });
  });

  it('reads the version before it, without titles', async () => {
    const old = '最初3行的内容请勿改动！！！\n店\n分组,快捷编码,内容,图片名,程序数据\n物流,wl,在路上,,\n';
    expect(brief(await draft('old.csv', old))).toEqual(['wl||物流|在路上']);
  });
});

describe('客服宝', () => {
  const fixture = (name: string) => readFileSync(join(import.meta.dirname, '../../../fixtures/packs', name));

  it.each(['kefubao.xls', 'kefubao.xlsx'])('reads %s', async (name) => {
    const read = await draft(name, new Uint8Array(fixture(name)));
    expect(read.format).toBe('kefubao');
    expect(brief(read).slice(0, 2)).toEqual([
      '|多大码合适|售前/尺码|亲，报一下身高体重哦\n我帮您看看尺码～',
      '||售前/面料|纯棉的，{shopper}放心',
    ]);
    expect(read.entries[0]?.fields.triggers).toEqual(['多大码合适']);
    expect(read.entries[0]?.place).toEqual({ file: name, sheet: 'Sheet1', line: 2 });
    expect(refusals(read)).toEqual(['4 heading', '6 noText']);
    // A date as it is shown, a long number in full.
    expect(brief(read)[2]).toMatch(/^\|123456789012345\|售后\/2026-06-18\|/);
  });

  it('reads a formula as the value that was saved', async () => {
    expect(brief(await draft('a.xlsx', new Uint8Array(fixture('kefubao.xlsx'))))[2]).toMatch(/\|七天无理由$/);
  });

  it('reads a table of HTML that is called .xls', async () => {
    const html =
      '<html><table><tr><td>一级分类（必填）</td><td>话术内容（必填）</td></tr><tr><td>售后</td><td>亲<br>抱歉 &amp; 见谅</td></tr></table></html>';
    const read = await draft('导出.xls', gbk(html));
    expect([read.format, ...brief(read)]).toEqual(['kefubao', '||售后|亲\n抱歉 & 见谅']);
  });
});

describe('tables', () => {
  it.each([
    ['一级分类,二级分类,话术标题,话术内容\n售前,,欢迎,您好\n', 'twoLevels', ['|欢迎|售前|您好']],
    ['\ufeff一级分类,二级分类,话术标题,话术内容\n售前,尺码,,您好\n', 'twoLevels', ['||售前/尺码|您好']],
    ['快捷短语内容（必填）\n您好\n再见\n', 'table', ['|||您好', '|||再见']],
    ['一級分類,話術內容\n售後,抱歉\n', 'table', ['||售後|抱歉']],
    ['Title;Shortcut;Reply\nHello;hi;Welcome\n', 'table', ['hi|Hello||Welcome']],
    ['sep=;\n标题;内容\n欢迎;您好\n', 'table', ['|欢迎||您好']],
    ['问题,答案,关键词\n包邮吗,满 88 包邮,运费；邮费\n', 'table', ['|包邮吗||满 88 包邮']],
    ['标题,内容1,内容2\n欢迎,您好,亲您来啦\n', 'table', ['|欢迎||[[您好||亲您来啦]]']],
    ['编码,内容\n="0012",您好\n', 'table', ['0012|||您好']],
    ['short_code,content\nhi,Hi {{contact.name}}\n', 'chatwoot', ['hi|||Hi {shopper}']],
    [
      'title,shortcut,subject,body,tags\nThanks,ty,,<p>Thanks {{to.first_name}}</p>,"a, b"\n',
      'briskine',
      ['ty|Thanks|a|Thanks {shopper}'],
    ],
    ['问候,"$[NAME]您好，$[快递{中通|圆通}]"\n', 'clippings', ['|问候||$[NAME]您好，{courier|中通|圆通}']],
    [';addr,"%filltext:name=City:default=杭州%",Address\n', 'textExpander', ['addr|Address||{City|杭州}']],
  ])('reads %j', async (csv, format, entries) => {
    const read = await draft('t.csv', csv);
    expect([read.format, ...brief(read)]).toEqual([format, ...entries]);
  });

  it('takes questions for titles and triggers, and stages for what they are', async () => {
    const read = await draft('t.csv', '问题,答案,关键词,阶段,语言\n包邮吗,包邮,运费；邮费,售后,繁體中文\n');
    expect(read.entries[0]?.fields).toEqual({
      code: '',
      title: '包邮吗',
      category: [],
      text: '包邮',
      triggers: ['运费', '邮费', '包邮吗'],
      stage: 'aftersale',
      language: 'zh-TW',
    });
  });

  it('guesses by the looks where no header tells, says so, and reads again as it is told', async () => {
    const rows = [
      'hy,欢迎语,您好，欢迎光临小店，请问有什么可以帮您？,接待',
      'wl,物流,亲，今天下午四点前拍下的都是当天发出的哦,物流',
      'zj,再见,感谢您的光临，祝您生活愉快，期待下次再见！,接待',
      'cz,在吗,在的亲，请说，客服一直都在为您服务哦～～,接待',
    ];
    const first = await draft('t.csv', `${rows.join('\n')}\n`);
    const [table] = first.tables;
    expect(table?.mapping).toEqual({ skip: 0, columns: ['code', 'title', 'text', 'category'], sure: false });
    expect(guessColumns(table?.rows ?? [])).toEqual(table?.mapping);
    expect(brief(first)[1]).toBe('wl|物流|物流|亲，今天下午四点前拍下的都是当天发出的哦');
    const again = await readTables(first, [{ skip: 2, columns: ['title', 'text', null, null] }]);
    expect(brief(again)).toEqual(['|zj||再见', '|cz||在吗']);
    expect(again.tables[0]?.mapping.sure).toBe(true);
  });

  it('keeps what is no table while tables are read again', async () => {
    const both = await draft(
      'b.zip',
      zip({ 'a.csv': '标题,内容\n甲,一\n', 'b.json': '[{"short_code":"b","content":"二"}]', '../c': '' }),
    );
    const again = await readTables(both, [{ skip: 1, columns: ['text', null] }]);
    expect([brief(again), refusals(again)]).toEqual([['|||甲', 'b|||二'], ['../c unsafePath']]);
  });

  it('reads no sheet of remarks beside one that has a header', async () => {
    const book = await draft(
      'k.xlsx',
      new Uint8Array(readFileSync(join(import.meta.dirname, '../../../fixtures/packs/kefubao.xlsx'))),
    );
    expect(book.tables.map(({ place, mapping }) => [place.sheet, mapping.sure])).toEqual([
      ['Sheet1', true],
      ['说明', false],
    ]);
    const [told] = book.tables;
    const again = await readTables(book, [told?.mapping, { skip: 0, columns: ['text'] }]);
    expect(again.entries.at(-1)).toMatchObject({
      place: { sheet: '说明', line: 1 },
      fields: { text: '请勿改动表头' },
    });
  });

  it('keeps its place behind a quote that is never closed', async () => {
    const read = await draft('t.csv', '标题,内容\n甲,"一\n二"\n乙,"没关上\n丙,三\n丁,"四"\n');
    expect(read.entries.map(({ place, fields }) => [place.line, fields.text])).toEqual([
      [2, '一\n二'],
      [5, '三'],
      [6, '四'],
    ]);
    expect(refusals(read)).toEqual(['4 unclosedQuote']);
    const last = await draft('t.csv', '标题,内容\n甲,一\n乙,"没关上\n丙,三\n');
    expect([brief(last), refusals(last)]).toEqual([['|甲||一', '|丙||三'], ['3 unclosedQuote']]);
  });

  it('refuses single rows and reads the others', async () => {
    const csv = `标题,内容\n空,\n长,${'长'.repeat(4001)}\n远,${'远'.repeat(32_768)}\n坏,=cmd|'/c calc'!A0\n${'题'.repeat(130)},好\n`;
    const read = await draft('t.csv', csv);
    expect(refusals(read)).toEqual(['2 noText', '3 tooLong', '4 tooLong', '5 formula']);
    expect(brief(read)).toEqual([`|${'题'.repeat(120)}||好`]);
    expect(read.changed).toEqual([
      { place: { file: 't.csv', line: 6 }, field: 'title', original: '题'.repeat(130) },
    ]);
  });

  it('makes braces wide that would be read as variables, and tells of them', async () => {
    const read = await draft(
      't.csv',
      '标题,内容\n码,优惠码 {SALE} {买家昵称} {courier|中通} {{店铺名}} { 空 格 } {}\n',
    );
    expect(brief(read)).toEqual(['|码||优惠码 ｛SALE｝ {shopper} {courier|中通} {shop} { 空 格 } {}']);
    expect(keptIn(read)).toEqual(['{SALE}']);
  });

  it('stops at too many rows', async () => {
    const reading = await read('t.csv', `标题,内容\n${'a,b\n'.repeat(50_001)}`);
    expect(reading).toMatchObject({
      ok: false,
      problems: [{ code: 'tooManyRows', values: { limit: 50_000 } }],
    });
  });
});

describe('headers of tables that people made', () => {
  const csv = '分类,,话术,\n一级分类,二级分类,标题,内容\n售前,尺码,问尺码,亲看图\n';

  it('are the lower of two rows, where the upper goes over several columns', async () => {
    expect(brief(await draft('a.csv', csv))).toEqual(['|问尺码|售前/尺码|亲看图']);
    expect(brief(await draft('a.csv', csv.replace('分类,,话术,', '分类,分类,话术,话术')))).toEqual([
      '|问尺码|售前/尺码|亲看图',
    ]);
  });

  it('aren’t read as templates where they come again', async () => {
    const twice = '编码,标题,内容\n1,好,您好\n编码,标题,内容\n2,见,再见\n';
    expect(brief(await draft('a.csv', twice))).toEqual(['1|好||您好', '2|见||再见']);
  });
});

describe('days in tables', () => {
  const days = async (name: string, held: string | Uint8Array) => {
    const { entries, changed } = await draft(name, held);
    const told = changed.map(({ field, original }) => `${field} ${original}`);
    return [entries.map(({ fields }) => `${fields.validFrom ?? ''}~${fields.validTo ?? ''}`), told];
  };

  it('are read as people write them, and told where they can’t be', async () => {
    const rows = ['20240105,2024.1.6', '2024－01－05,2024年1月6日', '2024/1/5 0:00,2024 - 1 - 6'];
    const csv = `内容,生效日期,失效日期\n${rows.map((row) => `好,${row}\n`).join('')}`;
    expect(await days('a.csv', csv)).toEqual([Array(3).fill('2024-01-05~2024-01-06'), []]);
    expect(
      await days('a.csv', '内容,生效日期,失效日期\n好,2024/2/30,1/5/2024\n好,2024-3-1,2024-2-1\n'),
    ).toEqual([
      ['~', '~'],
      ['validFrom 2024/2/30', 'validTo 1/5/2024', 'validTo 2024-03-01 – 2024-02-01'],
    ]);
  });

  it.each(['xlsx', 'biff8'] as const)(
    'are read where a workbook (%s) writes them as short dates',
    async (bookType) => {
      const sheet = utils.aoa_to_sheet([
        ['内容', '失效日期'],
        ['好', 45_000],
      ]);
      (sheet.B2 as { z: string }).z = 'm/d/yy';
      const book = utils.book_new();
      utils.book_append_sheet(book, sheet);
      const bytes = new Uint8Array(write(book, { type: 'array', bookType }) as ArrayBuffer);
      expect(await days('a.xls', bytes)).toEqual([['~2023-03-15'], []]);
    },
  );
});

describe('tables from Taiwan', () => {
  it('are read in Big5, and those in GBK aren’t', async () => {
    // 編碼,內容⏎1,您好，有什麼可以幫您
    const bytes = 'bd73bd582ca4baae650a312cb17aa66ea141a6b3a4b0bbf2a569a548c0b0b17a';
    const read = await draft(
      'a.csv',
      Uint8Array.from(bytes.match(/../g) ?? [], (hex) => Number.parseInt(hex, 16)),
    );
    expect([read.encoding, brief(read)]).toEqual(['big5', ['1|||您好，有什麼可以幫您']]);
    for (const text of ['编码,内容\n1,亲\n', '編碼,內容\n1,賣場出貨囉\n', '甲\n', '顺丰速运\n', 'a,①\n'])
      expect((await draft('a.csv', gbk(text))).encoding).toBe('gb18030');
  });
});

it('a quote in the middle of a tab-separated cell swallows no other row', async () => {
  const read = await draft('a.txt', '编码\t内容\n1\t"亲"您好\n2\t好的"\n3\t收到\n');
  expect(brief(read)).toEqual(['2|||好的"', '3|||收到']);
  expect(refusals(read)).toEqual(['2 unclosedQuote']);
});
