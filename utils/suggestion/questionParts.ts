/** The separate questions of one message, so that each can be answered. */
import { normalise, onlyCalls } from '../text/index.ts';
import type { Signs } from './signs/index.ts';

/** Where a question may end, with all marks that follow: hard marks end a sentence, soft ones a clause. */
const BREAK =
  /(?<hard>[?？!！。；;\n…]+[?？!！。；;\n…\s]*)|(?<soft>[,，\s]+)|(?<=[吗](?:[呀啊呢]?))(?=[\p{Script=Han}a-zA-Z])/gu;
/** More than these is a pasted text. */
const MAX_PIECES = 200;

interface Piece {
  readonly start: number;
  end: number;
  /** Where the next piece starts. */
  next: number;
  asks: boolean;
  /** A hard mark ends it. */
  hard: boolean;
  condition: boolean;
}

/**
 * The questions of one message, each with the statements that lead to it, as slices of the message without the blanks
 * around them. A question isn't cut from its condition; what follows the last question stays with it. A message
 * without a question is one part; an empty one gives none.
 */
export function splitQuestions(turn: string, { questions: signs }: Signs): string[] {
  const parts: Piece[] = [];
  for (const piece of piecesOf(turn, signs)) {
    const last = parts.at(-1);
    // A condition may follow its question: 能退吗，如果不合适.
    const follows = last?.asks === true && !last.hard && piece.condition && !piece.asks;
    if (last !== undefined && (!last.asks || follows)) join(last, piece, follows);
    else parts.push(piece);
  }
  const tail = parts.at(-1);
  const before = parts.at(-2);
  if (tail !== undefined && before !== undefined && !tail.asks) {
    join(before, tail, true);
    parts.pop();
  }
  return parts.map(({ start, end }) => turn.slice(start, end).trim()).filter((part) => part !== '');
}

function join(to: Piece, piece: Piece, asksAlready: boolean): void {
  to.end = piece.end;
  to.next = piece.next;
  to.hard = piece.hard;
  to.condition = piece.condition;
  to.asks = asksAlready ? to.asks : piece.asks;
}

function piecesOf(turn: string, signs: Signs['questions']): Piece[] {
  const pieces: Piece[] = [];
  let start = 0;
  const add = (end: number, next: number, hard: boolean): void => {
    const marked = hard && /[?？]/u.test(turn.slice(end, next));
    const folded = normalise(turn.slice(start, end)).replace(/^[\s\p{P}]+|[\s\p{P}]+$/gu, '');
    if (folded !== '') {
      const condition = signs.condition.test(folded);
      pieces.push({
        start,
        end: hard ? next : end,
        next,
        hard,
        condition,
        asks: asks(folded, marked, condition, signs),
      });
      start = next;
    } else if (pieces.length > 0) {
      // Marks alone belong to what they follow.
      const last = pieces.at(-1);
      if (last !== undefined) last.next = next;
      start = next;
    }
  };
  for (const match of turn.matchAll(BREAK)) {
    if (pieces.length >= MAX_PIECES) break;
    if (isBetweenWords(turn, match.index, match[0])) continue;
    add(match.index, match.index + match[0].length, match.groups?.hard !== undefined);
  }
  add(turn.length, turn.length, false);
  return pieces;
}

/** A blank between two Latin words divides nothing. */
function isBetweenWords(turn: string, at: number, gap: string): boolean {
  const latin = /^[a-z']$/iu;
  return /^ +$/u.test(gap) && latin.test(turn.charAt(at - 1)) && latin.test(turn.charAt(at + gap.length));
}

function asks(folded: string, marked: boolean, condition: boolean, signs: Signs['questions']): boolean {
  if (onlyCalls(folded)) return false;
  if (marked) return true;
  const bare = folded.replace(signs.notAsked, ' ');
  if (condition) return signs.conditionAsks.test(bare);
  return signs.asks.test(bare) || signs.asksAtEnd.test(bare) || signs.asksInEnglish.test(bare);
}
