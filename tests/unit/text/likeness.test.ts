/** How much two texts say the same. */
import { describe, expect, it } from 'vitest';
import { likeness, pairsOf } from '../../../utils/text/index.ts';

const alike = (a: string, b: string) => likeness(pairsOf(a), pairsOf(b));

describe('likeness', () => {
  it.each([
    ['今天发货', '今天发货', 1],
    ['今天發貨！', '今天 发货。', 1],
    ['今天发货', '明天发货', 0.5],
    ['今天发货', '可以开票', 0],
    ['好', '好', 1],
    ['好', '对', 0],
    ['', '', 0],
    ['', '今天发货', 0],
  ])('%s | %s: %d', (a, b, expected) => {
    expect(alike(a, b)).toBe(expected);
    expect(alike(b, a)).toBe(expected);
  });

  it('tells texts of marks and faces alone apart', () => {
    expect(alike('😊', '😊')).toBe(1);
    expect(alike('😊', '🌹')).toBe(0);
  });
});
