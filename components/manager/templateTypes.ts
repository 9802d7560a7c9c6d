/** What the template list and editor are given and give back, beside what the rest of the manager does. */
import type {
  Blank,
  CategoryProblem,
  DuplicateGroup,
  Language,
  Marks,
  ReplaceQuestion,
  ReplaceRow,
  Shopper,
  Template,
  TemplateVersion,
  Variables,
} from '../../utils/model/index.ts';

/** Whatever changes templates is one step and is answered with an `undo` offer that takes it back as a whole. */
export interface TemplateCallbacks {
  /** Whole paths: renames and moves. @returns why it can't be; null when it is done. */
  onMoveCategory(from: readonly string[], to: readonly string[]): Promise<CategoryProblem | null>;
  onMarkTemplates(ids: readonly string[], marks: Marks): void;
  onDeleteTemplates(ids: readonly string[]): void;
  /** The recycle bin, the last deleted first. */
  onReadDeleted(): Promise<readonly Template[]>;
  onRestoreDeleted(ids: readonly string[]): Promise<void>;
  /** Out of the recycle bin for good, but for the `undo` offer. */
  onPurgeDeleted(ids: readonly string[]): Promise<void>;
  /** Of one template, the newest first. */
  onReadVersions(templateId: string): Promise<readonly TemplateVersion[]>;
  /** The template is again what it was in this version. */
  onRestoreVersion(version: TemplateVersion): Promise<void>;
  /** What replacing would do; nothing is changed yet. */
  onFindReplace(question: ReplaceQuestion): Promise<readonly ReplaceRow[]>;
  /** Writes the changed templates of these rows. */
  onReplace(rows: readonly ReplaceRow[]): void;
  onFindDuplicates(): Promise<readonly DuplicateGroup[]>;
  /** Of each group the template that is kept takes over what the others are found by; the others are deleted. */
  onMerge(groups: readonly { readonly templates: readonly Template[]; readonly keepId: string }[]): void;
  onCompare(before: string, after: string): Promise<readonly ComparedPart[]>;
}

/** A template's text as a shopper would get it. */
export interface FilledText {
  readonly text: string;
  /** In order; offsets are UTF-16 units of `text`. */
  readonly blanks: readonly Blank[];
  /** Where the caret would stand; null where the template doesn't say. */
  readonly caret: number | null;
  /** How many texts are made of the template; 1 where it has no wordings. */
  readonly wordings: number;
}

export interface FillOptions {
  readonly language: Language;
  /** Milliseconds since 1970. */
  readonly now: number;
  /** Below `FilledText.wordings`. */
  readonly wording: number;
}

export type FillText = (text: string, variables: Variables, options: FillOptions) => FilledText;

/** A piece of two texts that are compared: in both, only in the one before, or only in the one after. */
export interface ComparedPart {
  readonly text: string;
  readonly side: 'both' | 'before' | 'after';
}

/** Where texts are compared by words, in order. */
export type CompareTexts = (before: string, after: string) => readonly ComparedPart[];

/** A platform that a template can be for. */
export interface Platform {
  readonly id: string;
  readonly name: string;
}

/** Names of the shops in which shoppers were served, each once, the last served first. */
export function knownShops(shoppers: readonly Shopper[] | null): readonly string[] {
  const names = (shoppers ?? []).map(({ shopName, shop }) => shopName || shop);
  return [...new Set(names.filter((name) => name !== ''))];
}
