import { useContext } from 'preact/hooks';
import { type DeskWords, WordsContext } from '../words.ts';

/** What the desk says, in the language that it is in. */
export function useWords(): DeskWords {
  return useContext(WordsContext);
}
