/** Every simulated shopper can be served to the end, and every line says what it wants. */
import { describe, expect, it } from 'vitest';
import { createRandom } from '../../../demo/desk/random.ts';
import { answer, firstPlace, wantsOf } from '../../../demo/desk/script/answer.ts';
import { topics } from '../../../demo/desk/script/topics.ts';
import { shoppers } from '../../../demo/desk/shoppers/index.ts';

/** One reply that is about everything: whoever is served with it is content in the end. */
const ABOUT_ALL =
  '抱歉，您好，推荐这款，今天发货顺丰包邮，可以改地址换货退货退款，运费我们出，L码有货，颜色材质正品，发票抬头，赠品，补发，原路到账，拍照片，质量问题优惠付款核实物流取消，产地年份检测报告，存放步骤说明，客气';

describe('the shoppers', () => {
  it('are at least 14, of three shops, all stages and all tempers, each once in a shop', () => {
    expect(shoppers.length).toBeGreaterThanOrEqual(14);
    expect(new Set(shoppers.map((one) => one.shopId)).size).toBeGreaterThanOrEqual(3);
    expect(new Set(shoppers.map((one) => one.stage))).toEqual(new Set(['presale', 'insale', 'aftersale']));
    expect(new Set(shoppers.map((one) => one.temper))).toEqual(new Set(['tiger', 'peacock', 'koala', 'owl']));
    const ids = shoppers.map((one) => `${one.shopId}/${one.id}`);
    expect(new Set(ids).size).toBe(ids.length);
  });

  it.each(shoppers.map((one) => [`${one.name} (${one.shopId})`, one] as const))('%s', (_name, shopper) => {
    const turns = Object.entries(shopper.turns);
    const named = new Set<string>();
    turns.forEach(([name, turn], at) => {
      if (at === 0) named.add(name);
      for (const line of turn.lines) {
        expect(line.wants.length, name).toBeGreaterThan(0);
        for (const want of line.wants) expect(Object.keys(topics)).toContain(want);
      }
      expect(wantsOf(turn).length).toBeGreaterThan(0);
      for (const next of [turn.next, ...(turn.branches ?? []).map((branch) => branch.next)]) {
        if (next === undefined || next === 'end') continue;
        expect(Object.keys(shopper.turns), `${name} leads to ${next}`).toContain(next);
        named.add(next);
      }
      const following = turns[at + 1]?.[0];
      if (turn.next === undefined && following !== undefined) named.add(following);
    });
    // Every turn is led to from somewhere.
    expect([...named].sort()).toEqual(Object.keys(shopper.turns).sort());
  });

  it.each(shoppers.map((one) => [`${one.name} (${one.shopId})`, one] as const))(
    '%s comes to an end when answered',
    (_name, shopper) => {
      let place = firstPlace(shopper);
      const random = createRandom(1);
      for (let reply = 0; reply < 16 && place.end === 'no'; reply += 1) {
        place = answer(shopper, place, ABOUT_ALL, random).place;
      }
      expect(place.end).toBe('content');
    },
  );

  it.each(shoppers.map((one) => [`${one.name} (${one.shopId})`, one] as const))(
    '%s presses on, then leaves angry, when never answered',
    (_name, shopper) => {
      let place = firstPlace(shopper);
      const random = createRandom(2);
      const first = answer(shopper, place, '嗯嗯嗯', random);
      expect(first.lines.length).toBeGreaterThan(0);
      expect(first.place.turn).toBe(place.turn);
      for (let reply = 0; reply < 16 && place.end === 'no'; reply += 1) {
        place = answer(shopper, place, '嗯嗯嗯', random).place;
      }
      expect(place.end).toBe('angry');
    },
  );
});

describe('the seeded generator', () => {
  it('gives the same numbers for the same seed, all of them below 1', () => {
    const run = (seed: number): readonly number[] => {
      const random = createRandom(seed);
      return Array.from({ length: 1000 }, () => random.next());
    };
    expect(run(5)).toEqual(run(5));
    expect(run(5)).not.toEqual(run(6));
    expect(run(5).every((value) => value >= 0 && value < 1)).toBe(true);
  });
});
