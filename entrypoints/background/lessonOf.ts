/**
 * What a reply teaches: what it answered, and what of it may be kept. Everything that leaves here is masked; nothing
 * else of a conversation is learned.
 */
import { type ChatMessage, type Conversation, type Language, openQuestion } from '../../utils/model/index.ts';
import type { Masking } from '../../utils/suggestion/index.ts';
import { countScripts } from '../../utils/text/index.ts';
import type { Keeping } from './maskingRules.ts';

/** How many of the shopper's newest turns are looked at. */
const MAX_TURNS = 6;
/** A reply with less than this says too little to be suggested: Chinese characters, or words. */
const LEAST_CHARACTERS = 6;
const LEAST_WORDS = 4;
/** A longer one is a case of its own, in UTF-16 units. */
const LONGEST = 1000;

/** What there is to answer, masked. */
export interface Asked {
  /** The shopper's open turns, a line each; empty where there are none, or only small talk that no reply answers. */
  readonly wording: string;
  /** What the agent (or the shop's bot) had said right before them. */
  readonly before: string;
  /** True where something is asked: more than a greeting. */
  readonly isQuestion: boolean;
  /** Id of the first of the turns; empty where there are none. */
  readonly first: string;
}

type Names = Pick<Conversation, 'shopperName' | 'shopName' | 'agentName'>;

/** A shopper's words with the names of whoever takes part, and all that could tell who somebody is, masked. */
export function masked(text: string, { shopperName, shopName, agentName }: Names, masking: Masking): string {
  return masking.wording(text, [shopperName, shopName, agentName]).trim();
}

/** Reads what is open at the end of these messages of a conversation. */
export function askedIn(messages: readonly ChatMessage[], names: Names, masking: Keeping): Asked {
  const open = openQuestion(messages).filter((message) => message.kind === 'text');
  const turns = open.slice(-MAX_TURNS).map(({ text }) => text);
  const asking = turns.filter((text) => masking.talkOf(text) === 'question');
  const said = asking.length > 0 ? asking : turns.filter((text) => masking.talkOf(text) === 'greeting');
  const [first] = open;
  const before = messages
    .slice(0, first === undefined ? 0 : messages.indexOf(first))
    .findLast(({ side, kind }) => (side === 'agent' || side === 'bot') && kind === 'text');
  const lines = said.map((text) => masked(text, names, masking)).filter((line) => line !== '');
  return {
    wording: lines.join('\n'),
    before: before === undefined ? '' : masked(before.text, names, masking),
    isQuestion: asking.length > 0 && lines.length > 0,
    first: first?.id ?? '',
  };
}

/** Where the scripts don't tell, what most write here. */
function languageOf(text: string): Language {
  const { han, simplified, traditional } = countScripts(text);
  if (han === 0) return 'en';
  return traditional > simplified ? 'zh-TW' : 'zh-CN';
}

/** A reply may begin by agreeing (可以的，今天就发): what counts is the rest, clause by clause. */
function saysEnough(text: string, { talkOf }: Keeping): boolean {
  const clauses = text.replace(/\{[^{}]*\}/g, ' ').split(/[\s\p{P}\p{S}]+/u);
  const said = clauses.filter((clause) => clause !== '' && talkOf(clause) === 'question');
  const han = said.join('').match(/\p{Script=Han}/gu)?.length ?? 0;
  const words = said.filter((clause) => /^[\p{L}\p{N}]+$/u.test(clause) && !/\p{Script=Han}/u.test(clause));
  return han >= LEAST_CHARACTERS || words.length >= LEAST_WORDS;
}

/** What to keep of a reply by hand, masked; null where it says too little, or too much. */
export function ownReplyOf(
  { text, cut }: ChatMessage,
  { shopperName, shopName, agentName, orders }: Conversation,
  masking: Keeping,
): { readonly text: string; readonly language: Language } | null {
  if (cut || text.length > LONGEST) return null;
  const kept = masking.reply(text.trim(), {
    shopper: shopperName,
    shop: shopName,
    agent: agentName,
    orders: orders.map(({ number }) => number),
  });
  return saysEnough(kept, masking) ? { text: kept, language: languageOf(kept) } : null;
}
