/** The separate questions of one message, so that each can be answered. */
import { normalise, onlyCalls } from '../text/index.ts';

/** Where a question may end, with all marks that follow: hard marks end a sentence, soft ones a clause. */
const BREAK =
  /(?<hard>[?？!！。；;\n…]+[?？!！。；;\n…\s]*)|(?<soft>[,，\s]+)|(?<=[吗](?:[呀啊呢]?))(?=[\p{Script=Han}a-zA-Z])/gu;
const ASKS =
  /什么|怎么|怎样|怎么样|咋|啥|多少|多久|多大|多重|多长|多高|多厚|多宽|几(?:天|点|号|个|件|折|时|码|斤|米|块|年|次|层)|哪(?:个|里|些|款|家|种|儿|位|天|一)|谁|为何|如何|何时|是否|能否|可否|([能可会要是有好行对在用])[不没]\1|可不可以|有没有|需不需要|应不应该|how|what|when|where|why|which|who/u;
const ASKS_AT_END =
  /(?:能|可以|会|有|要|是|行).{1,10}[不没]$|(?:[吗嘛]|(?<![这那怎多什])么|呢|吧)[呀啊呢]*$/u;
const ASKS_IN_ENGLISH = /^(?:can|could|do|does|did|is|are|will|would|may|any|have|has)\b/u;
/** 如果不合适 …, … 的话: half a sentence. */
const CONDITION =
  /^(?:那|那么|还有|另外|请问|但|但是|可是)?(?:如果|要是|万一|假如|假设|若|倘若|只要|when|if)|(?:的话|的时候|之后|以后|了之后)$/u;
/** A condition that was followed by its question at once: 如果坏了怎么办. */
const CONDITION_ASKS = /(?:[吗呢么]|怎么办|咋办|怎么弄|怎么处理|谁出|谁付|谁承担|多少|多久|什么)[呀啊呢]*$/u;
/** No question: 什么都行, 没什么, 不知道怎么说. */
const NOT_ASKED = /(?:什么|怎么|啥|哪个|谁)(?:样)?都|没(?:什么|啥)|不知道|无论|不管/gu;
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
export function splitQuestions(turn: string): string[] {
  const parts: Piece[] = [];
  for (const piece of piecesOf(turn)) {
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

function piecesOf(turn: string): Piece[] {
  const pieces: Piece[] = [];
  let start = 0;
  const add = (end: number, next: number, hard: boolean): void => {
    const marked = hard && /[?？]/u.test(turn.slice(end, next));
    const folded = normalise(turn.slice(start, end)).replace(/^[\s\p{P}]+|[\s\p{P}]+$/gu, '');
    if (folded !== '') {
      const condition = CONDITION.test(folded);
      pieces.push({
        start,
        end: hard ? next : end,
        next,
        hard,
        condition,
        asks: asks(folded, marked, condition),
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

function asks(folded: string, marked: boolean, condition: boolean): boolean {
  if (onlyCalls(folded)) return false;
  if (marked) return true;
  const bare = folded.replace(NOT_ASKED, ' ');
  if (condition) return CONDITION_ASKS.test(bare);
  return ASKS.test(bare) || ASKS_AT_END.test(bare) || ASKS_IN_ENGLISH.test(bare);
}
