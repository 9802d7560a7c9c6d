/** One shopper's history as a file: a text to read, or a table for spreadsheets. */
import { type HistoryFormat, KIND, type PastMessage, SIDE } from '../../components/index.ts';
import type { TranslateHistory } from '../../utils/locale/index.ts';
import { csvText, fileNameOf, guardCell } from '../../utils/packs/index.ts';

export interface HistoryFile {
  readonly name: string;
  readonly content: string;
  readonly type: string;
}

export interface Whole {
  readonly shopper: string;
  readonly shop: string;
  /** Oldest first. */
  readonly messages: readonly PastMessage[];
  /** When the file is made, in milliseconds since 1970. */
  readonly at: number;
}

/** Days and times are those of the computer's time zone, in the form that sorts. */
export function historyFile(format: HistoryFormat, whole: Whole, t: TranslateHistory): HistoryFile {
  const name = (ending: string) => fileNameOf({ name: `${whole.shopper} ${dayOf(whole.at)}` }, ending);
  return format === 'csv'
    ? // Without a byte order mark Excel in China reads GBK.
      { name: name('.csv'), content: `\ufeff${tableOf(whole, t)}`, type: 'text/csv' }
    : { name: name('.txt'), content: textOf(whole, t), type: 'text/plain' };
}

function tableOf({ messages }: Whole, t: TranslateHistory): string {
  const head = ['date', 'time', 'who', 'text', 'template', 'note'] as const;
  const rows = messages.map((message) => [
    message.at === null ? '' : dayOf(message.at),
    message.at === null ? '' : `${clockOf(message.at)}:${two(new Date(message.at).getSeconds())}`,
    t(SIDE[message.side]),
    saidOf(message, t),
    sourceOf(message, t),
    message.afterGap === true ? t('history.gap') : '',
  ]);
  return csvText([head.map((key) => t(`history.file.${key}`)), ...rows.map((row) => row.map(guardCell))]);
}

function textOf({ shopper, shop, messages, at }: Whole, t: TranslateHistory): string {
  const about = t('history.file.about', { shop, day: dayOf(at), count: messages.length });
  const lines = [shopper, about];
  let day: string | null = null;
  for (const message of messages) {
    const today: string = message.at === null ? (day ?? t('history.undated')) : dayOf(message.at);
    if (today !== day) lines.push('', `== ${today} ==`);
    day = today;
    if (message.afterGap === true) lines.push(`…… ${t('history.gap')} ……`);
    lines.push(lineOf(message, t));
  }
  return lines.map((line) => `${line}\r\n`).join('');
}

/** What goes over several lines is drawn in, so that none of it can be mistaken for another message. */
function lineOf(message: PastMessage, t: TranslateHistory): string {
  const source = sourceOf(message, t);
  const text = t('history.file.line', { who: t(SIDE[message.side]), text: saidOf(message, t) });
  const clock = message.at === null ? '' : `[${clockOf(message.at)}] `;
  const line = `${clock}${text}`.replace(/\r\n?|\n/g, '\r\n    ');
  return source === '' ? line : `${line} 〔${source}〕`;
}

function saidOf({ kind, text }: PastMessage, t: TranslateHistory): string {
  return kind === 'text' ? text : `${t(KIND[kind])}${text}`;
}

function sourceOf({ source }: PastMessage, t: TranslateHistory): string {
  if (source === undefined) return '';
  if (source.own) return t('history.own');
  return source.title || t('history.fromTemplate');
}

const two = (number: number): string => String(number).padStart(2, '0');

function dayOf(at: number): string {
  const day = new Date(at);
  return `${day.getFullYear()}-${two(day.getMonth() + 1)}-${two(day.getDate())}`;
}

function clockOf(at: number): string {
  const time = new Date(at);
  return `${two(time.getHours())}:${two(time.getMinutes())}`;
}
