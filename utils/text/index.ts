/** The door of the text room: how texts are compared, cut into terms and marked. Pure. */

export { onlyCalls } from './fillers.ts';
export { MAX_FOLD } from './fold.ts';
export { foldUnits } from './foldUnits.ts';
export { likeness, pairsOf } from './likeness.ts';
export { markTerms, mayHold } from './mark.ts';
export { markWords } from './markWords.ts';
export { normalise, normaliseCode } from './normalise.ts';
export { countScripts, type ScriptCount } from './script.ts';
export { signatureOf, signatureTest } from './signature.ts';
export { readingsOf, soundKey, soundOf } from './sound.ts';
export { isDense } from './terms.ts';
export { tokenise, tokeniseFolded } from './tokenise.ts';
