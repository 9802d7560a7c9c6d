/** What of a row is sealed, by table: what was said, and what agents wrote of shoppers. */
import type { Flag, Profile } from '../../model/index.ts';
import type { Bytes } from './cipher.ts';

export type AnyRow = Readonly<Record<string, unknown>>;

/** A row whose words stand in sealed bytes. */
export interface SealedRow extends AnyRow {
  readonly id: string;
  readonly sealed: Bytes;
}

/** A row without its words, and those as bytes. */
type Parted = readonly [rest: AnyRow, words: Bytes];

export interface Secret {
  /** Null: there is nothing in it to seal. */
  part(row: AnyRow): Parted | null;
  /** @param words null: they are lost, and what can be is left without them. */
  join(rest: AnyRow, words: Bytes | null): AnyRow;
}

const encode = (value: unknown): Bytes => new TextEncoder().encode(JSON.stringify(value));
const decode = (bytes: Bytes | null): AnyRow =>
  bytes === null ? {} : (JSON.parse(new TextDecoder().decode(bytes)) as AnyRow);

const TEXT: Secret = {
  part: ({ text, ...rest }) => [rest, encode({ text })],
  join: (rest, words) => ({ ...rest, ...decode(words) }),
};

const SHOPPER: Secret = {
  part({ profile, ...row }) {
    const flag = row.flag as Flag | null;
    const { note = '', ...colour } = flag ?? {};
    if (note === '' && profile === undefined) return null;
    return [{ ...row, flag: flag === null ? null : colour }, encode({ note, profile })];
  },
  join({ flag, ...rest }, words) {
    const { note = '', ...more } = decode(words) as { note?: string; profile?: Profile };
    return { ...rest, ...more, flag: flag === null ? null : { ...(flag as Flag), note } };
  },
};

const BITS: Secret = {
  part: ({ bits, ...rest }) => [rest, bits as Bytes],
  join: (rest, bits) => ({ ...rest, bits }),
};

const SECRETS: Readonly<Record<string, Secret>> = {
  messages: TEXT,
  followUps: TEXT,
  shoppers: SHOPPER,
  signatures: BITS,
};

/** Tables whose rows are sealed. */
export const SEALED_TABLES = Object.keys(SECRETS);

/** Undefined: nothing of that table is sealed. */
export function secretOf(table: string): Secret | undefined {
  return SECRETS[table];
}
