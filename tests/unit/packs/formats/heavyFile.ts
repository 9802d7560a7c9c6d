/**
 * Makes one heavy file, reads it as the manager does, and prints what came of it, in how many milliseconds, and the
 * megabytes that the process had at most. A process of its own for each: what the others took doesn't count.
 */

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { constants, deflateRawSync } from 'node:zlib';
import { CFB } from '@e965/xlsx';
import { openFiles } from '../../../../entrypoints/manager/carry/open.ts';
import { bookOfStrings, cell, HEADER, ROW, workbook } from './heavyBook.ts';

const utf8 = (text: string) => new TextEncoder().encode(text);
/** Of at least so many bytes. */
const filled = (piece: string, bytes: number) => new Uint8Array(Buffer.alloc(bytes, piece));

const MEGA = 1_000_000;

/** An archive with one entry, of so many times the piece, in no time: packed, the pieces are all the same. */
function archive(path: string, piece: Uint8Array, times: number, method: 0 | 8): Uint8Array {
  const packed = method === 0 ? piece : deflateRawSync(piece, { finishFlush: constants.Z_SYNC_FLUSH });
  const name = utf8(path);
  const length = packed.length * times + (method === 0 ? 0 : 2);
  const size = piece.length * times;
  const fields = new DataView(new ArrayBuffer(26));
  fields.setUint16(0, 20, true);
  fields.setUint16(4, method, true);
  fields.setUint32(14, length, true);
  fields.setUint32(18, size, true);
  fields.setUint16(22, name.length, true);
  const told = new Uint8Array(fields.buffer);
  const end = new DataView(new ArrayBuffer(22));
  end.setUint32(0, 0x06054b50, true);
  end.setUint16(10, 1, true);
  end.setUint32(16, 30 + name.length + length, true);
  return new Uint8Array(
    Buffer.concat([
      ...[utf8('PK\u0003\u0004'), told, name, ...new Array<Uint8Array>(times).fill(packed)],
      // The last block, of nothing.
      ...(method === 0 ? [] : [Uint8Array.of(3, 0)]),
      ...[utf8('PK\u0001\u0002'), new Uint8Array(2), told, new Uint8Array(14), name],
      new Uint8Array(end.buffer),
    ]),
  );
}

/** The old workbook whose chains of sectors all lead back to `to`; undefined: each to itself. */
function looping(to?: number): Uint8Array {
  const bytes = new Uint8Array(
    readFileSync(join(import.meta.dirname, '../../../fixtures/packs/kefubao.xls')),
  );
  const view = new DataView(bytes.buffer);
  const size = 2 ** view.getUint16(30, true);
  for (let index = 0; index < view.getUint32(44, true); index += 1) {
    const table = (view.getUint32(76 + index * 4, true) + 1) * size;
    for (let at = 0; at < size / 4; at += 1) view.setUint32(table + at * 4, to ?? at, true);
  }
  return bytes;
}

function oldWorkbook(stream: Uint8Array): Uint8Array {
  const container = CFB.utils.cfb_new();
  CFB.utils.cfb_add(container, '/Workbook', stream);
  return Uint8Array.from(CFB.write(container, { type: 'array' }) as unknown as ArrayLike<number>);
}

const LAUGHS = `<!DOCTYPE plist [<!ENTITY a0 "haha">${Array.from(
  { length: 30 },
  (_, at) => `<!ENTITY a${at + 1} "${`&a${at};`.repeat(10)}">`,
).join('')}]>`;
const expander = (text: string) =>
  `<?xml version="1.0"?>${LAUGHS}<plist version="1.0"><dict><key>snippetsTE2</key><array><dict><key>abbreviation</key><string>a</string><key>plainText</key><string>${text}</string></dict></array></dict></plist>`;

