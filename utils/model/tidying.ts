/** What is shown of many templates before they are changed: categories, what would be replaced, which say the same. */
import type { VersionCause } from './keeping.ts';
import type { Span } from './suggestion.ts';
import type { Template } from './template.ts';

export interface CategoryNode {
  readonly name: string;
  readonly path: readonly string[];
  /** Templates right in it, and in all below it as well. */
  readonly own: number;
  readonly all: number;
  readonly children: readonly CategoryNode[];
}

/** Why a category can't go there. */
export type CategoryProblem =
  | 'missing'
  /** A name is longer than categories may be. */
  | 'tooLong'
  /** Something would lie deeper than categories may. */
  | 'tooDeep'
  /** It would lie in itself. */
  | 'intoItself';

/** What many templates can be given at once; what is left out stays as it is in each. */
export type Marks = Partial<
  Pick<
    Template,
    | 'packId'
    | 'category'
    | 'stage'
    | 'temper'
    | 'language'
    | 'shops'
    | 'platforms'
    | 'validFrom'
    | 'validTo'
    | 'pinned'
  >
>;

export type ReplaceField = 'title' | 'text' | 'triggers';

export interface ReplaceQuestion {
  /** Plain text. Empty finds nothing. */
  readonly find: string;
  /** Plain text; `$` means nothing. */
  readonly replace: string;
  /** Otherwise case, width and traditional or simplified make no difference. */
  readonly matchCase: boolean;
  /** Latin words and numbers only as a whole: `M` isn't found in `XMAS`, nor `7` in `17`. */
  readonly wholeWord: boolean;
  readonly fields: readonly ReplaceField[];
}

/** What keeps a template from being changed. */
export type ReplaceProblem =
  /** Its text would be empty. */
  | 'empty'
  /** A field would be longer than templates may be. */
  | 'tooLong'
  /** A variable in its text would be malformed that isn't now. */
  | 'variables';

export interface ReplacedField {
  readonly field: ReplaceField;
  /** Which of several, for triggers; else 0. */
  readonly index: number;
  /** The field as it is, what was found marked; and as it would be, what was put in marked. */
  readonly before: readonly Span[];
  readonly after: readonly Span[];
}

/** A template in which it was found, and what it would be. */
export interface ReplaceRow {
  readonly template: Template;
  readonly fields: readonly ReplacedField[];
  /** How often it was found. */
  readonly count: number;
  /** The template as it would be; null with a problem. */
  readonly changed: Template | null;
  readonly problem: ReplaceProblem | null;
}

export interface DuplicateGroup {
  readonly kind: 'same' | 'near';
  /** At least two; the one that is best kept first: most used, then last changed. */
  readonly templates: readonly Template[];
  /** How alike the least alike of them is to the shortest of them, 0 to 1; 1: the same but for width, case and marks. */
  readonly likeness: number;
}

/** A template as it was before a change. */
export interface TemplateVersion {
  readonly id: number;
  /** When it was changed; milliseconds since 1970. */
  readonly at: number;
  readonly by: VersionCause;
  readonly template: Template;
}
