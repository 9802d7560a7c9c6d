import type { Language } from '../model/index.ts';

/** 0.57 * 100 is a little less than 57. */
const EPSILON = 1e-6;

/** A share from 0 to 1 as people read it: `98%`. Rounded down, so that only certainty itself reads 100%. */
export function formatPercent(share: number, language: Language): string {
  const whole = Math.floor(Math.min(1, Math.max(0, share)) * 100 + EPSILON) / 100;
  return new Intl.NumberFormat(language, { style: 'percent', maximumFractionDigits: 0 }).format(whole);
}
