/** Which rows the lists show. Pure; quick enough to run at every key over 10,000 rows. */
import type { FlagColour, Shopper, Template } from '../../utils/model/index.ts';

export interface TemplateFilter {
  readonly query: string;
  /** Joined by ` / `; empty for all. A category holds those below it. */
  readonly category: string;
  readonly packId: string;
}

export function filterTemplates(templates: readonly Template[], filter: TemplateFilter): readonly Template[] {
  const words = wordsOf(filter.query);
  return templates.filter((template) => {
    if (filter.packId !== '' && template.packId !== filter.packId) return false;
    const category = categoryText(template.category);
    if (
      filter.category !== '' &&
      category !== filter.category &&
      !category.startsWith(`${filter.category}${SEPARATOR}`)
    )
      return false;
    return (
      words.length === 0 ||
      hasAll([template.title, template.code, template.text, ...template.triggers], words)
    );
  });
}

export function filterShoppers(
  shoppers: readonly Shopper[],
  query: string,
  flag: FlagColour | '',
): readonly Shopper[] {
  const words = wordsOf(query);
  return shoppers.filter((shopper) => {
    if (flag !== '' && shopper.flag?.colour !== flag) return false;
    const { name, shopName, tags } = shopper;
    return (
      words.length === 0 ||
      hasAll([name, shopName, shopper.shopper, shopper.flag?.note ?? '', ...tags], words)
    );
  });
}

const SEPARATOR = ' / ';

export function categoryText(category: readonly string[]): string {
  return category.join(SEPARATOR);
}

/** `售前 / 尺码`, `售前/尺码` and `售前／尺码` are the same path. */
export function categoryPath(text: string): readonly string[] {
  return text
    .split(/[/／]/)
    .map((part) => part.trim())
    .filter((part) => part !== '');
}

/** Every path in use and everything above it, sorted. */
export function categories(templates: readonly Template[], locale: string): readonly string[] {
  const all = new Set<string>();
  for (const { category } of templates) {
    for (let depth = 1; depth <= category.length; depth += 1) all.add(categoryText(category.slice(0, depth)));
  }
  return [...all].sort(new Intl.Collator(locale).compare);
}

function wordsOf(query: string): readonly string[] {
  return query.toLowerCase().split(/\s+/).filter(Boolean);
}

function hasAll(fields: readonly string[], words: readonly string[]): boolean {
  const whole = fields.join('\n').toLowerCase();
  return words.every((word) => whole.includes(word));
}
