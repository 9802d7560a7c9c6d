/** What goes out comes in again through the readers that an agent's file takes: equal where the format can hold it. */
import fc from 'fast-check';
import { expect, it, vi } from 'vitest';
import type { Pack, Template } from '../../../utils/model/index.ts';
import {
  type Exported,
  exportCsv,
  exportEspanso,
  exportJson,
  exportQianniu,
  exportWorkbook,
  exportZip,
} from '../../../utils/packs/exports/index.ts';
import { readDraft } from '../../../utils/packs/formats/index.ts';
import type { DraftFields } from '../../../utils/packs/index.ts';
import { arbitraryDesk, PATIENCE, RUNS } from './arbitraryPack.ts';

vi.setConfig({ testTimeout: PATIENCE });

const PACK: Pack = { id: 'p', name: '冬季女装', language: 'zh-CN', source: 'personal', installedAt: 0 };
const base: Template = {
  id: 'a',
  packId: 'p',
  code: 'nh',
  title: '问好',
  category: ['售前', '问候'],
  text: '您好，{shopper|亲}\n\n“在的”, 请说 {size|M|L} [[好的||没问题]] {date+3d}{cursor}',
  triggers: ['在吗', '有人吗'],
  stage: 'presale',
  temper: 'tiger',
  language: 'zh-CN',
  used: 0,
  lastUsedAt: null,
  updatedAt: 1,
  deletedAt: null,
};
const TEMPLATES: readonly Template[] = [
  base,
  { ...base, id: 'b', code: 'gs', text: '=1+1 是 2', title: '-公式', triggers: ['+1', '@他'] },
  {
    ...{ ...base, id: 'd', code: 'cx', title: '促销', text: '双十一满减', triggers: ['满减; 怎么算'] },
    ...{
      shops: ['棉小铺', '另一家'],
      platforms: ['jd'],
      validFrom: '2026-11-01',
      validTo: '2026-11-11',
      pinned: true,
    },
  },
  {
    ...base,
    id: 'c',
    code: '',
    title: '',
    category: [],
    text: "'=引号",
    triggers: [],
    stage: null,
    temper: null,
  },
];

const byText = (a: { text: string }, b: { text: string }) => (a.text < b.text ? -1 : 1);

async function readBack({ bytes, fileName }: Exported): Promise<readonly DraftFields[]> {
  const reading = await readDraft({ name: fileName, bytes });
  if (!reading.ok) throw new Error(JSON.stringify(reading.problems));
  expect(reading.draft.refused).toEqual([]);
  expect(reading.draft.kept).toEqual([]);
  return reading.draft.entries.map(({ fields }) => fields).sort(byText);
}

const SERVING = ['shops', 'platforms', 'validFrom', 'validTo', 'pinned'] as const;
const told = (template: Template) => {
  const { code, title, category, text, triggers, stage, temper, language } = template;
  return {
    ...{ code, title, category, text, triggers, language },
    ...(stage === null ? {} : { stage }),
    ...(temper === null ? {} : { temper }),
    ...Object.fromEntries(
      SERVING.flatMap((key) => (template[key] === undefined ? [] : [[key, template[key]]])),
    ),
  };
};

it('CSV and Excel hold all that a table can', async () => {
  const wanted = [...TEMPLATES].sort(byText).map(told);
  expect(await readBack(exportCsv(PACK, TEMPLATES))).toEqual(wanted);
  expect(await readBack(await exportWorkbook(PACK, TEMPLATES))).toEqual(wanted);
});

it('CSV and Excel give back every variable, whatever its name is, and every day', async () => {
  const text = '{赠品}送到{date+1m}，{date-2w}起 {date+100d} {送 你} {{x}} {颜色|红|蓝} [[{礼物|}||没有]]}';
  const templates = [{ ...base, id: 'v', text }];
  for (const file of [exportCsv(PACK, templates), await exportWorkbook(PACK, templates)])
    expect((await readBack(file)).map((fields) => fields.text)).toEqual([text]);
});

it('espanso gives back days gone by', async () => {
  const file = await exportEspanso(PACK, [{ ...base, id: 'v', text: '{date-3d}买的，{date+2w}前退' }]);
  expect((await readBack(file)).map(({ text }) => text)).toEqual(['{date-3d}买的，{date+14d}前退']);
});

it('千牛 holds code, text and the first category, in GBK', async () => {
  const fields = await readBack(exportQianniu(PACK, TEMPLATES));
  expect(fields.map(({ code, text, category }) => [code, text, category])).toEqual(
    [...TEMPLATES].sort(byText).map(({ code, text, category }) => [code, text, category.slice(0, 1)]),
  );
});

it('packs of ours come in as drafts with everything but uses and times', async () => {
  await fc.assert(
    fc.asyncProperty(arbitraryDesk, async ({ pack, templates, pictures }) => {
      const zip = await exportZip(pack, templates, pictures);
      const reading = await readDraft({ name: zip.fileName, bytes: zip.bytes });
      if (!reading.ok) throw new Error(JSON.stringify(reading.problems));
      const serving = templates.filter(
        ({ deletedAt, text }) => deletedAt === null && !text.includes('\ufffd'),
      );
      const { entries } = reading.draft;
      expect(entries.map(({ fields }) => fields.id).sort()).toEqual(serving.map(({ id }) => id).sort());
      for (const { fields, pictures: own } of entries) {
        const template = serving.find(({ id }) => id === fields.id);
        expect(template).toMatchObject(fields);
        expect(own).toHaveLength(template?.pictures?.length ?? 0);
      }
      const json = exportJson(pack, templates);
      const plain = await readDraft({ name: json.fileName, bytes: json.bytes });
      expect(plain.ok && plain.draft.entries.map(({ fields }) => fields)).toEqual(
        entries.map(({ fields }) => fields),
      );
    }),
    { numRuns: Math.ceil(RUNS.numRuns / 3) },
  );
});
