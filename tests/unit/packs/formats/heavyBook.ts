/** Workbooks that are heavier than they look. */
import { zipSync } from 'fflate';

const utf8 = (text: string) => new TextEncoder().encode(text);

/** A workbook with this sheet, and other parts where they are given. */
export function workbook(sheet: string, parts: Readonly<Record<string, Uint8Array>> = {}): Uint8Array {
  const type = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
  return zipSync({
    '[Content_Types].xml': utf8(
      '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"/><Override PartName="/xl/worksheets/sheet1.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml"/><Override PartName="/xl/sharedStrings.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sharedStrings+xml"/></Types>',
    ),
    '_rels/.rels': utf8(
      `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="${type}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
    ),
    'xl/workbook.xml': utf8(
      `<workbook xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" xmlns:r="${type}"><sheets><sheet name="S" sheetId="1" r:id="rId1"/></sheets></workbook>`,
    ),
    'xl/_rels/workbook.xml.rels': utf8(
      `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="${type}/worksheet" Target="worksheets/sheet1.xml"/><Relationship Id="rId2" Type="${type}/sharedStrings" Target="sharedStrings.xml"/></Relationships>`,
    ),
    'xl/worksheets/sheet1.xml': utf8(
      `<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">${sheet}</worksheet>`,
    ),
    ...parts,
  });
}

export const cell = (at: string, text: string) => `<c r="${at}" t="inlineStr"><is><t>${text}</t></is></c>`;
export const HEADER = `<row r="1">${cell('A1', '标题')}${cell('B1', '内容')}</row>`;
export const ROW = `<row r="2">${cell('A2', '尺码')}${cell('B2', '偏大一码')}</row>`;

/** A workbook of two rows with so many strings beside them, none of which is used. */
export function bookOfStrings(count: number): Uint8Array {
  const strings = Array.from({ length: count }, (_, at) => `<si><t>${at}</t></si>`).join('');
  const namespace = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
  return workbook(`<sheetData>${HEADER}${ROW}</sheetData>`, {
    'xl/sharedStrings.xml': utf8(`<sst xmlns="${namespace}">${strings}</sst>`),
  });
}
