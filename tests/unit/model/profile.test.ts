/** A birthday as agents write it. */
import { describe, expect, it } from 'vitest';
import { readBirthday } from '../../../utils/model/index.ts';

describe('readBirthday', () => {
  it.each([
    ['5月20日', '05-20'],
    ['5月20號', '05-20'],
    ['5-20', '05-20'],
    ['05/20', '05-20'],
    ['２月２９日', '02-29'],
    ['1990年5月20日', '1990-05-20'],
    ['1990.5.2', '1990-05-02'],
    ['19900520', '1990-05-20'],
    [' 1990-12-31 ', '1990-12-31'],
  ])('%s', (text, day) => {
    expect(readBirthday(text)).toBe(day);
    expect(readBirthday(day)).toBe(day);
  });

  it.each(['', '明天', '13-1', '2-30', '1990-2-29', '0-5', '5', '20日', '5月20日左右'])(
    'names no day: %s',
    (text) => {
      expect(readBirthday(text)).toBeNull();
    },
  );
});
