import type { Language } from '../model/index.ts';

/** The first language of the list that there is a catalogue for; simplified Chinese when there is none. */
export function pickLanguage(preferred: readonly string[]): Language {
  for (const tag of preferred) {
    const [language, ...rest] = tag.toLowerCase().split(/[-_]/);
    if (language === 'en') return 'en';
    if (language !== 'zh') continue;
    if (rest.includes('hans')) return 'zh-CN';
    return rest.some((part) => TRADITIONAL.has(part)) ? 'zh-TW' : 'zh-CN';
  }
  return 'zh-CN';
}

const TRADITIONAL: ReadonlySet<string> = new Set(['tw', 'hk', 'mo', 'hant']);
