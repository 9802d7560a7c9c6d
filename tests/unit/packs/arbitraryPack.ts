/** Packs of every kind that the model knows, for properties: each field by its key, so that a new one can't be forgotten. */
import fc from 'fast-check';
import type { Pack, Template } from '../../../utils/model/index.ts';
import type { PackPicture } from '../../../utils/packs/archive/index.ts';

type Arbitraries<Shape> = { readonly [Key in keyof Shape]-?: fc.Arbitrary<Shape[Key] | undefined> };

/** A generated desk: one pack, its templates, and the pictures that they name. */
export interface Desk {
  readonly pack: Pack;
  readonly templates: readonly Template[];
  readonly pictures: readonly PackPicture[];
}

/** `DESKMATE_PACKS=5000` looks longer than a test run usually may. */
export const RUNS = { numRuns: Number(process.env.DESKMATE_PACKS ?? 300) };

/** Milliseconds that a property may take, on a machine that does other things as well. */
export const PATIENCE = RUNS.numRuns * 200;

const ODD = [
  '您好',
  '亲～',
  '👨‍👩‍👧‍👦',
  '1️⃣',
  'e\u0301',
  '\u200d',
  '\ufeff',
  '\u0000',
  '\u2028',
  '"',
  ',',
  '\n',
  '\r\n',
  '\t',
  '=1+1',
  "'",
  '&#44;',
  '&#128522;',
  '_x000D_',
  '\\',
  '__proto__',
  '{shopper}',
  '{shopper|}',
  '{courier|中通}',
  '{size|M|L}',
  '{date+3d}',
  '{cursor}',
  '[[好的||没问题 {shopper}]]',
  '{{x}}',
  '$|$',
  '{',
  '}',
  '[[',
  '|',
];
/** Lone halves of surrogate pairs: they are no characters, but a page can hold them. */
const HALVES = ['\ud83d', '\udc4d'];

const text = (minLength: number, maxLength: number, pieces = [...ODD, ...HALVES]) =>
  fc
    .array(
      fc.oneof(fc.constantFrom(...pieces), fc.string({ unit: 'grapheme', minLength: 1, maxLength: 6 })),
      { minLength, maxLength: 6 },
    )
    .map((parts) => parts.join('').slice(0, maxLength))
    .filter((made) => made.length >= minLength);
const list = (max: number, length: number) => fc.array(text(0, length), { maxLength: max });
const time = fc.integer({ min: 0, max: 2e12 });
const language = fc.constantFrom('zh-CN', 'zh-TW', 'en');
const day = fc
  .date({ min: new Date('0001-01-01'), max: new Date('9999-12-31'), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10));
const maybe = <T>(arbitrary: fc.Arbitrary<T>) => fc.option(arbitrary, { nil: undefined });

const packFields: Arbitraries<Pack> = {
  id: text(1, 40),
  name: text(1, 40),
  language,
  source: fc.constantFrom('starter', 'personal', 'imported'),
  installedAt: time,
  readOnly: maybe(fc.boolean()),
};

/** `id`, `packId` and `code` are given afterwards: they depend on each other. */
const templateFields: Arbitraries<Template> = {
  id: fc.constant(''),
  packId: fc.constant(''),
  code: fc.constant(''),
  title: text(0, 60),
  category: fc.array(text(0, 10), { maxLength: 6 }),
  text: text(1, 200),
  pictures: maybe(fc.array(fc.constantFrom('p0', 'p1', '图二'), { maxLength: 5 })),
  triggers: list(5, 60),
  stage: fc.constantFrom(null, 'presale', 'insale', 'aftersale'),
  temper: fc.constantFrom(null, 'tiger', 'peacock', 'koala', 'owl'),
  language,
  shops: maybe(list(3, 20)),
  platforms: maybe(fc.array(fc.constantFrom('taobao', 'jd', 'doudian'), { maxLength: 3 })),
  validFrom: maybe(day),
  validTo: maybe(day),
  pinned: maybe(fc.boolean()),
  overrides: maybe(text(1, 20)),
  used: fc.nat(),
  lastUsedAt: fc.option(time),
  updatedAt: time,
  deletedAt: fc.option(time, { freq: 2 }),
};

const BYTES = {
  'image/png': [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a],
  'image/jpeg': [0xff, 0xd8, 0xff],
} as const;
const picture = (id: string) =>
  fc
    .record({
      name: text(0, 20),
      type: fc.constantFrom('image/png', 'image/jpeg'),
      width: fc.integer({ min: 1, max: 9999 }),
      height: fc.integer({ min: 1, max: 9999 }),
      rest: fc.uint8Array({ maxLength: 40 }),
    })
    .map(
      ({ rest, ...facts }): PackPicture => ({
        id,
        ...facts,
        bytes: Uint8Array.of(...BYTES[facts.type], ...rest),
      }),
    );

export const arbitraryDesk: fc.Arbitrary<Desk> = fc
  .record({
    pack: fc.record(packFields),
    drafts: fc.array(fc.tuple(text(0, 10), fc.boolean(), fc.record(templateFields)), { maxLength: 8 }),
    pictures: fc.tuple(picture('p0'), picture('p1'), picture('图二')),
  })
  .map(({ pack, drafts, pictures }) => ({
    pack: said(pack) as unknown as Pack,
    templates: drafts.map(([odd, coded, draft], index) => {
      const [first, last] = [draft.validFrom, draft.validTo].toSorted();
      const days =
        draft.validFrom === undefined || draft.validTo === undefined
          ? {}
          : { validFrom: first, validTo: last };
      const code = coded ? `c${index}` : '';
      return said({ ...draft, ...days, id: `${index}${odd}`, code, packId: pack.id }) as unknown as Template;
    }),
    pictures,
  }));

/** Without what is undefined. */
function said(record: object): object {
  return Object.fromEntries(Object.entries(record).filter(([, value]) => value !== undefined));
}

/** What a template says: an empty optional field says nothing. */
export function meant(template: Template): Record<string, unknown> {
  const optional = ['pictures', 'shops', 'platforms', 'pinned'];
  return Object.fromEntries(
    Object.entries(template).filter(
      ([key, value]) =>
        !optional.includes(key) || (value !== false && (value as { length?: number }).length !== 0),
    ),
  );
}
