/** What the background learns from replies that go out, and what it doesn't: on the real store and the real engine. */
import 'fake-indexeddb/auto';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { createHub, type Hub } from '../../../entrypoints/background/hub.ts';
import type { OpenReport, SenderDocument } from '../../../utils/messaging/index.ts';
import { type ChatMessage, type Conversation, keyText, type OpenView } from '../../../utils/model/index.ts';
import {
  desk,
  installPack,
  lessonsAfter,
  listBans,
  listEvents,
  listGaps,
  listOwnReplies,
  putShopperBack,
  readTemplates,
  takeBanOut,
  takeShopperOut,
} from '../../../utils/storage/index.ts';
import { fake } from '../platform/fakeBrowser.ts';
import {
  DOCUMENT,
  emptyDesk,
  KEY,
  LOCK,
  lastView,
  message,
  OTHER,
  openReport,
  own,
  panelOf,
  template,
} from './makers.ts';

vi.mock('wxt/browser', async () => ({ browser: (await import('../platform/fakeBrowser.ts')).fake.browser }));

const PACK = { id: 'p', name: '包', language: 'zh-CN', source: 'imported', installedAt: 1 } as const;
const TEMPLATES = [
  template('t', { text: '亲，今天下午四点前付款当天发货', triggers: ['什么时候发货', '几点发货'] }),
  template('u', { title: '退款', text: '退款一到两个工作日原路退回', triggers: ['退款多久到账'] }),
];
const REPLY = '可以的亲，电子发票发货后三天内发到您的邮箱';
const asked = message('q1', '能不能开发票');
let hub: Hub;

beforeEach(async () => {
  fake.reset();
  fake.tabs = [{ id: 7, windowId: 1, active: true, url: 'https://desk.example/chat' }];
  fake.answerTab = async () => ({ ok: true, answer: null });
  await emptyDesk();
  await installPack(PACK, TEMPLATES);
  hub = createHub();
});

const tell = (
  messages: readonly ChatMessage[],
  more: Partial<Conversation> = {},
  document: SenderDocument = DOCUMENT,
  report: Partial<OpenReport> = {},
) => hub.takeReport({ ...openReport(messages, more), ...report }, document, 'https://desk.example');

/** Opens the conversation, then more comes. A clock that stands on each message says when that was. */
async function goOn(before: readonly ChatMessage[], after: readonly ChatMessage[], more = {}): Promise<void> {
  const dated = after.map((one) => ({ ...one, at: one.at ?? Date.now() }));
  await tell(before, more);
  await tell([...before, ...dated], more);
}

const lessons = () => lessonsAfter(0, 99);
const replies = () => listOwnReplies(99);

