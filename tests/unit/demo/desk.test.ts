/** The desk's store: who waits, whose draft is whose, what was sent, and that shoppers answer. */
import { describe, expect, it } from 'vitest';
import { parseOptions } from '../../../demo/desk/options.ts';
import { createDesk, type Desk } from '../../../demo/desk/store/createDesk.ts';
import { createFakeClock, type FakeClock } from './fakeClock.ts';

function desk(search: string): { desk: Desk; clock: FakeClock } {
  const clock = createFakeClock();
  return { desk: createDesk(parseOptions(search), { clock }), clock };
}

function openKey(one: Desk): `${string}/${string}` {
  const current = one.door.current();
  if (current === null) throw new Error('nothing is open');
  return `${current.shopId}/${current.shopperId}`;
}

function texts(one: Desk, key: string): readonly string[] {
  const [shop = '', shopper = ''] = key.split('/');
  return one.door.messages(shop, shopper).flatMap(({ body }) => (body.kind === 'text' ? [body.text] : []));
}

describe('the desk', () => {
  it('keeps a draft with its shopper', () => {
    const { desk: one } = desk('quiet=1');
    const [a, b] = one.door.shoppers();
    if (a === undefined || b === undefined) throw new Error('two shoppers are needed');
    one.door.open(a.shopId, a.shopperId);
    one.draft(`${a.shopId}/${a.shopperId}`, '给甲的');
    one.door.open(b.shopId, b.shopperId);
    one.draft(`${b.shopId}/${b.shopperId}`, '给乙的');
    one.door.open(a.shopId, a.shopperId);
    expect(one.door.drafts()[openKey(one)]).toBe('给甲的');
    expect(one.door.drafts()[`${b.shopId}/${b.shopperId}`]).toBe('给乙的');
  });

  it('sends what stands in the box, to whom it stands for, and empties it', () => {
    const { desk: one } = desk('quiet=1');
    const key = openKey(one);
    one.draft(key, '  在的亲  ');
    one.send();
    expect(one.door.sent()).toMatchObject([{ text: '在的亲' }]);
    expect(one.door.drafts()[key]).toBe('');
    expect(texts(one, key).at(-1)).toBe('在的亲');
    one.send();
    expect(one.door.sent()).toHaveLength(1);
  });

  it('counts what is unread in conversations that are not open', () => {
    const { desk: one } = desk('quiet=1');
    const other = one.door
      .shoppers()
      .find((person) => `${person.shopId}/${person.shopperId}` !== openKey(one));
    if (other === undefined) throw new Error('two shoppers are needed');
    const unread = (): number =>
      one.state.conversations.value.get(`${other.shopId}/${other.shopperId}`)?.unread ?? -1;
    const before = unread();
    one.door.sayMany(`${other.shopId}/${other.shopperId}`, ['一', '二']);
    expect(unread()).toBe(before + 2);
    one.door.open(other.shopId, other.shopperId);
    expect(unread()).toBe(0);
  });

  it('gives every message an id of its own', () => {
    const { desk: one } = desk('quiet=1&long=500');
    const ids = one.door
      .shoppers()
      .flatMap(({ shopId, shopperId }) => one.door.messages(shopId, shopperId).map(({ id }) => id));
    expect(new Set(ids).size).toBe(ids.length);
    expect(ids.length).toBeGreaterThan(500);
  });

  it('lets shoppers answer, the same ones with the same seed', () => {
    const play = (seed: number): readonly string[] => {
      const { desk: one, clock } = desk(`seed=${seed}&shopper=lin-wan`);
      const key = openKey(one);
      for (const reply of ['您好，推荐这款礼盒，很合适', '今天下午发货，明天到', '可以送您一个小样']) {
        one.draft(key, reply);
        one.send();
        clock.pass(20_000);
      }
      return texts(one, key);
    };
    const run = play(7);
    expect(run.length).toBeGreaterThan(6);
    expect(play(7)).toEqual(run);
  });

  it('says nothing on a quiet desk', () => {
    const { desk: one, clock } = desk('quiet=1');
    const key = openKey(one);
    one.draft(key, '您好');
    one.send();
    const before = texts(one, key);
    clock.pass(10 * 60_000);
    expect(texts(one, key)).toEqual(before);
  });
});

describe('a replay', () => {
  const DIALOG = [
    { role: 'shopper', text: '在吗' },
    { role: 'shopper', text: '能开发票吗' },
    { role: 'agent', text: '可以的' },
    { role: 'shopper', text: '好的谢谢' },
  ] as const;

  it('shows what was answered then, and goes on after anything is sent, also on a quiet desk', () => {
    const { desk: one, clock } = desk('quiet=1');
    one.replay([DIALOG]);
    const person = one.door.shoppers().find(({ name }) => name === '回放 1');
    if (person === undefined) throw new Error('no replay');
    const key = `${person.shopId}/${person.shopperId}` as const;
    one.door.open(person.shopId, person.shopperId);
    expect(texts(one, key)).toEqual(['在吗', '能开发票吗']);
    one.draft(key, '您稍等我看下');
    one.send();
    expect(one.state.conversations.value.get(key)?.hint).toBe('可以的');
    clock.pass(5000);
    expect(texts(one, key)).toEqual(['在吗', '能开发票吗', '您稍等我看下', '好的谢谢']);
  });
});
