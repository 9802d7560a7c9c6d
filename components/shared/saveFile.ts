/** Saves files for the agent: an ordinary download, from our own page to this computer. */

/** How long the browser gets to read what it saves, in milliseconds. */
const READ = 60_000;

/** @param name file name with its ending. */
export function saveFile(
  name: string,
  content: string | Uint8Array<ArrayBuffer>,
  type: string = 'application/json',
): void {
  const address = URL.createObjectURL(new Blob([content], { type }));
  const link = document.createElement('a');
  link.href = address;
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(address), READ);
}
