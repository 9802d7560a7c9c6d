/** The text of HTML as a chat box shows it: no page is built, nothing is fetched. */
import { DRAFT_LIMITS } from './limits.ts';
import { type MarkupHandlers, parseMarkup } from './markup.ts';

const BLOCKS = new Set(
  'address article aside blockquote dd div dl dt fieldset figure footer form h1 h2 h3 h4 h5 h6 header hr li main ol p pre section table tr ul'.split(
    ' ',
  ),
);
const UNSEEN = new Set(['script', 'style', 'head', 'title', 'template', 'noscript']);

/** Paragraphs, `br` and list items become lines; a link is its text with the address behind it. Never throws. */
export function htmlToText(html: string): string {
  const lines: string[] = [];
  const numbers: number[] = [];
  let line = '';
  let unseen = 0;
  let link: { href: string; from: number } | null = null;
  const handlers: MarkupHandlers = {
    onopentag(name, { href = '', alt = '' }) {
      if (UNSEEN.has(name)) unseen += 1;
      if (BLOCKS.has(name)) breakLine();
      if (name === 'br') endLine();
      if (name === 'ol' || name === 'ul') numbers.push(name === 'ol' ? 0 : Number.NaN);
      if (name === 'li') line = bullet();
      if (name === 'img') line += alt;
      if (name === 'a') link = { href, from: line.length };
    },
    ontext(text) {
      if (unseen > 0) return;
      const shown = text.replace(/[ \t\r\n\f]+/g, ' ').replaceAll('\u00a0', ' ');
      line += line === '' || line.endsWith(' ') ? shown.replace(/^ /, '') : shown;
    },
    onclosetag(name) {
      if (UNSEEN.has(name)) unseen -= 1;
      if (name === 'a' && link !== null) {
        const { href, from } = link;
        if (/^https?:/i.test(href) && !line.slice(from).includes(href)) line += ` ${href}`;
        link = null;
      }
      if (name === 'ol' || name === 'ul') numbers.pop();
      if (BLOCKS.has(name)) breakLine();
    },
  };
  try {
    parseMarkup(html, DRAFT_LIMITS.textTags, handlers);
  } catch {
    // No reply nests so deep: what stands between the tags is all that there is to it.
    return html
      .replace(/<[^<>]*>/g, ' ')
      .replace(/\s+/g, ' ')
      .trim();
  }
  breakLine();
  return lines.join('\n').trim();

  function breakLine(): void {
    if (line.trim() !== '') endLine();
    else line = '';
  }

  function endLine(): void {
    lines.push(line.trim());
    line = '';
  }

  function bullet(): string {
    const last = numbers.at(-1);
    if (last === undefined || Number.isNaN(last)) return '';
    numbers[numbers.length - 1] = last + 1;
    return `${last + 1}. `;
  }
}
