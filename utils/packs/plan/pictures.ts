/** Pictures told apart by their bytes: the same picture, imported twice, is one. */

const PRIME_A = 0x9e3779b1;
const PRIME_B = 0x85ebca77;

/**
 * A key of a picture's bytes: its length and 64 bits of a hash (in the manner of cyrb53). Against chance, not against
 * malice. Linear.
 */
export function pictureKey(bytes: Uint8Array): string {
  let a = 0xdeadbeef;
  let b = 0x41c6ce57;
  for (const byte of bytes) {
    a = Math.imul(a ^ byte, PRIME_A);
    b = Math.imul(b ^ byte, PRIME_B);
  }
  a = Math.imul(a ^ (a >>> 16), 0x85ebca6b) ^ Math.imul(b ^ (b >>> 13), 0xc2b2ae35);
  b = Math.imul(b ^ (b >>> 16), 0x85ebca6b) ^ Math.imul(a ^ (a >>> 13), 0xc2b2ae35);
  const hex = (half: number): string => (half >>> 0).toString(16).padStart(8, '0');
  return `${bytes.length}-${hex(a)}${hex(b)}`;
}