describe('a reply by hand', () => {
  it('is kept as an own reply, with what it answered', async () => {
    await goOn([message('q0', '在吗'), own('a0', '在的亲'), message('h', '在吗'), asked], [own('r', REPLY)]);
    const [reply] = await replies();
    expect(reply).toMatchObject({ text: REPLY, language: 'zh-CN', used: 1, sources: [keyText(KEY)] });
    expect(await lessons()).toMatchObject([
      { wording: '能不能开发票', before: '在的亲', templateId: reply?.id, conversation: keyText(KEY) },
    ]);
    expect(await listEvents(keyText(KEY))).toMatchObject([{ kind: 'sent', templateId: reply?.id }]);
  });

  it('is suggested to the next who asks, as what it is', async () => {
    const panel = panelOf(1);
    await goOn([asked], [own('r', REPLY)]);
    hub.panelCame(panel);
    await tell([message('x', '你们能不能开发票呀')], { key: OTHER, shopperName: '老李' });
    await vi.waitFor(() => {
      const { view } = lastView(panel.pushed) as { view: OpenView };
      expect(view.suggestions[0]).toMatchObject({ text: REPLY, origin: 'own', lessons: 1, title: '' });
      expect(view.suggestions[0]?.lastUsedAt).toBeGreaterThan(Date.now() - 10_000);
    });
  });

  it('teaches once: told again, by two frames, and after the worker was killed', async () => {
    const thread = [asked, { ...own('r', REPLY), at: Date.now() }];
    await tell([asked]);
    await tell([asked], {}, { ...DOCUMENT, frameId: 3 });
    await Promise.all([tell(thread), tell(thread), tell(thread, {}, { ...DOCUMENT, frameId: 3 })]);
    hub = createHub();
    await tell(thread);
    expect(await lessons()).toHaveLength(1);
    expect(await replies()).toMatchObject([{ used: 1 }]);
  });

  it('is noticed by the worker after the one that saw the question', async () => {
    await tell([asked]);
    hub = createHub();
    await tell([asked, { ...own('r', REPLY), at: Date.now() }]);
    expect(await replies()).toHaveLength(1);
  });

  it('written once more is one use more, of the same', async () => {
    await goOn([asked], [own('r', REPLY), message('q2', '要专票的那种发票'), own('r2', REPLY)]);
    expect(await replies()).toMatchObject([{ used: 2 }]);
    expect((await lessons()).map((lesson) => lesson.wording)).toEqual(['能不能开发票', '要专票的那种发票']);
  });

  it.each<[string, readonly ChatMessage[]]>([
    ['in the history of a chat that is opened', [asked, own('r', REPLY)]],
    ["a bot's", [message('z'), asked, message('r', REPLY, { side: 'bot' })]],
    ["the system's", [message('z'), asked, message('r', REPLY, { side: 'system' })]],
    ['nobody knows whose', [message('z'), asked, message('r', REPLY, { side: 'unknown' })]],
  ])('is not learned: %s', async (_what, thread) => {
    if (thread.length > 2) await tell(thread.slice(0, 2));
    await tell(thread);
    expect(await lessons()).toEqual([]);
    expect(await replies()).toEqual([]);
  });

  it('is history while the thread is still being put up, and when another chat was open in between', async () => {
    await tell([asked]);
    await tell([asked, own('r', REPLY)]);
    await tell([message('x', '退款')], { key: OTHER });
    await tell([
      asked,
      own('r', REPLY),
      message('q2', '能不能开发票'),
      { ...own('r2', REPLY), at: Date.now() },
    ]);
    expect(await replies()).toEqual([]);
    const old = { ...own('r3', REPLY), at: Date.now() - 3_600_000 };
    await tell([asked, own('r', REPLY), message('q2', '能不能开发票'), { ...own('r2', REPLY), at: 1 }, old]);
    expect(await replies()).toEqual([]);
  });

  it.each([
    ['too short', '能开的', '能不能开发票'],
    ['small talk', '好的好的谢谢亲', '能不能开发票'],
    ['too few words', 'yes we can', '能不能开发票'],
    ['to small talk', REPLY, '嗯嗯好的'],
    ['to a greeting', REPLY, '在吗'],
    ['to nothing', REPLY, ''],
  ])('is not kept: %s', async (_what, text, question) => {
    const before = question === '' ? [own('a', '您好')] : [message('q', question)];
    await goOn(before, [own('r', text)]);
    expect(await replies()).toEqual([]);
    expect(await lessons()).toEqual([]);
  });

  it('is kept also when it begins by agreeing', async () => {
    await goOn([asked], [own('r', '好的亲，发票跟着包裹一起走')]);
    expect(await replies()).toHaveLength(1);
  });

  it('in English and in the traditional writing keeps its language', async () => {
    await goOn([message('q', 'do you ship to Japan')], [own('r', 'Yes, we ship there within ten days')]);
    await goOn([message('q', '可以開發票嗎')], [own('r', '可以的，電子發票會寄到您的信箱')], { key: OTHER });
    expect((await replies()).map((reply) => reply.language).sort()).toEqual(['en', 'zh-TW']);
  });
});

