/** What the template list and editor are given and give back, beside what the rest of the manager does. */
import type { Shopper, Template } from '../../utils/model/index.ts';

/** A category with what lies in it: `own` right in it, `all` below it as well. */
export interface CategoryNode {
  readonly name: string;
  readonly path: readonly string[];
  readonly own: number;
  readonly all: number;
  readonly children: readonly CategoryNode[];
}

export type CategoryProblem = 'missing' | 'tooLong' | 'tooDeep' | 'intoItself';

/** What many templates are given at once; what is left out stays as it is in each. */
export type Marks = Partial<
  Pick<Template, 'category' | 'stage' | 'temper' | 'shops' | 'platforms' | 'validFrom' | 'validTo' | 'pinned'>
>;

/** Whatever changes templates is one step and is answered with an `undo` offer that takes it back as a whole. */
export interface TemplateCallbacks {
  /** Whole paths: renames and moves. @returns why it can't be; null when it is done. */
  onMoveCategory(from: readonly string[], to: readonly string[]): Promise<CategoryProblem | null>;
  onMarkTemplates(ids: readonly string[], marks: Marks): void;
  onDeleteTemplates(ids: readonly string[]): void;
  /** The recycle bin, the last deleted first. */
  onReadDeleted(): Promise<readonly Template[]>;
  onRestoreDeleted(ids: readonly string[]): Promise<void>;
}

/** A shop or a platform that a template can be for. */
export interface KnownPlace {
  readonly id: string;
  readonly name: string;
}

/** Names of the shops in which shoppers were served, each once, the last served first. */
export function knownShops(shoppers: readonly Shopper[] | null): readonly string[] {
  const names = (shoppers ?? []).map(({ shopName, shop }) => shopName || shop);
  return [...new Set(names.filter((name) => name !== ''))];
}
