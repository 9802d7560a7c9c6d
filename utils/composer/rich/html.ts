/** A plain text as the HTML that rich editors make the same text of. Made as strings: it goes onto a clipboard only. */

function escapeHtml(text: string): string {
  return text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;');
}

/** One line; blanks at either end and double ones would be swallowed. */
function asLine(line: string): string {
  return escapeHtml(line).replace(/^ | $| (?= )/g, '\u00a0');
}

/** Lines parted by `<br>`. */
export function asLines(text: string): string {
  return text.split('\n').map(asLine).join('<br>');
}

/** A paragraph for each line; an empty one holds a `<br>`. */
export function asParagraphs(text: string): string {
  return text
    .split('\n')
    .map((line) => `<p>${line === '' ? '<br>' : asLine(line)}</p>`)
    .join('');
}

/** One piece of text in which every blank and line end counts. */
export function asPreformatted(text: string): string {
  return `<span style="white-space: pre-wrap">${escapeHtml(text)}</span>`;
}

/** An open piece of a paragraph, as ProseMirror itself puts it onto the clipboard. */
export function asSlice(text: string): string {
  const lines = text.split('\n').map(escapeHtml).join('<br>');
  return `<p data-pm-slice="1 1 []"><span>${lines}</span></p>`;
}
