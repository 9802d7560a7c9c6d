/**
 * Which attributes of a page stay in a report, and as what: those that say how the page is built stay as they are,
 * those that a person reads, that name somebody or lead somewhere are redacted, scripts go.
 */
import { isPlainWord, wordsOf } from '../generic/words.ts';
import { type AdapterWords, redactByPattern } from './adapterWords.ts';
import type { Scrambler } from './scramble.ts';

const STRUCTURE =
  /^(?:class|id|role|type|slot|part|is|dir|lang|tabindex|hidden|disabled|readonly|multiple|checked|selected|open|contenteditable|target|rel|draggable|spellcheck|autocomplete|autocapitalize|rows|cols|width|height|colspan|rowspan|start|for|name|xmlns|data-testid|data-test-id|data-qa-id|data-qa|data-cy|data-e2e|data-role|data-type|data-kora|data-btm|aria-(?!label$|description$|placeholder$|valuetext$|roledescription$|keyshortcuts$|braille).*)$/;
const GONE =
  /^(?:on.*|srcdoc|nonce|integrity|ping|action|formaction|content|http-equiv|background|xlink:href|d|points)$/i;
const ADDRESS = /^(?:src|href|srcset|poster|data-src|data-original|data-url|data-href|data)$/;
const HUMAN = /^(?:placeholder|aria-placeholder|aria-label|data-placeholder|title)$/;
const BUTTON = /^(?:BUTTON|TEXTAREA|INPUT)$/;

/** Words of a workbench, which say what a box or a button is for. */
const TOOL_WORDS = [
  ...[
    '搜索',
    '查找',
    '查询',
    '筛选',
    '备注',
    '標籤',
    '标签',
    '单号',
    '手机号',
    '昵称',
    '输入',
    '輸入',
    '消息',
    '訊息',
  ],
  ...[
    '回复',
    '回覆',
    '发送',
    '發送',
    '提交',
    '聊天',
    '提问',
    '请教',
    'search',
    'find',
    'filter',
    'note',
    'remark',
  ],
  ...['comment', 'message', 'reply', 'type', 'write', 'say', 'enter', 'ask', 'send', 'submit'],
].flatMap((word) => (/^[a-z]/.test(word) ? [word, (word[0] ?? '').toUpperCase() + word.slice(1)] : [word]));

/** Nothing but such words. */
export const TOOL_RUN = new RegExp(`^(?:${TOOL_WORDS.join('|')})+$`);

/** Texts that are the workbench's, whoever uses it. */
export const TOOL_TEXT =
  /^(?:(?:系统|系統|system|notice|通知|公告|平台)(?:消息|訊息|通知|提示|公告|message|notification)?|已读|未读|已讀|未讀|送达|已发送|发送中|sent|read|delivered|done|done_all|check|seen|edited|已编辑|发\s?送|發\s?送|send|回复|回覆|submit|提交)$/i;

const LONGEST = 2000;
const E_MAIL = /[^\s@]+@[^\s@]+\.[^\s@]+/;

/** Declarations that place a box; none of them can hold a word or an address. */
const STYLE =
  /^(?:display|visibility|opacity|position|left|right|top|bottom|width|height|(?:min|max)-(?:width|height)|transform|clip|overflow(?:-[xy])?|flex(?:-[a-z]+)*|float|direction|text-align|order|z-index|pointer-events|(?:margin|padding)(?:-[a-z]+)?|white-space|align-[a-z]+|justify-[a-z]+|grid-(?:row|column)|gap)$/;

