/**
 * The inner door of packs on their way out. Loaded when an agent asks for a file. Each export leaves out the recycle bin
 * and says what its format couldn't hold; the own format as zip is the one that holds everything. Pure.
 */
export { exportCsv } from './csv.ts';
export { exportEspanso } from './espanso.ts';
export type { Exported } from './exported.ts';
export { exportMarkdown } from './markdown.ts';
export { exportJson, exportZip } from './own.ts';
export { exportQianniu } from './qianniu.ts';
export { exportWorkbook } from './workbook.ts';
