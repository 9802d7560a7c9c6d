/**
 * Where in a text stand a phone number, a postal address or another way to reach somebody: for hiding them on the screen
 * until they are asked for. The text itself stays as it is.
 */
import { foldUnits } from '../../text/index.ts';
import { takeAddresses } from './addresses.ts';
import { Canvas } from './canvas.ts';
import type { MaskingRules } from './rules/index.ts';
import { takeSteps } from './steps.ts';

export interface PersonalPart {
  readonly kind: 'phone' | 'address' | 'contact';
  /** In UTF-16 units of the text. */
  readonly start: number;
  readonly end: number;
}

/** Most texts hold none of the signs that any of them is made of, and needn't be looked through. */
const MAY_HOLD =
  /(?:\p{Nd}\P{Nd}{0,2}){5}|[@＠]|[〇零幺一二两三四五六七八九]{5}|[a-zａ-ｚ][\wａ-ｚ０-９.-]{4}|[省市区區县縣镇鎮乡鄉村路街巷弄号號栋棟幢楼樓室].*[区區县縣镇鎮乡鄉村路街巷弄号號栋棟幢楼樓室园園苑庄莊]/iu;
/** Of a phone number these many characters stay at each end, so that two can be told apart. */
const PHONE_ENDS = [3, 4] as const;
/** The country's code says nothing of whose it is. */
const COUNTRY = /^(?:\+|00)\p{Nd}{2}[ -]?/u;
/** What of an address says no more than the town. */
const TOWN = /^(?:.{1,8}?(?:省|自治[区區]))?.{0,8}?(?:市|自治州|盟)/u;
const HIDDEN = '*';

/** @returns what finds them, the first first; they don't overlap. It never throws, and is linear in the text. */
export function createPersonal(rules: MaskingRules): (text: string) => readonly PersonalPart[] {
  const simplified = new Map(rules.traditional.match(/../gsu)?.map((pair) => [pair[0], pair[1]]));
  return (text) => {
    if (!MAY_HOLD.test(text)) return [];
    const folded = foldUnits(text).replace(/[\u4e00-\u9fff]/gu, (one) => simplified.get(one) ?? one);
    const canvas = new Canvas(text, folded);
    takeSteps(canvas, rules.contacts);
    // Order and parcel numbers are no phone numbers, and are what agents work with.
    takeSteps(canvas, rules.codes);
    takeAddresses(canvas, rules);
    takeSteps(canvas, rules.persons);
    takeSteps(canvas, rules.numbers);
    const parts: PersonalPart[] = [];
    for (const { start, end, kind } of canvas.found()) {
      if (kind !== 'phone' && kind !== 'address' && kind !== 'contact') continue;
      const last = parts.at(-1);
      // One address may have been found in pieces.
      if (last?.kind === kind && last.end === start) parts[parts.length - 1] = { ...last, end };
      else parts.push({ kind, start, end });
    }
    return parts;
  };
}

/** The same text, as long as it is, with these parts hidden but for what tells them apart: `138****5678`, `浙江省杭州市****`. */
export function hidePersonal(text: string, parts: readonly PersonalPart[]): string {
  let out = '';
  let at = 0;
  for (const { kind, start, end } of parts) {
    out += text.slice(at, start) + hidden(text.slice(start, end), kind);
    at = end;
  }
  return out + text.slice(at);
}

function hidden(part: string, kind: PersonalPart['kind']): string {
  const [head, tail] = endsOf(part, kind);
  const length = Math.max(0, part.length - head - tail);
  return part.slice(0, head) + HIDDEN.repeat(length) + part.slice(part.length - tail);
}

/** So many characters at its beginning and at its end stay. */
function endsOf(part: string, kind: PersonalPart['kind']): readonly [number, number] {
  if (kind === 'address') return [Math.min(TOWN.exec(part)?.[0].length ?? 0, Math.floor(part.length / 2)), 0];
  const country = COUNTRY.exec(part)?.[0].length ?? 0;
  const [head, tail] = PHONE_ENDS;
  if (kind === 'phone' && part.length > country + head + tail + 2) return [country + head, tail];
  return [Math.min(2, Math.floor(part.length / 3)), 0];
}
