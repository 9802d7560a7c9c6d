/**
 * The rules of masking. They are written here, packed into a file of the extension by the build, and read by the
 * worker when it first has something to learn: most of the times that it wakes it never needs them.
 */
import { packRules } from '../../packedRules.ts';
import { PIECE, POSTAL } from './addresses.ts';
import { GIVEN_NAMES } from './givenNames.ts';
import { CODES, CONTACTS, NUMBERS } from './numbers.ts';
import { PERSONS } from './persons.ts';
import { TRADITIONAL } from './traditional.ts';

export const MASKING_RULES = {
  traditional: TRADITIONAL,
  givenNames: GIVEN_NAMES,
  contacts: CONTACTS,
  codes: CODES,
  piece: PIECE,
  postal: POSTAL,
  persons: PERSONS,
  numbers: NUMBERS,
};

export type MaskingRules = typeof MASKING_RULES;

/** The rules as a text that `readRules` reads. */
export function packMaskingRules(): string {
  return packRules(MASKING_RULES);
}
