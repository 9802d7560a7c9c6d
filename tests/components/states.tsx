/** The states in which an agent meets the panel, by name: for what must hold in all of them. */
import type { PanelProps } from '../../components/index.ts';
import type { Language } from '../../utils/model/index.ts';
import { historyOf } from './historyMakers.tsx';
import { knownOf } from './knownMakers.tsx';
import { followUp, HOUR, health, NOW, openView, reply, shopper, showPanel } from './makers.tsx';

const FLAG = { colour: 'purple', note: '', agent: '', at: NOW - HOUR } as const;
const REPORT = { id: 1, title: '发货', text: '今天发', shopperName: '王小明' } as const;

export const PANEL_STATES: Readonly<Record<string, Partial<PanelProps>>> = {
  open: {
    view: openView({
      question: ['在吗', '什么时候发货', '急'],
      suggestions: [
        reply('发货', {
          text: '【日期】发【快递】',
          category: ['售中', '物流'],
          explanation: { question: [], trigger: [{ text: '什么时候发货', marked: true }] },
        }),
        reply('', { explanation: { question: [{ text: '发货', marked: true }], trigger: [] } }),
      ],
      orders: [
        { number: 'A1', state: '', goods: '棉袜', amount: '¥19.90' },
        { number: 'A2', state: '已签收', goods: '毯子', amount: '' },
      ],
      unknownCount: 1,
      cut: true,
    }),
    shopper: shopper({
      flag: FLAG,
      tags: ['a', 'b', 'c', 'd', 'e', 'f'],
      formerNames: ['小王'],
      profile: { vip: true, level: 'V3', birthday: '05-20', sizes: '上衣 M' },
    }),
    Known: knownOf({
      temper: { temper: 'tiger', evidence: ['快点'] },
      contacts: [{ kind: 'phone', text: '13812345678', hidden: '138****5678', at: NOW - HOUR }],
      accounts: [{ account: shopper({ id: 'practice/s2/b', flag: FLAG }), joined: true }],
    }),
    History: historyOf({
      messages: [
        { id: '1', side: 'shopper', text: '在吗', at: null, kind: 'text' },
        {
          ...{ id: '2', side: 'agent', text: '在的', at: NOW - 30 * HOUR, kind: 'text' },
          source: { title: '问候', own: false },
        },
        { id: '3', side: 'unknown', text: '', at: NOW, kind: 'picture', afterGap: true },
      ],
      hasEarlier: true,
      hasLater: true,
      search: { query: '在', hits: 2, at: 1, id: '2' },
    }),
    knownTags: [
      { name: '老客', usedAt: 0, colour: 'red', group: '关系' },
      { name: '批发', usedAt: 0, colour: 'teal', group: '关系' },
    ],
    tagHints: ['催单'],
    followUps: [
      followUp('今天一定给您发出', { dueAt: NOW - HOUR }),
      followUp('问是否收到', { kind: 'reminder', dueAt: NOW + 30 * HOUR }),
      followUp('补发', { dueAt: null }),
    ],
  },
  'learned replies': {
    view: openView({
      suggestions: [
        reply('', { origin: 'own', text: '三天内发到您的邮箱', lessons: 12, lastUsedAt: NOW - 900 * HOUR }),
        reply('发货', { stage: 'insale', lessons: 1 }),
      ],
    }),
  },
  'first visit, nothing to answer': {
    view: openView({ question: [], suggestions: [], orders: [], shopperName: '' }),
    shopper: shopper({ visits: 1, lastVisitAt: null, tags: [] }),
  },
  'nothing fits': { view: openView({ suggestions: [] }), shopper: null },
  preparing: { view: openView({ suggestions: [], preparing: true }) },
  'no composer': { view: openView({ composer: 'missing' }) },
  'composer read-only': { view: openView({ composer: 'readOnly' }) },
  'site off': { view: { kind: 'siteOff', origin: 'https://kefu.example' } },
  'browser page': { view: { kind: 'siteOff', origin: null } },
  'no conversation': { view: { kind: 'noConversation' } },
  uncertain: { view: { kind: 'uncertain' } },
  'no chat found': { view: { kind: 'unsupported', health: null } },
  moved: {
    view: {
      kind: 'unsupported',
      health: health({ thread: 'missing', sides: 'missing', shopper: 'unsure' }, { moved: true }),
      platformName: '拼多多',
    },
  },
  'moved, of nobody knows what': {
    view: { kind: 'unsupported', health: health({}, { moved: true }) },
  },
  'not certain enough': {
    view: {
      kind: 'unsupported',
      health: health({ sides: 'unsure', composer: 'missing' }, { reader: 'generic' }),
    },
  },
  teaching: { view: { kind: 'unsupported', health: null }, teaching: true },
  'teaching with a conversation open': {
    view: openView({ health: health({}, { reader: 'generic' }) }),
    teaching: true,
  },
  'read generically': { view: openView({ health: health({}, { reader: 'generic' }) }) },
  'sides unsure': { view: openView({ health: health({ sides: 'unsure' }), unknownCount: 3 }) },
  'open, but moved': {
    view: openView({ platformName: '拼多多', health: health({ shopper: 'unsure' }, { moved: true }) }),
  },
  'store full': { storeProblem: 'full' },
  'asking to persist': { askPersist: true },
  'filled, with an undo': {
    outcome: { ...REPORT, outcome: { kind: 'filled' } },
    undo: { id: 1, message: '已移除标签' },
  },
  refused: { outcome: { ...REPORT, outcome: { kind: 'refused', reason: 'uncertain' } } },
};

export function showState(name: string, language: Language = 'zh-CN') {
  return showPanel(PANEL_STATES[name] ?? {}, language);
}