const CASES: Readonly<Record<string, () => readonly [name: string, bytes: Uint8Array]>> = {
  'csv 100 MB': () => ['a.csv', filled('标题,内容\n', 100 * MEGA)],
  'csv of rows': () => ['a.csv', filled('标题,内容\n', 60 * MEGA)],
  'csv of one cell': () => ['a.csv', filled('标', 60 * MEGA)],
  'csv of quotes': () => ['a.csv', filled('"', 60 * MEGA)],
  'csv of quotes astray': () => ['a.csv', filled('"a"b,"\n', 60 * MEGA)],
  'json 100 MB': () => ['a.json', filled('[{}', 100 * MEGA)],
  'json of rows': () => ['a.json', utf8(`[${'{"short_code":"a","content":"b"},'.repeat(1.8 * MEGA)}{}]`)],
  'json of numbers': () => ['a.json', utf8(`[${'1,'.repeat(30 * MEGA)}1]`)],
  'json cut': () => ['a.json', utf8(`[\n${'{"short_code":"a","content":"b"},\n'.repeat(1.7 * MEGA)}`)],
  'json deep': () => ['a.json', filled('[', 100_000)],
  'json deep, ours': () => [
    'a.json',
    utf8(
      `{"format":"deskmate-pack","version":1,"pack":{"id":"p","name":"n","language":"zh-CN"},"templates":[{"id":"a","text":${'['.repeat(100_000)}${']'.repeat(100_000)}}]}`,
    ),
  ],
  'zip 100 MB': () => ['a.zip', archive('a.csv', filled('标题,内容\n', MEGA), 99, 0)],
  'zip of nothing': () => [
    'a.zip',
    new Uint8Array(Buffer.concat([utf8('PK\u0003\u0004'), Buffer.alloc(99 * MEGA)])),
  ],
  'xlsx of nothing': () => [
    'a.xlsx',
    new Uint8Array(Buffer.concat([utf8('PK\u0003\u0004'), Buffer.alloc(99 * MEGA)])),
  ],
  'xlsx of 1 GB': () => [
    'a.xlsx',
    archive('xl/worksheets/sheet1.xml', filled('<c><v>1</v></c>', MEGA), 1_000, 8),
  ],
  'xlsx of strings': () => ['a.xlsx', bookOfStrings(1.2 * MEGA)],
  'xlsx of rows': () => [
    'a.xlsx',
    workbook(
      `<sheetData>${HEADER}${Array.from({ length: 300_000 }, (_, at) => `<row r="${at + 2}"><c t="str"><v>${at}</v></c></row>`).join('')}</sheetData>`,
    ),
  ],
  'xlsx of a whole sheet': () => [
    'a.xlsx',
    workbook(
      `<dimension ref="A1:XFD1048576"/><sheetData>${HEADER}${ROW}<row r="1048576">${cell('XFD1048576', '远')}</row></sheetData><mergeCells><mergeCell ref="A3:XFD1048576"/><mergeCell ref="C1:XFD1048576"/></mergeCells>`,
    ),
  ],
  'xlsx of columns': () => [
    'a.xlsx',
    workbook(
      `<dimension ref="A1:XFD1048576"/><sheetData>${HEADER}${Array.from({ length: 40_000 }, (_, at) => `<row r="${at + 2}">${cell(`XFD${at + 2}`, 'x')}</row>`).join('')}</sheetData>`,
    ),
  ],
  'xls that loops': () => ['a.xls', looping()],
  'xls that loops back': () => ['a.xls', looping(0)],
  'xls 60 MB': () => [
    'a.xls',
    new Uint8Array(Buffer.alloc(60 * MEGA, Buffer.from([0xd0, 0xcf, 0x11, 0xe0]))),
  ],
  'xls of zeros': () => ['a.xls', oldWorkbook(new Uint8Array(20 * MEGA))],
  'yml 5 MB': () => ['a.yml', utf8(`matches: [${'a, '.repeat(1.6 * MEGA)}`)],
  'page of tags': () => ['a.xls', utf8(`<table><tr><td>${'<b>'.repeat(10 * MEGA)}`)],
  'page of rows': () => ['a.xls', utf8(`<table>${'<tr><td>a<td>b'.repeat(4 * MEGA)}`)],
  'plist of laughs': () => ['a.plist', utf8(expander('&a30;'))],
  'textexpander of laughs': () => ['a.textexpander', utf8(expander('您好&a30;&#x4eb2;'))],
  'plist cut': () => ['a.plist', utf8(`<plist><array>${'<string>a</string>\n'.repeat(3 * MEGA)}`)],
  'yml of matches': () => [
    'a.yml',
    utf8(`matches:\n${'  - trigger: ":a"\n    replace: "b"\n'.repeat(54_000)}`),
  ],
  'yml of one line': () => ['a.yml', utf8(`matches: [${'a, '.repeat(0.4 * MEGA)}`)],
};

const [wanted = ''] = process.argv.slice(2);
const make = CASES[wanted];
if (make === undefined) throw new Error(`no such file: ${wanted}`);
const [path, bytes] = make();
const before = process.memoryUsage.rss();
const started = performance.now();
const opened = await openFiles([{ path, file: new File([new Uint8Array(bytes)], path) }], () => undefined);
const ms = Math.round(performance.now() - started);
const mb = Math.round(process.resourceUsage().maxRSS / 1024);
const said =
  opened.kind === 'packs'
    ? {
        problems: opened.problems.map(({ code, place }) => ({ code, place })),
        texts: opened.sources.flatMap(({ entries }) => entries.map(({ fields }) => fields.text)).slice(0, 3),
        refused: opened.sources.flatMap(({ draft }) => draft?.refused ?? []).length,
      }
    : { problems: [], texts: [], refused: 0 };
process.stdout.write(
  JSON.stringify({ ...said, size: bytes.length, before: Math.round(before / MEGA), ms, mb }),
);
