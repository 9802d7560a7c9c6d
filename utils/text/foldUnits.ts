/**
 * A text's form for looking things up in it without losing their place: every UTF-16 unit folded by itself, so that
 * offsets stay. Coarser than `fold`, which may drop and squeeze; made for texts of any length.
 */
import { SIMPLIFIED } from './simplified.ts';

/** Full width `！` … `～` lies this far above ASCII. */
const WIDE = 0xfee0;

/**
 * Half width, lower case, traditional → simplified, every blank a space; as long as `text`. Linear; never throws;
 * idempotent. Other digits than ASCII's and full width ones stay.
 */
export function foldUnits(text: string): string {
  let folded = '';
  for (let at = 0; at < text.length; at += 1) folded += foldUnit(text.charCodeAt(at));
  return folded;
}

const known: (string | undefined)[] = [];

function foldUnit(unit: number): string {
  const found = known[unit];
  if (found !== undefined) return found;
  const narrow = String.fromCharCode(unit > 0xff00 && unit < 0xff5f ? unit - WIDE : unit);
  const lower = narrow.toLowerCase();
  // İ becomes two units; ones that would are left alone.
  const one = lower.length === 1 ? lower : narrow;
  const folded = /\s/u.test(one) && one !== '\n' ? ' ' : (SIMPLIFIED.get(one) ?? one);
  known[unit] = folded;
  return folded;
}
