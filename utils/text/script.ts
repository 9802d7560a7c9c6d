/** Which of the two Chinese scripts a text is written in, told by the characters that differ. */
import { SIMPLIFIED } from './simplified.ts';

/** Traditional characters that the table of comparison doesn't hold. */
const MORE_TRADITIONAL = '號艦棟臉塊樣讓雞劉吳張陳黃嗎';
const MORE_SIMPLIFIED = '号舰栋刘吴张鸡';
/** Simplified forms that are characters of the traditional script too. */
const BOTH =
  '后里台只干斗丑几云系面谷松了布占家恒秘并于游郁胡准才冲卷杯周涂泪托咨升历姜沈万板制表采刮据合借扣么你奖咸虫为伙志筑痒参向征象症娘炼群床';

const TRADITIONAL = new Set(
  [...SIMPLIFIED.keys(), ...MORE_TRADITIONAL].filter((character) => !BOTH.includes(character)),
);
const SIMPLIFIED_ONLY = new Set(
  [...SIMPLIFIED.values(), ...MORE_SIMPLIFIED].filter((character) => !BOTH.includes(character)),
);

export interface ScriptCount {
  readonly traditional: number;
  readonly simplified: number;
  /** All Han characters, those that are the same in both scripts included. */
  readonly han: number;
}

/** How many characters of a text belong to one Chinese script only. Any text; linear. */
export function countScripts(text: string): ScriptCount {
  let traditional = 0;
  let simplified = 0;
  let han = 0;
  for (const character of text) {
    if (!/^\p{Script=Han}$/u.test(character)) continue;
    han += 1;
    if (TRADITIONAL.has(character)) traditional += 1;
    else if (SIMPLIFIED_ONLY.has(character)) simplified += 1;
  }
  return { traditional, simplified, han };
}
