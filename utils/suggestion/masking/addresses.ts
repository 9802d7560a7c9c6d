/**
 * Postal addresses in Chinese: chains of pieces (省, 市, 区, 路, 88号, 3栋 …). A chain counts when it says more than
 * province and city: 发广东省广州市吗 names nobody's home.
 */
import type { Canvas, Found } from './canvas.ts';
import type { MaskingRules } from './rules/index.ts';
import { takeSteps } from './steps.ts';

/** Between two pieces of one address. */
const JOINT = /^[ ,，·、/-]{0,2}$/u;

interface Chain {
  readonly start: number;
  end: number;
  readonly ranks: string[];
}

/** Takes addresses. */
export function takeAddresses(canvas: Canvas, { piece, postal }: MaskingRules): void {
  const { scan } = canvas;
  const chains: Chain[] = [];
  for (const match of scan.matchAll(piece)) {
    const rank = Object.entries(match.groups ?? {}).find(([, text]) => text !== undefined)?.[0] ?? '';
    const end = match.index + match[0].length;
    const last = chains.at(-1);
    if (last !== undefined && JOINT.test(scan.slice(last.end, match.index).slice(0, 4))) {
      last.ranks.push(rank);
      last.end = end;
    } else chains.push({ start: match.index, end, ranks: [rank] });
  }
  canvas.put(
    chains
      .filter(({ ranks }) => isAddress(ranks))
      .map(({ start, end }): { start: number; end: number; kind: Found } => ({
        start,
        end,
        kind: 'address',
      })),
  );
  takeSteps(canvas, postal);
}

/** Two pieces at least, one of them narrower than a city; floors and bare numbers alone make none. */
function isAddress(ranks: readonly string[]): boolean {
  const narrow = ranks.filter((rank) => ['county', 'town', 'road', 'numbered', 'compound'].includes(rank));
  return ranks.length > 1 && narrow.length > 0;
}