describe('a reply from a template', () => {
  it('typed or pasted by hand counts as the template', async () => {
    await goOn([message('q', '几点能发')], [own('r', '亲，今天下午四点前付款当天发货')]);
    expect(await replies()).toEqual([]);
    expect(await lessons()).toMatchObject([{ templateId: 't', wording: '几点能发' }]);
    expect((await readTemplates(['t']))[0]?.used).toBe(1);
  });

  it('filled and edited counts as the template, once', async () => {
    await tell([message('q', '几点能发')]);
    fake.answerTab = async () => ({ ok: true, answer: { kind: 'filled' } });
    await hub.fill({ id: 'f', lock: LOCK, text: '亲，今天下午四点前付款当天发货', templateId: 't' });
    const edited = { ...own('r', '亲，今天下午五点前付款都当天发货的'), at: Date.now() };
    await tell([message('q', '几点能发'), edited]);
    await tell([message('q', '几点能发'), edited]);
    expect(await lessons()).toMatchObject([{ templateId: 't', wording: '几点能发' }]);
    expect((await readTemplates(['t']))[0]?.used).toBe(1);
    expect([...fake.session.keys()].some((key) => key.startsWith('filled:'))).toBe(false);
  });
});

it('nothing that tells who somebody is gets into what is learned', async () => {
  const names = {
    shopperName: '欧阳小雨',
    shopName: '青山旗舰店',
    agentName: '客服小美',
    orders: [{ number: '240101556677889900', state: '', goods: '', amount: '' }],
  };
  const question =
    '我是欧阳小雨，电话13912345678，订单240101556677889900能改到杭州市西湖区文三路18号2幢301室吗';
  const reply =
    '欧阳小雨您好，订单240101556677889900已改到杭州市西湖区文三路18号2幢301室，快递会打13912345678联系您';
  await goOn([message('q', question)], [own('r', reply)], names);
  await hub.ban({ lock: LOCK, templateId: 'u' });
  await goOn([message('n', '13912345678能送到楼上吗欧阳小雨')], [], { ...names, key: OTHER });
  await vi.waitFor(async () => expect((await listGaps()).length).toBeGreaterThan(0));
  const kept = JSON.stringify([
    await desk().lessons.toArray(),
    (await desk().ownReplies.toArray()).map(({ id: _id, ...row }) => row),
    (await desk().gaps.toArray()).map(({ question: _question, ...row }) => row),
    await desk().bans.toArray(),
  ]);
  expect(await replies()).toHaveLength(1);
  for (const secret of ['欧阳', '小雨', '13912345678', '240101556677889900', '文三路', '301']) {
    expect(kept).not.toContain(secret);
  }
});

describe('never for this', () => {
  it('takes a template out of what is shown, and back in', async () => {
    const panel = panelOf(1);
    hub.panelCame(panel);
    await tell([message('q', '什么时候发货')]);
    const shown = () =>
      (lastView(panel.pushed) as { view: OpenView }).view.suggestions.map((one) => one.templateId);
    await vi.waitFor(() => expect(shown()).toContain('t'));
    const id = await hub.ban({ lock: LOCK, templateId: 't' });
    expect(await listBans()).toMatchObject([{ id, templateId: 't', wording: '什么时候发货' }]);
    expect(shown()).not.toContain('t');
    const row = await takeBanOut(id ?? 0);
    await hub.learnedChanged({ ban: { templateId: 't', wording: row?.wording ?? '', back: false } });
    expect(shown()).toContain('t');
  });

  it('says that it did nothing where nothing is open any more', async () => {
    await tell([message('q', '什么时候发货'), own('r', '今天')]);
    expect(await hub.ban({ lock: LOCK, templateId: 't' })).toBeNull();
    expect(await hub.ban({ lock: { ...LOCK, key: OTHER }, templateId: 't' })).toBeNull();
    expect(await listBans()).toEqual([]);
  });
});

describe('a gap', () => {
  const gaps = async () => (await listGaps()).map(({ example, count }) => `${example} ${count}`);

  it('is a question without a suggestion, once', async () => {
    const question = message('q', '楼上有电梯吗需要搬运');
    await tell([question]);
    await tell([question]);
    await vi.waitFor(async () => expect(await gaps()).toEqual(['楼上有电梯吗需要搬运 1']));
  });

  it.each(['什么时候发货', '在吗', '好的谢谢'])('is none: %s', async (text) => {
    await tell([message('q', text)]);
    await new Promise((resolve) => setTimeout(resolve, 50));
    expect(await gaps()).toEqual([]);
  });
});