export function plainStyle(style: string): string {
  const plain = style
    .split(';')
    .flatMap((declaration) => {
      const [, name = '', value = ''] = /^\s*([\w-]+)\s*:\s*([\s\S]*?)\s*$/.exec(declaration) ?? [];
      const harmless = /^[\w\s.,%()+*/!#-]{1,80}$/.test(value) && !/url|expression|\d{7}/i.test(value);
      return STYLE.test(name) && harmless ? [`${name}: ${value}`] : [];
    })
    .join('; ');
  // Selectors ask for the text as it stands: `[style*="flex-direction: row;"]`.
  return plain !== '' && /;\s*$/.test(style) ? `${plain};` : plain;
}

export interface AttributeContext {
  readonly scrambler: Scrambler;
  readonly words: AdapterWords | null;
  /** True where the adapter's words are known to everybody. */
  readonly isPublic: boolean;
  /** Words (lower case) of names that the page shows. */
  readonly nameWords: ReadonlySet<string>;
  /** Words (lower case, Latin) that are said in the page: where one names a part of it as well, it may be a person's. */
  readonly saidWords: ReadonlySet<string>;
}

export interface AttributeRedaction {
  /** @returns null where the attribute goes. */
  of(element: Element, name: string, value: string, where: Where): string | null;
  /** A literal that a selector asks this attribute for. */
  literal(name: string, literal: string): string;
  named(token: string): string;
}

export interface Where {
  /** Inside a message, or a row of the list: an `id` there is somebody's. */
  readonly isRow: boolean;
  /** Patterns that are applied to this attribute of this element. */
  readonly patterns: readonly string[];
}

export function createAttributeRedaction(context: AttributeContext): AttributeRedaction {
  const { scrambler, words, isPublic, nameWords, saidWords } = context;
  const known = new Set(
    isPublic ? [...(words?.named ?? []), ...(words?.byAttribute.get('class') ?? [])] : [],
  );
  const literals = (name: string): readonly string[] => [
    ...(isPublic ? (words?.byAttribute.get(name) ?? []) : []),
    ...(isPublic && name === 'id' ? (words?.named ?? []) : []),
  ];

  /** Of a class, an id, a test id: what is no word of the page's markup. */
  const named = (token: string): string => {
    if (known.has(token)) return token;
    if (E_MAIL.test(token) || /:\/\//.test(token)) return scrambler.text(token, isPublic ? [...known] : []);
    const isSaid = (word: string): boolean => saidWords.has(word) && !isPlainWord(word);
    const named = wordsOf(token).filter((word) => nameWords.has(word) || isSaid(word));
    const personal = named.map((word) => word.replace(/[^\p{L}\p{N}]/gu, '')).filter((word) => word !== '');
    const pieces = ['[^\\0-\\x7f]+', '\\d[\\d-]{3,}\\d', ...personal].join('|');
    return token.replace(new RegExp(pieces, 'gi'), (piece) => scrambler.text(piece));
  };
  const structure = (value: string): string => value.replace(/\S+/g, named);

  const address = (name: string, value: string): string => {
    if (/^data:/i.test(value)) return 'data:,';
    if (/^blob:/i.test(value)) return 'blob:x';
    const kept = literals(name);
    const [, scheme = '', host = '', rest = ''] = /^(https?:)?(\/\/[^/?#]*)?([\s\S]*)$/i.exec(value) ?? [];
    // A literal may reach from the host into the path: `item.jd.com/`.
    const isNamed = host !== '' && kept.some((literal) => literal.includes(host.slice(2)));
    const isPart = host !== '' && kept.some((literal) => literal !== '' && host.includes(literal));
    const place = host === '' ? '' : isNamed ? host : isPart ? scrambler.text(host, kept) : '//x.invalid';
    const crossing = kept.find(
      (literal) => literal.includes('/') && value.includes(literal) && !rest.includes(literal),
    );
    if (crossing !== undefined) return scrambler.text(value, [...kept, 'https://', 'http://']);
    return scheme + place + scrambler.text(rest, kept);
  };

  const content = (element: Element, name: string, value: string, patterns: readonly string[]): string => {
    const isTool = BUTTON.test(element.tagName) || element.hasAttribute('contenteditable');
    const kept = [...literals(name), ...(isTool && HUMAN.test(name) ? TOOL_WORDS : [])];
    const scramble = (text: string): string => scrambler.text(text, kept);
    for (const pattern of isPublic ? patterns : []) {
      const made = redactByPattern(value, pattern, scramble);
      if (made !== null) return made;
    }
    return scramble(value);
  };

  return {
    named,
    literal(name, literal) {
      const isStructure = STRUCTURE.test(name) && (name === 'id' || words?.read.has(name) !== true);
      if (isStructure) return named(literal);
      if (name === 'style') return literal;
      return isPlain(name, literal, nameWords) ? literal : scrambler.text(literal);
    },
    of(element, name, value, { isRow, patterns }) {
      if (GONE.test(name) || !/^[a-zA-Z_:][\w:.-]{0,60}$/.test(name) || /\d{5}/.test(name)) return null;
      const text = value.slice(0, LONGEST);
      if (name === 'style') return plainStyle(text);
      if (ADDRESS.test(name)) return address(name, text);
      if (name === 'id' && literals('id').includes(text)) return text;
      const isRead = words?.read.has(name) === true && (name !== 'id' || isRow || patterns.length > 0);
      const isSomebodys = isRead || (name === 'id' && isRow);
      if (STRUCTURE.test(name) && !isSomebodys) return structure(text);
      if (/^data-v-/.test(name) && text === '') return '';
      if (literals(name).includes(text) || isPlain(name, text, nameWords)) return text;
      return content(element, name, text, patterns);
    },
  };
}

function isPlain(name: string, value: string, nameWords: ReadonlySet<string>): boolean {
  if (!name.startsWith('data-')) return value === '' || /^(?:true|false)$/.test(value);
  const words = wordsOf(value);
  return words.every((word) => isPlainWord(word) && !nameWords.has(word)) && /^[\w\s-]*$/.test(value);
}
