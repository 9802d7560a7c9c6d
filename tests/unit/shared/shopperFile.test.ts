// @vitest-environment happy-dom
/** A shopper's copy holds everything of them and nothing of others, and nothing in it runs. */
import 'fake-indexeddb/auto';
import { describe, expect, it } from 'vitest';
import { shopperFile } from '../../../entrypoints/shared/shopperFile.ts';
import { keyText } from '../../../utils/model/index.ts';
import {
  addBan,
  addEvent,
  addReminder,
  addTag,
  countGap,
  readShopperCopy,
  recordReading,
  recordSent,
  setFlag,
  setProfile,
} from '../../../utils/storage/index.ts';
import { freshDatabase, KEY, message, NOW, order, reading, sentReply } from '../storage/makers.ts';

const HOSTILE = '</title></bdi><script>alert(1)</script><img src=x onerror=alert(2)>"\'&amp;';
const A = keyText(KEY);

async function copyOf(evil: string) {
  const database = freshDatabase();
  const said = [
    message('a', { text: `问：${evil}`, at: NOW }),
    message('b', { side: 'agent', text: '答：有的', at: NOW + 60_000 }),
    message('p', { kind: 'picture', text: '', at: NOW + 90_000 }),
  ];
  const orders = [{ ...order('N-1'), goods: `裙 ${evil}` }];
  await recordReading(reading(said, { orders, shopperName: evil, shopName: evil }), said, NOW, database);
  await addTag(A, '<b>常客</b>', NOW, database);
  await setFlag(A, { colour: 'red', note: evil, agent: '阿明', at: NOW }, database);
  await setProfile(A, { vip: true, birthday: '05-20', temper: 'owl', taste: evil }, database);
  await addReminder({ conversation: A, text: `回访 ${evil}`.slice(0, 150), dueAt: NOW }, NOW, database);
  await addEvent({ kind: 'filled', at: NOW, conversation: A, templateId: 't', detail: 'filled' }, database);
  await recordSent(
    sentReply('m1', { conversation: A, wording: '问过的', own: { text: '回过的', language: 'zh-CN' } }),
    database,
  );
  await countGap({ conversation: A, first: 'q', wording: '没答上的' }, NOW, database);
  await addBan({ templateId: 't', wording: '不要的', conversation: A }, NOW, database);
  const b = { ...KEY, shopper: '别人' };
  await recordReading(
    reading([message('x', { text: '别人的话' })], { key: b }),
    [message('x', { text: '别人的话' })],
    NOW,
    database,
  );
  await recordSent(
    sentReply('m2', { conversation: keyText(b), own: { text: '回过的', language: 'zh-CN' } }),
    database,
  );
  return readShopperCopy(A, database);
}
const made = async (evil: string, language: 'zh-CN' | 'zh-TW' | 'en' = 'zh-CN') =>
  shopperFile(await copyOf(evil), { language, name: '小王', at: NOW });

describe('the file of a shopper', () => {
  it('holds what is in every table, and nobody else', async () => {
    const { content } = await made('小王');
    for (const text of [
      '问：小王',
      '答：有的',
      'N-1',
      '常客',
      '阿明',
      '05-20',
      '猫头鹰',
      '回访',
      '问过的',
      '回过的',
      '没答上的',
      '不要的',
    ])
      expect(content).toContain(text);
    expect(content).not.toContain('别人');
  });

  it('stays text, whatever they are called or wrote', async () => {
    const { name, content } = await made(HOSTILE);
    const page = new DOMParser().parseFromString(content, 'text/html');
    expect(page.querySelectorAll('script, img, [onerror], b, link, iframe')).toHaveLength(0);
    expect(page.querySelector('h1')?.textContent).toBe(`${HOSTILE} 的资料`);
    expect(page.querySelector('meta[http-equiv]')?.getAttribute('content')).toMatch(/^default-src 'none'/);
    expect(name).not.toMatch(/[<>"/\\]/);
    expect(name).toMatch(/\.html$/);
    const { shopper, messages } = JSON.parse(page.querySelector('#json')?.textContent ?? '') as {
      shopper: { name: string };
      messages: { text: string }[];
    };
    expect([shopper.name, messages[0]?.text]).toEqual([HOSTILE, `问：${HOSTILE}`]);
  });

  it('is in the language of the agent', async () => {
    expect((await made('Wang', 'en')).content).toMatch(
      /<html lang="en">[\s\S]*What is kept of Wang[\s\S]*Owl/,
    );
    expect((await made('小王', 'zh-TW')).content).toContain('小王 的資料');
  });

  it('of somebody of whom nothing is stored says so', async () => {
    const copy = await readShopperCopy('nobody', freshDatabase());
    const { content } = shopperFile(copy, { language: 'zh-CN', name: '小王', at: NOW });
    expect(content).toContain('小王 的资料');
    expect(content).toContain('没有');
  });
});
