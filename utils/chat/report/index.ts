/** Reports: what a page is built like, without a word of what anybody said, and the page built anew from that. */
export { type BuiltPage, buildReportPage, giveBoxes } from './buildPage.ts';
export {
  MAX_REPORT,
  openReport,
  type Report,
  type ReportElement,
  type ReportNode,
  type ReportProblem,
  type ReportReading,
} from './form.ts';
export { makeReport, type ReportOptions } from './makeReport.ts';
export { createScrambler, type Random, type Scrambler } from './scramble.ts';
