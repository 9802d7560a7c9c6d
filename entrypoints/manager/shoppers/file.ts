/** Shoppers as a table for spreadsheets, with the columns that the list shows. */
import { type Column, cellText, FLAG_NAME } from '../../../components/index.ts';
import { translateManager, translateShoppers } from '../../../utils/locale/index.ts';
import type { FollowUp, Language, Shopper } from '../../../utils/model/index.ts';
import { csvText, fileNameOf, guardCell } from '../../../utils/packs/index.ts';

export interface ShopperFile {
  readonly shoppers: readonly Shopper[];
  readonly columns: readonly Column[];
  readonly open: ReadonlyMap<string, readonly FollowUp[]>;
  readonly platformName: (platform: string) => string;
  /** When it is made, milliseconds since 1970. */
  readonly at: number;
}

/** Times are those of the computer's time zone, in the form that sorts; cells that begin like formulas are guarded. */
export function shopperFile(
  { shoppers, columns, at, ...rest }: ShopperFile,
  language: Language,
): { readonly name: string; readonly content: string } {
  const t = translateShoppers(language);
  const tm = translateManager(language);
  const context = {
    ...{ ...rest, language, currency: '', comma: tm('list.comma'), vip: t('detail.vip'), when: momentOf },
    flagName: (colour: keyof typeof FLAG_NAME) => tm(FLAG_NAME[colour]),
  };
  const rows = shoppers.map((shopper) =>
    columns.map((column) => guardCell(cellText(column, shopper, context))),
  );
  const head = columns.map((column) => t(`shopper.column.${column}`));
  const name = fileNameOf({ name: `${t('shoppers.fileName')} ${momentOf(at).slice(0, 10)}` }, '.csv');
  // Without a byte order mark Excel in China reads GBK.
  return { name, content: `\ufeff${csvText([head, ...rows])}` };
}

function momentOf(at: number): string {
  const time = new Date(at);
  const two = (number: number): string => String(number).padStart(2, '0');
  const day = `${time.getFullYear()}-${two(time.getMonth() + 1)}-${two(time.getDate())}`;
  return `${day} ${two(time.getHours())}:${two(time.getMinutes())}`;
}
