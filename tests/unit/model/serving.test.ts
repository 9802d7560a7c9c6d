/** Where and when a template serves. */
import { describe, expect, it } from 'vitest';
import { dayOf, serves } from '../../../utils/model/index.ts';

const now = new Date(2026, 10, 11, 23, 59).getTime();
const HERE = { platform: 'jd', shop: 's1', shopName: '棉小铺 旗舰店', now };

it('tells the day of the agent’s own clock', () => {
  expect(dayOf(now)).toBe('2026-11-11');
  expect(dayOf(new Date(2026, 0, 1, 0, 0).getTime())).toBe('2026-01-01');
});

describe('a template serves', () => {
  it.each([
    [{}, true],
    [{ shops: [], platforms: [] }, true],
    [{ platforms: ['jd', 'taobao'] }, true],
    [{ platforms: ['taobao'] }, false],
    [{ shops: ['s1'] }, true],
    [{ shops: ['棉小铺旗舰店'] }, true],
    [{ shops: ['另一家店', ''] }, false],
    [{ shops: ['棉小铺旗舰店'], platforms: ['taobao'] }, false],
    [{ validFrom: '2026-11-11', validTo: '2026-11-11' }, true],
    [{ validFrom: '2026-11-12' }, false],
    [{ validTo: '2026-11-10' }, false],
    [{ validTo: '2026-11-11' }, true],
    [{ validFrom: '2026-11-01' }, true],
  ])('%j: %s', (limits, served) => {
    expect(serves(limits, HERE)).toBe(served);
  });

  it('of a named shop nowhere where the page shows no name', () => {
    expect(serves({ shops: ['棉小铺'] }, { ...HERE, shopName: '' })).toBe(false);
  });
});
