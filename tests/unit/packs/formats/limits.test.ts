/** Files that are made to fill the memory or the time: each ends in a problem with its place. */
import { zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { DRAFT_LIMITS } from '../../../../utils/packs/formats/index.ts';
import { draft, read, refusals, utf8, zip } from './support.ts';

/** Code and place of the only problem. */
async function problem(name: string, held: string | Uint8Array) {
  const reading = await read(name, held);
  expect(reading.ok).toBe(false);
  if (reading.ok) return null;
  expect(reading.problems).toHaveLength(1);
  const [{ code, place } = { code: '', place: {} }] = reading.problems;
  return { code, place };
}

const zeros = (size: number) => new Uint8Array(size);

describe('archives', () => {
  it('of an entry that unpacks to far more than it is', async () => {
    const bomb = zipSync({ 'a.csv': zeros(20_000_000) });
    expect(await problem('b.zip', bomb)).toEqual({ code: 'bomb', place: { file: 'b.zip', path: 'a.csv' } });
  });

  it('of an entry that says it is small', async () => {
    const bomb = zipSync({ 'a.csv': zeros(20_000_000) });
    const view = new DataView(bytesOf(bomb));
    for (let at = 0; at < bomb.length - 4; at += 1) {
      if (view.getUint32(at, true) === 0x04034b50) view.setUint32(at + 22, 10, true);
      if (view.getUint32(at, true) === 0x02014b50) view.setUint32(at + 24, 10, true);
    }
    expect(await problem('b.zip', new Uint8Array(view.buffer))).toMatchObject({ code: 'bomb' });
  });

  it('of one entry listed many times', async () => {
    const once = zipSync({ 'a.csv': zeros(20_000_000) }, { level: 0 });
    const end = once.length - 22;
    const start = new DataView(bytesOf(once)).getUint32(end + 16, true);
    const times = DRAFT_LIMITS.unpacked / 20_000_000 + 1;
    const record = once.subarray(start, end);
    const bomb = new Uint8Array(start + record.length * times + 22);
    bomb.set(once.subarray(0, start));
    for (let at = 0; at < times; at += 1) bomb.set(record, start + at * record.length);
    bomb.set(once.subarray(end), bomb.length - 22);
    new DataView(bomb.buffer).setUint16(bomb.length - 12, times, true);
    expect(await problem('b.zip', bomb)).toEqual({ code: 'bomb', place: { file: 'b.zip', path: 'a.csv' } });
  });

  it('of more entries than anybody has', async () => {
    const files = Object.fromEntries(
      Array.from({ length: DRAFT_LIMITS.entries + 1 }, (_, at) => [`${at}`, zeros(0)]),
    );
    expect(await problem('b.zip', zipSync(files))).toEqual({
      code: 'tooManyEntries',
      place: { file: 'b.zip' },
    });
  });

  it('in archives', async () => {
    const inner = zip({ 'a.csv': '标题,内容\n甲,乙\n' });
    expect(await problem('b.zip', zip({ 'x.xlsx': inner }))).toEqual({
      code: 'unknownFormat',
      place: { file: 'b.zip', path: 'x.xlsx' },
    });
  });

  it('with a password', async () => {
    const locked = zip({ 'a.csv': '标题,内容\n' });
    const view = new DataView(bytesOf(locked));
    for (let at = 0; at < locked.length - 4; at += 1)
      if (view.getUint32(at, true) === 0x02014b50) view.setUint16(at + 8, 1, true);
    expect(await problem('b.zip', new Uint8Array(view.buffer))).toMatchObject({ code: 'encrypted' });
  });

  it('of a workbook that is a bomb', async () => {
    const bomb = zipSync({
      'xl/workbook.xml': utf8('<workbook/>'),
      'xl/worksheets/sheet1.xml': zeros(20_000_000),
    });
    expect(await problem('b.xlsx', bomb)).toEqual({
      code: 'bomb',
      place: { file: 'b.xlsx', path: 'xl/worksheets/sheet1.xml' },
    });
  });
});

describe('nesting', () => {
  it.each([
    ['deep.json', '['.repeat(1_000_000), 1],
    ['deep.json', `{"userClippingsRoot":\n${'[{"children":'.repeat(200)}[]${'}]'.repeat(200)}}`, 2],
    ['deep.plist', `<plist>\n\n${'<array>'.repeat(100_000)}`, 3],
    ['deep.yml', `matches:\n  ${'- '.repeat(100_000)}a`, 2],
  ])('of %s is too deep', async (name, held, line) => {
    expect(await problem(name, held)).toEqual({ code: 'tooDeep', place: { file: name, line } });
  });

  it('of aliases in YAML is not followed', async () => {
    const lines = ['a0: &a0 [x, x, x, x, x, x, x, x, x]'];
    for (let at = 1; at < 12; at += 1)
      lines.push(`a${at}: &a${at} [${new Array(9).fill(`*a${at - 1}`).join(', ')}]`);
    expect(await problem('laugh.yml', `${lines.join('\n')}\nmatches: *a11\n`)).toMatchObject({
      code: 'notYaml',
    });
  });
});

describe('texts', () => {
  it.each([
    ['empty.csv', '', 'empty', {}],
    ['blank.csv', ' \n\n', 'empty', {}],
    ['picture.csv', Uint8Array.from({ length: 4_000 }, (_, at) => (at * 31) % 256), 'notText', {}],
    ['other.json', '{"a":1}', 'unknownFormat', {}],
    ['cut.json', '{"a":', 'notJson', { line: 1, path: 'a' }],
    ['cut.json', '{"a":\n[1,\n{"b":tru', 'notJson', { line: 3, path: 'a[1].b' }],
    ['cut.json', '[]\n]', 'notJson', { line: 2 }],
    ['bad.yml', 'matches:\n  - trigger: "a\n', 'notYaml', { line: 3 }],
    ['other.plist', '<plist><dict></dict></plist>', 'unknownFormat', {}],
    ['cut.plist', '<plist>\n<dict>\n<key>a', 'notXml', { line: 3 }],
  ])('%s is told with its place', async (name, held, code, place) => {
    expect(await problem(name, held)).toEqual({ code, place: { file: name, ...place } });
  });

  it('of braces without end are read in one go', async () => {
    const held = ['{', '{{', '$[', '%filltext:', '[[', '<', '{a '].map(
      (one, at) => `题${at},${one.repeat(8_000 / one.length)}`,
    );
    const read = await draft('t.csv', `标题,内容\n${held.join('\n')}\n`);
    // Longer than a text may be, each of them.
    expect(refusals(read)).toEqual(held.map((_, at) => `${at + 2} tooLong`));
  });

  it('of quotes without end are read in one go', async () => {
    for (const piece of ['"a"b', '"a""b\n', '"', '""', '"a\n,"b"c\n', ',"']) {
      const reading = await read('t.csv', `标题,内容\n${piece.repeat(200_000)}`);
      if (reading.ok) expect(reading.draft.tables).toHaveLength(1);
      else expect(reading.problems.map(({ code }) => code)).toEqual(['tooManyRows']);
    }
  });

  it('keeps the rows of a file that was cut or hurt', async () => {
    const bytes = utf8('标题,内容\n甲,第一句\n乙,第二句\n丙,第三句\n');
    const hurt = bytes.slice(0, -3);
    hurt[bytes.indexOf(0xe4, 30)] = 0x41;
    const read = await draft('t.csv', hurt);
    expect(read.encoding).toBe('utf-8');
    expect(read.entries.length + read.refused.length).toBe(3);
    expect(read.refused.map(({ code }) => code)).toContain('brokenCharacters');
  });
});

function bytesOf(bytes: Uint8Array): ArrayBuffer {
  return bytes.slice().buffer as ArrayBuffer;
}
