/** What was found, with phones and addresses hidden but for those that were looked for. */

import { type FoundWith, readSetting, searchWords } from '../../../utils/storage/index.ts';
import { hidePersonal } from '../../../utils/suggestion/index.ts';
import { foldUnits } from '../../../utils/text/index.ts';
import { readPersonal } from '../../shared/rules.ts';

export type Hide = (found: readonly FoundWith[], query: string) => readonly FoundWith[];

/** @returns what hides them; where the agent wants all to be shown, nothing is hidden. */
export async function readHide(): Promise<Hide> {
  const [find, isWanted] = await Promise.all([readPersonal(), readSetting('hidePersonal').catch(() => true)]);
  if (!isWanted) return (found) => found;
  return (found, query) => {
    const words = searchWords(query);
    const hide = (text: string): string => {
      const parts = find(text).filter(({ start, end }) => {
        const part = foldUnits(text.slice(start, end));
        return !words.some((word) => part.includes(word));
      });
      return hidePersonal(text, parts);
    };
    return found.map(({ messages, ...rest }) => ({
      ...rest,
      messages: messages.map((message) => ({ ...message, text: hide(message.text) })),
    }));
  };
}
