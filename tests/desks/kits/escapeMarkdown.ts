/**
 * Some kits read every message as Markdown. People at a shop's desk write none, so what looks like it is escaped, and
 * the kit shows what was typed.
 */
export function escapeMarkdown(text: string): string {
  return text
    .replace(/[\\`*_~[\]<>#|&]/g, '\\$&')
    .replace(/^(\s*\d+)([.)])/gm, '$1\\$2')
    .replace(/^(\s*)([-+=])/gm, '$1\\$2');
}
