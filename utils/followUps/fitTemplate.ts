/** Which template suits a proposed contact, by how shops name theirs. Pure. */
import type { Template, TouchRule } from '../model/index.ts';

/** What templates of that kind are called, the surest first. */
const NAMES: Readonly<Record<TouchRule, readonly RegExp[]>> = {
  unpaid: [/催付|催款/, /未付款|待付款|付款提醒/, /unpaid|payment reminder/i],
  // Not whatever is called 签收: most of those are about parcels that aren't signed for yet.
  signed: [/(?:签收|簽收|收货|收貨)(?:后|後|关怀|關懷|回访|回訪)/, /回访|回訪/, /follow.?up|after delivery/i],
  birthday: [/生日/, /birthday/i],
  festival: [/节日|節日|祝福/, /中秋|国庆|春节|端午|圣诞|元旦|國慶|春節|聖誕/, /festival|holiday/i],
  vip: [/老客|老顾客|老顧客|会员关怀|會員關懷/, /\bvip\b/i, /回访|回訪/],
};

type Named = Pick<Template, 'title' | 'category' | 'language' | 'deletedAt'>;

/** @returns the first that fits: by its title before its category; null: none is called so. */
export function templateFor<One extends Named>(rule: TouchRule, templates: readonly One[]): One | null {
  const serving = templates.filter(({ deletedAt }) => deletedAt === null);
  for (const name of NAMES[rule]) {
    const fits =
      serving.find(({ title }) => name.test(title)) ??
      serving.find(({ category }) => category.some((part) => name.test(part)));
    if (fits !== undefined) return fits;
  }
  return null;
}
