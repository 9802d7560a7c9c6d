/** The keys of "paste" on this computer, as people write them. */
export function pasteKey(): string {
  return /mac/i.test(navigator.platform) ? '⌘V' : 'Ctrl+V';
}
