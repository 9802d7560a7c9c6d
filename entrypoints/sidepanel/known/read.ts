/** What the conversation itself tells of the shopper. */
import type { Contact, ReadTemper } from '../../../components/index.ts';
import { type MessageRow, readHistory } from '../../../utils/storage/index.ts';
import { hidePersonal, temperOf } from '../../../utils/suggestion/index.ts';
import { readPersonal, readSigns } from '../../shared/rules.ts';

/** So much of what was said last is looked through. */
const LOOKED_AT = 400;
/** Contacts that are shown, the last said first. */
const MAX_CONTACTS = 8;

export interface ReadOfShopper {
  readonly temper: ReadTemper;
  readonly contacts: readonly Contact[];
}

/** @throws Dexie errors; {Error} when the rules can't be read. */
export async function readOfShopper(conversation: string): Promise<ReadOfShopper> {
  const [rows, signs, find] = await Promise.all([
    readHistory(conversation, LOOKED_AT),
    readSigns(),
    readPersonal(),
  ]);
  const { temper, evidence } = temperOf(rows, signs);
  return { temper: { temper, evidence }, contacts: contactsIn(rows, find) };
}

function contactsIn(
  rows: readonly MessageRow[],
  find: Awaited<ReturnType<typeof readPersonal>>,
): readonly Contact[] {
  const contacts = new Map<string, Contact>();
  for (const { side, kind, text, at } of rows.toReversed()) {
    // What an agent writes is the shop's own, or said back to the shopper.
    if (side !== 'shopper' || kind !== 'text') continue;
    for (const part of find(text)) {
      const said = text.slice(part.start, part.end);
      // In a list nothing has to stand where it stood.
      const hidden = hidePersonal(said, [{ ...part, start: 0, end: said.length }]).replace(/\*{4,}/, '****');
      if (!contacts.has(said)) contacts.set(said, { kind: part.kind, text: said, hidden, at });
      if (contacts.size >= MAX_CONTACTS) return [...contacts.values()];
    }
  }
  return [...contacts.values()];
}
