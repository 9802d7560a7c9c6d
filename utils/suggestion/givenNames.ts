/** Names that the page gives (shopper, shop, agent), looked for in a text as people write them there. */
import { foldUnits } from '../text/index.ts';
import type { Canvas, Found } from './canvas.ts';

/** What workbenches show where there is no name. Masking these words would spoil texts and hide nobody. */
const NOBODY = new Set(
  (
    '买家 卖家 客服 店铺 店主 店家 老板 掌柜 商家 用户 游客 顾客 客户 会员 匿名 匿名用户 匿名买家 微信用户 新用户 旗舰店 官方 官方旗舰店 ' +
    '专卖店 专营店 在线客服 人工客服 机器人 亲 亲亲 先生 女士 小姐 老师 售前 售后 售前客服 售后客服 shop shopper user guest agent admin seller buyer'
  ).split(' '),
);
const SHOP_ENDING = /(?:官方)?(?:旗舰|专卖|专营|企业|自营|官方|品牌)?店铺?$/u;
const AGENT_OPENING = /^(?:(?:售前|售后|金牌|人工|在线|专属)?客服|售前|售后)[-_ ]?/u;
const EDGES = /^[^\p{L}\p{N}]+|[^\p{L}\p{N}]+$/gu;
/** Latin names shorter than this count as whole words only: `an` isn't in `want`. */
const LONG_LATIN = 5;

export interface GivenName {
  readonly name: string;
  readonly kind: Found;
}

/** Takes every form of the given names, longest first. */
export function takeGivenNames(canvas: Canvas, names: readonly GivenName[]): void {
  const forms = new Map<string, Found>();
  for (const { name, kind } of names)
    for (const form of formsOf(name)) if (!forms.has(form)) forms.set(form, kind);
  for (const [form, kind] of [...forms].sort(([a], [b]) => b.length - a.length)) {
    const taken: { start: number; end: number; kind: Found }[] = [];
    const { scan } = canvas;
    for (let at = scan.indexOf(form); at >= 0; ) {
      const end = at + form.length;
      const whole = standsAlone(scan, form, at, end);
      if (whole) taken.push({ start: at, end, kind });
      at = scan.indexOf(form, whole ? end : at + 1);
    }
    canvas.put(taken);
  }
}

/**
 * `棉小铺旗舰店:客服小美` → itself, both sides of the colon, 棉小铺, 小美. Single characters, digits alone (masked as
 * numbers anyway) and names that name nobody are left out.
 */
function formsOf(name: string): string[] {
  const whole = foldUnits(name).trim();
  const forms = new Set([whole]);
  for (const part of [whole, ...whole.split(/[:：]/u)]) {
    const core = part.replace(EDGES, '');
    for (const form of [core, core.replace(SHOP_ENDING, ''), core.replace(AGENT_OPENING, '')])
      forms.add(form);
  }
  return [...forms].filter(
    (form) => [...form].length > 1 && /\p{L}/u.test(form) && !NOBODY.has(form) && !form.includes('\n'),
  );
}

function standsAlone(scan: string, form: string, start: number, end: number): boolean {
  if (form.length >= LONG_LATIN) return true;
  const before = isLatin(form.charCodeAt(0)) && start > 0 && isLatin(scan.charCodeAt(start - 1));
  return !before && !(isLatin(form.charCodeAt(form.length - 1)) && isLatin(scan.charCodeAt(end)));
}

function isLatin(unit: number): boolean {
  return (unit >= 97 && unit <= 122) || (unit >= 48 && unit <= 57);
}
