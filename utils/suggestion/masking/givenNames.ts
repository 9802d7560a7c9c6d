/** Names that the page gives (shopper, shop, agent), looked for in a text as people write them there. */
import type { Canvas, Found } from './canvas.ts';
import type { MaskingRules } from './rules/index.ts';

const EDGES = /^[^\p{L}\p{N}]+|[^\p{L}\p{N}]+$/gu;
/** Latin names shorter than this count as whole words only: `an` isn't in `want`. */
const LONG_LATIN = 5;

export interface GivenName {
  readonly name: string;
  readonly kind: Found;
}

/** Takes every form of the given names, longest first. */
export function takeGivenNames(
  canvas: Canvas,
  names: readonly GivenName[],
  rules: MaskingRules['givenNames'],
  fold: (text: string) => string,
): void {
  const forms = new Map<string, Found>();
  for (const { name, kind } of names)
    for (const form of formsOf(fold(name).trim(), rules)) if (!forms.has(form)) forms.set(form, kind);
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
function formsOf(whole: string, { nobody, shopEnding, agentOpening }: MaskingRules['givenNames']): string[] {
  const forms = new Set([whole]);
  for (const part of [whole, ...whole.split(/[:：]/u)]) {
    const core = part.replace(EDGES, '');
    for (const form of [core, core.replace(shopEnding, ''), core.replace(agentOpening, '')]) forms.add(form);
  }
  return [...forms].filter(
    (form) => [...form].length > 1 && /\p{L}/u.test(form) && !nobody.includes(form) && !form.includes('\n'),
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
