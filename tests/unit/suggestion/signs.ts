/** The signs as the worker has them: packed by the build, and read again. */
import { packSigns, readRules, type Signs } from '../../../utils/suggestion/index.ts';

export const signs = readRules<Signs>(packSigns());