it('a shopper who is erased is gone from the suggestions, too', async () => {
  const panel = panelOf(1);
  await goOn([asked], [own('r', REPLY)]);
  hub.panelCame(panel);
  const next = [message('x', '你们能不能开发票呀')];
  await tell(next, { key: OTHER });
  const shown = () => (lastView(panel.pushed) as { view: OpenView }).view.suggestions;
  await vi.waitFor(() => expect(shown().map((one) => one.text)).toContain(REPLY));
  await takeShopperOut(keyText(KEY));
  await hub.learnedChanged({});
  expect(shown().map((one) => one.text)).not.toContain(REPLY);
  expect(await replies()).toEqual([]);
});

describe('a shopper who is erased whole', () => {
  const waiting = () =>
    [...fake.session].filter(([key]) => key.startsWith('filled:') || key.startsWith('live:'));
  const everywhere = async () => {
    const tables = await Promise.all(desk().tables.map((table) => table.toArray()));
    return JSON.stringify([tables, [...fake.session]]);
  };
  const theirs = keyText(KEY);

  beforeEach(async () => {
    // Somebody else is open beside them.
    await tell([message('x', '退款多久到账')], { key: OTHER }, { ...DOCUMENT, tabId: 8, documentId: 'D8' });
    await goOn([asked], [own('r', REPLY), message('q2', '什么时候发货')]);
    await hub.ban({ lock: LOCK, templateId: 't' });
    fake.answerTab = async () => ({ ok: true, answer: { kind: 'filled', undo: 'native', replaced: false } });
    await hub.fill({ id: 'f1', lock: LOCK, text: '亲，今天就发', templateId: 't' });
    await vi.waitFor(async () => expect(await listEvents(theirs)).toHaveLength(2));
    expect(waiting().map(([key]) => key)).toContain(`filled:${theirs}`);
  });

  it('is gone from the store, the session and the engine', async () => {
    await takeShopperOut(theirs);
    await hub.learnedChanged({ shopper: { conversation: theirs, back: false } });
    const left = await everywhere();
    expect(left).not.toContain(theirs);
    expect(left).toContain(keyText(OTHER));
    expect(await listBans()).toEqual([]);
    const panel = panelOf(1);
    hub.panelCame(panel);
    await tell([message('y', '什么时候发货'), message('z', '能不能开发票')], { key: OTHER });
    const shown = () => (lastView(panel.pushed) as { view: OpenView }).view.suggestions;
    await vi.waitFor(() => expect(shown().map((one) => one.templateId)).toContain('t'));
    expect(shown().map((one) => one.text)).not.toContain(REPLY);
  });

  it('comes back whole when it is undone', async () => {
    const before = await everywhere();
    const taken = await takeShopperOut(theirs);
    await hub.learnedChanged({ shopper: { conversation: theirs, back: false } });
    await putShopperBack(taken);
    await hub.learnedChanged({ shopper: { conversation: theirs, back: true } });
    // What was learned is void for the engine's snapshot, if one was just saved.
    const remade = ['changes', 'snapshot'];
    const kept = (text: string) =>
      (JSON.parse(text)[0] as { id?: string }[][]).map((rows) =>
        rows.filter(({ id }) => !remade.includes(id ?? '')),
      );
    expect(kept(await everywhere())).toEqual(kept(before));
    // The filled reply goes out, and is noticed.
    await tell([asked, own('r', REPLY), message('q2', '什么时候发货'), own('s', '亲，今天就发')]);
    expect((await listEvents(theirs)).filter(({ kind }) => kind === 'sent')).toHaveLength(2);
  });

  it('leaves what waits for another shopper', async () => {
    await hub.learnedChanged({ shopper: { conversation: keyText(OTHER), back: false } });
    expect(waiting().map(([key]) => key)).toContain(`filled:${theirs}`);
  });
});
