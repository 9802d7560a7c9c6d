/** Problems in words: sizes as people read them, and what is wrong with a file of an archive said in full. */
import { expect, it } from 'vitest';
import { sayPlace, sayProblem, sayRefused } from '../../components/manager/carry/say.ts';
import { translateCarry } from '../../utils/locale/index.ts';

const zh = translateCarry('zh-CN');

it('sizes are told in megabytes, ratios and seconds as they are', () => {
  expect(sayProblem('tooBig', { limit: 64_000_000 }, zh)).toContain('上限 64 MB');
  expect(sayProblem('tooLarge', { limit: 600_000_000 }, zh)).toContain('上限 600 MB');
  expect(sayProblem('bomb', { limit: 200_000_000 }, zh)).toContain('上限 200 MB');
  expect(sayProblem('bomb', { limit: 200 }, zh)).toContain('上限 200）');
  expect(sayProblem('tooSlow', { limit: 60 }, zh)).toMatch(/^读了 60 秒/);
  expect(sayProblem('tooManyRows', { limit: 50_000 }, zh)).toContain('50,000 行');
});

it.each(['notXml', 'notYaml', 'tooDeep', 'bomb', 'missing', 'notJson'] as const)(
  'a file of an archive that is %s is told of in words',
  (problem) => {
    const said = sayRefused('file', { problem, limit: 100 }, zh);
    expect(said).toBe(`这个文件没有读取：${sayProblem(problem, { limit: 100 }, zh)}`);
    expect(said).not.toContain(problem);
  },
);

it('a place is file, sheet, line and path, as far as they are known', () => {
  const place = { file: 'a.json', line: 3, path: 'templates[1].text' };
  expect(sayPlace(place, zh)).toBe('a.json · 第 3 行 · templates[1].text');
});
