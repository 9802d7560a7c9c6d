/**
 * 快手小店客服. No fact names a header: who is open stands in the messages themselves, the uid in their ids, the
 * name in the line above a shopper's bubble, fused with the time (`测试顾客2-22 18:55:20`). Only ids of the shopper's
 * own messages are trusted for the uid, as nobody says whose uid the others carry. The open row's name must agree.
 *
 * Not known: the mark of the open row, the signed-in agent, a mark of the robot, what is inside goods cards, whether
 * a shadow root is involved (none is assumed). A conversation in which the shopper hasn't spoken isn't read.
 */
import { ADAPTER_FORM, type Adapter } from '../adapter.ts';

const THEIRS = '[class*="LayoutDefaultWrapper__notMe"]';
const MINE = '[class*="LayoutDefaultWrapper__isMine"]';
const MIDDLE = '[class*="LayoutMiddleWrapper_msgBody"]';
const ROBOT = '[class*="robot" i]';
const OPEN =
  ':is([aria-selected="true"], [aria-current="true"], .active, .selected, .is-active, [class*="active"])';
/** A name may be followed by how many orders there were. */
const NAME = '^(.+?)(?:\\s*下单数|$)';

export const kuaishou: Adapter = {
  form: ADAPTER_FORM,
  id: 'kuaishou',
  version: 1,
  name: '快手小店',
  facts: [
    {
      about: 'LayoutDefaultWrapper_lrWrapper, __isMine / __notMe, _msgBody; LayoutMiddleWrapper',
      seen: '2026-09',
      trust: 'H',
    },
    { about: 'Name and time fused in one text; message ids 0_<uid>_…', seen: '2026-09', trust: 'H' },
    {
      about: '.SessionBaseCard(-topHeadName, -unread-rot), .SessionListGroupItem',
      seen: '2026-09',
      trust: 'H',
    },
    {
      about: 'BizOrderCard; .OrderCard .oid; .LoginUserInfo-mainTitle-text is the shop',
      seen: '2026-09',
      trust: 'M',
    },
    { about: 'Quill: .SendBox-Editor .ql-editor', seen: '2026-09', trust: 'H' },
    {
      about: '.ChatMessageList-ContentWrap holds the messages; _beforeMsgBody name and time',
      seen: '2026-09',
      trust: 'L',
    },
  ],
  hosts: ['im.kwaixiaodian.com'],
  reads: 'chat',
  marks: ['.SendBox-Editor', '.SessionBaseCard', '[class*="LayoutDefaultWrapper_lrWrapper"]'],
  shadowHosts: [],
  agentName: [],
  header: {
    at: ['.ChatMessageList-ContentWrap', 'body'],
    shopperId: [{ from: 'page', at: `[id^="0_"]:has(${THEIRS})`, attribute: 'id', pattern: '^0_(\\d+)_' }],
    shopperName: [
      { from: 'page', at: `${THEIRS} [class*="beforeMsgBody"]`, pattern: '^(.+?)\\s*下单数' },
      {
        from: 'page',
        at: `${THEIRS} [class*="beforeMsgBody"]`,
        pattern: '^(.+?)\\s*(?:1[0-2]|0?[1-9])-\\d{1,2} \\d{1,2}:\\d{2}',
      },
    ],
    shopId: [],
    shopName: [{ from: 'page', at: '.LoginUserInfo-mainTitle-text' }],
  },
  witnesses: [
    { of: 'shopperId', at: `[id^="0_"]:has(${THEIRS})`, attribute: 'id', pattern: '^0_(\\d+)_' },
    { of: 'shopperName', at: `.SessionBaseCard${OPEN} .SessionBaseCard-topHeadName`, pattern: NAME },
  ],
  list: {
    at: ['.SessionBaseCard', '.SessionBaseCard-Static'],
    open: [OPEN],
    shopperId: [],
    shopperName: [{ at: '.SessionBaseCard-topHeadName', pattern: NAME }],
    shopId: [],
    unread: [{ at: '.SessionBaseCard-unread-rot' }],
    waiting: [':has(.SessionBaseCard-unread-rot)'],
  },
  thread: { at: ['.ChatMessageList-ContentWrap', '[class*="ChatMessageList"]', 'div:has(> [id^="0_"])'] },
  message: {
    at: ['[id^="0_"]', `[class*="LayoutDefaultWrapper_lrWrapper"], ${MIDDLE}`],
    newestFirst: [],
    id: [{ attribute: 'id', pattern: '^(0_\\d+_.+)$' }],
    time: [
      {
        at: '[class*="beforeMsgBody"]',
        pattern: '((?:1[0-2]|0?[1-9])-\\d{1,2} \\d{1,2}:\\d{2}:\\d{2})\\s*$',
      },
    ],
    side: {
      shopper: [`:has(${THEIRS})`, THEIRS],
      agent: [`:has(${MINE}):not(:has(${ROBOT}))`, `${MINE}:not(:has(${ROBOT}))`],
      bot: [`:has(${MINE}):has(${ROBOT})`, `${MINE}:has(${ROBOT})`],
      system: [`:has(${MIDDLE})`, MIDDLE],
    },
    text: [
      { at: '[class*="LayoutDefaultWrapper_msgBody"]' },
      { at: '[class*="BizTextCard"]' },
      { at: MIDDLE },
      {},
    ],
    drop: ['[class*="beforeMsgBody"]', '[class*="afterMsgBody"]'],
    picture: ['[class*="_msgBody"] img:not([class*="BizTextCard"] img)'],
  },
  separator: { at: [], time: [] },
  goods: {
    at: ['[class*="GoodsCard"]'],
    id: [{ at: '[class*="goodsId" i]', pattern: '(\\d+)' }],
    title: [{ at: '[class*="title" i]' }, { at: '[class*="name" i]' }],
    price: [{ at: '[class*="price" i]' }],
  },
  order: {
    at: ['.OrderCard, [class*="BizOrderCard"]:not([class*="BizOrderCard"] *)'],
    number: [{ at: '.oid', pattern: '(\\d{10,24})' }, { pattern: '(\\d{12,24})' }],
    state: [{ at: '.order-tag' }, { at: '.order-tag-last' }, { at: '[class*="status" i]' }],
    goods: [{ at: '[class*="title" i]' }, { at: '[class*="name" i]' }],
    amount: [{ at: '[class*="amount" i]' }, { at: '[class*="price" i]' }],
  },
  composer: ['.SendBox-Editor .ql-editor', '.SendBox .ql-editor[contenteditable="true"]'],
};
