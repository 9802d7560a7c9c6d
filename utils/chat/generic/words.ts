/**
 * The words in names of classes, attributes and ids: which of them will still be there tomorrow, and which tell a
 * side. What a build makes up (`css-1x2y3z`, `sc-bdVaJa`, `_a1b2c_1`) says nothing and changes with every release.
 */

/** Names that stand for a style sheet's machinery, never for a part of the page. */
const MACHINERY = /^(?:css|sc|jss|jsx|svelte|emotion|makeStyles|tw|ng|v|_ng\w*)$/;

/** `messageRow__isMine--x8d2f` → `message row is mine x8d2f`. */
export function wordsOf(name: string): readonly string[] {
  return name
    .replace(/([a-z0-9])([A-Z])/g, '$1 $2')
    .replace(/([A-Z]+)([A-Z][a-z])/g, '$1 $2')
    .toLowerCase()
    .split(/[^a-z0-9\u3400-\u9fff]+/)
    .filter((word) => word !== '');
}

/** True for a run of characters that no person would have typed: digits and letters mixed, or no vowels. */
export function isMadeUp(part: string): boolean {
  if (part.length < 4) return /\d/.test(part) && /[a-zA-Z]/.test(part) && part.length > 2;
  if (/^\d+$/.test(part)) return true;
  const digits = part.replace(/\D/g, '').length;
  const letters = part.length - digits;
  // `col12`, `h264`: a word and a number are no hash; `a1b2c` is.
  if (digits > 0 && letters > 0) return !/^[a-zA-Z]{3,}\d{1,2}$/.test(part) || !/[aeiouy]/i.test(part);
  if (part.length >= 5 && !/[aeiouyAEIOUY]/.test(part)) return true;
  // `bdVaJa`, `gKxTiB`: capitals where no word begins.
  const changes = part.match(/[a-z][A-Z]/g)?.length ?? 0;
  return part.length <= 8 && changes >= 2 && !/[A-Z][a-z]{2,}/.test(part);
}

/** Words that tell a kind or a side, never a person. */
const PLAIN = new Set(
  (
    'true false on off yes no none auto me self mine own other left right in out start end agent seller merchant staff ' +
    'service kf shopper buyer customer client visitor guest user bot robot system notice tip text picture image video ' +
    'goods product order card message messages row item list thread header footer composer input editor button time ' +
    'separator divider active open selected current first last odd even top bottom sent received read unread incoming ' +
    'outgoing receiver sender middle center online offline small medium large default primary light dark'
  ).split(' '),
);

export const isPlainWord = (word: string): boolean => PLAIN.has(word);

export type Token =
  /** The whole name lasts. */
  | { readonly kind: 'whole'; readonly name: string }
  /** Its beginning lasts, what follows is made up at build time. */
  | { readonly kind: 'prefix'; readonly name: string };

/** What of a class name can be relied on; null where nothing can. */
export function lastingPart(name: string): Token | null {
  if (name.startsWith('data-v-')) return null;
  const parts = name.split(/([-_]+)/);
  const last = parts.at(-1) ?? '';
  const words = parts.filter((_part, i) => i % 2 === 0);
  const hasMadeUp = words.some(
    (word, i) => word !== '' && (i > 0 || words.length > 1 ? isMadeUp(word) : isMadeUp(word)),
  );
  if (!hasMadeUp)
    return MACHINERY.test(words.find((word) => word !== '') ?? '') ? null : { kind: 'whole', name };
  if (!isMadeUp(last) && !/^\d$/.test(last)) return null;
  // Cut off what is made up, from the end.
  let end = parts.length - 1;
  while (end > 0 && (isMadeUp(parts[end] ?? '') || /^\d*$/.test(parts[end] ?? ''))) end -= 2;
  const kept = parts.slice(0, end + 2).join('');
  const keptWords = parts.slice(0, end + 1).filter((part, i) => i % 2 === 0 && part !== '');
  if (keptWords.length === 0 || keptWords.some(isMadeUp)) return null;
  if (MACHINERY.test(keptWords[0] ?? '') || keptWords.join('').length < 4) return null;
  return { kind: 'prefix', name: kept };
}

export type WordSide = 'shopper' | 'agent' | 'bot' | 'system';

const SIDE_WORDS: { readonly [side in WordSide]: ReadonlySet<string> } = {
  agent: new Set([
    'me',
    'self',
    'mine',
    'own',
    'isme',
    'ismine',
    'isself',
    'isown',
    'myself',
    'my',
    'right',
    'outgoing',
    'out',
    'kf',
    'agent',
    'seller',
    'merchant',
    'staff',
    'service',
    'operator',
    'end',
    'send',
    'sender',
    'current',
  ]),
  shopper: new Set([
    'other',
    'others',
    'notme',
    'notmine',
    'left',
    'incoming',
    'in',
    'buyer',
    'customer',
    'client',
    'visitor',
    'guest',
    'shopper',
    'them',
    'their',
    'start',
    'opponent',
    'peer',
    'receive',
    'consumer',
  ]),
  bot: new Set(['robot', 'bot', 'autoreply']),
  system: new Set([
    'system',
    'sys',
    'notice',
    'notification',
    'divider',
    'separator',
    'tip',
    'tips',
    'recall',
    'recalled',
    'event',
    'announcement',
    'center',
    'centered',
    'deleted',
  ]),
};

/** Words that mean a system line on the message itself; on something inside it they are of its layout. */
const WEAK = new Set(['center', 'centered', 'tip', 'tips', 'event', 'notification', 'divider', 'separator']);

/** `not me` in two words is the other one. */
export function sideWords(words: readonly string[], isInside: boolean = false): ReadonlySet<WordSide> {
  const found = new Set<WordSide>();
  words.forEach((word, i) => {
    const negated = words[i - 1] === 'not' || words[i - 1] === 'no';
    if (negated && SIDE_WORDS.agent.has(word)) {
      found.add('shopper');
      return;
    }
    for (const side of ['agent', 'shopper', 'bot', 'system'] as const) {
      if (SIDE_WORDS[side].has(word) && !(isInside && WEAK.has(word))) found.add(side);
    }
  });
  return found;
}
