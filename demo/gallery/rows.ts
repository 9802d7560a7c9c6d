/** Rows of the model as the gallery shows them, made of a language's words. The clock stands still. */
import {
  type FollowUp,
  type Health,
  type OpenView,
  PARTS,
  type Part,
  type PartState,
  type Shopper,
  type Suggestion,
  type Template,
} from '../../utils/model/index.ts';
import type { Words } from './words.ts';

/** A Thursday at noon, in the computer's own time zone. */
export const NOW = new Date(2026, 10, 12, 12, 0).getTime();
export const HOUR = 60 * 60 * 1000;
export const DAY = 24 * HOUR;
export const CONVERSATION = 'practice/shanfang/lin-wan';

const BLANK = /【([^】]+)】/g;

/** The reply of this number; those beyond the words are the same again, longer each time. */
export function reply(words: Words, at: number, more: Partial<Suggestion> = {}): Suggestion {
  const [title, place, text, ask] = words.replies[at % words.replies.length] ?? ['', '', '', ''];
  const shown = more.text ?? text;
  return {
    templateId: `reply-${at}`,
    code: `r${at + 1}`,
    title,
    category: place.split('/'),
    stage: 'presale',
    text: shown,
    blanks: [...shown.matchAll(BLANK)].map((hit) => ({
      name: hit[1] ?? '',
      start: hit.index,
      end: hit.index + hit[0].length,
    })),
    score: 1 - at / 10,
    confidence: 0.9 - at / 10,
    origin: 'pack',
    lessons: 0,
    lastUsedAt: null,
    explanation: {
      question: [],
      trigger: [
        { text: ask.slice(0, -2), marked: true },
        { text: ask.slice(-2), marked: false },
      ],
    },
    ...more,
  };
}

export function health(
  parts: Partial<Readonly<Record<Part, PartState>>> = {},
  more: Partial<Health> = {},
): Health {
  const confidence = { ok: 0.98, unsure: 0.57, missing: 0 };
  return {
    reader: 'builtIn',
    adapter: 'practice',
    version: 1,
    moved: false,
    parts: PARTS.map((part) => ({
      part,
      state: parts[part] ?? 'ok',
      confidence: confidence[parts[part] ?? 'ok'],
    })),
    ...more,
  };
}

export function openView(words: Words, more: Partial<OpenView> = {}): OpenView {
  const key = { platform: 'practice', shop: 'shanfang', shopper: 'lin-wan' };
  return {
    kind: 'open',
    key,
    lock: { key, document: { tabId: 1, frameId: 0, documentId: 'shown' }, thread: 0 },
    platformName: words.platform,
    shopName: words.shop,
    shopperName: words.shopper,
    agentName: words.agent,
    orders: [
      { number: '2611141902287719035', state: words.states[0], goods: words.goods, amount: '¥118.00' },
    ],
    goods: null,
    composer: 'ready',
    question: [words.asks[1]],
    suggestions: words.replies.map((_reply, at) => reply(words, at)),
    unknownCount: 0,
    cut: false,
    preparing: false,
    health: health(),
    ...more,
  };
}

export function shopper(words: Words, more: Partial<Shopper> = {}): Shopper {
  return {
    id: CONVERSATION,
    platform: 'practice',
    shop: 'shanfang',
    shopper: 'lin-wan',
    name: words.shopper,
    shopName: words.shop,
    tags: words.tags.slice(0, 2),
    flag: null,
    orders: [],
    firstSeenAt: NOW - 90 * DAY,
    lastSeenAt: NOW - HOUR,
    lastVisitAt: NOW - 3 * DAY,
    visits: 4,
    ...more,
  };
}

export function followUp(text: string, more: Partial<FollowUp> = {}): FollowUp {
  return {
    id: text,
    kind: 'promise',
    conversation: CONVERSATION,
    text,
    at: NOW - 2 * HOUR,
    dueAt: NOW + 6 * HOUR,
    doneAt: null,
    ...more,
  };
}

/** The template of this number: titles and texts of the words, again and again. */
export function template(words: Words, at: number, more: Partial<Template> = {}): Template {
  const [title, place, text, ask] = words.replies[at % words.replies.length] ?? ['', '', '', ''];
  const round = Math.floor(at / words.replies.length);
  return {
    id: `template-${at}`,
    packId: 'mine',
    code: `r${at + 1}`,
    title: round === 0 ? title : `${title} ${round + 1}`,
    category: place.split('/'),
    text: text.replaceAll(BLANK, '{$1}'),
    triggers: [ask],
    stage: 'presale',
    temper: null,
    language: 'zh-CN',
    used: Math.max(0, 40 - at * 3),
    lastUsedAt: at % 3 === 0 ? NOW - at * DAY : null,
    updatedAt: NOW - at * DAY,
    deletedAt: null,
    ...more,
  };
}
