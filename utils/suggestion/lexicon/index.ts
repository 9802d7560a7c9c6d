/** The inner door of the lexicon: what the words of the trade mean. */
export { type Lexicon, type Mention, NO_LEXICON, openLexicon } from './match.ts';
