/** What a template's text is made of. Offsets are UTF-16 units of the template. */

/** Where a piece starts and ends. */
export interface Place {
  readonly start: number;
  readonly end: number;
}

export interface TextPart {
  readonly kind: 'text';
  readonly text: string;
}

export interface VariablePart extends Place {
  readonly kind: 'variable';
  readonly name: string;
  /** What stands in when there is no value; null where the template gives none. `{name|}` gives the empty text. */
  readonly default: string | null;
  /** All choices, the default first, where the template gives several. */
  readonly choices?: readonly string[];
}

/** `{date+3d}`: a day counted from today. */
export interface DatePart extends Place {
  readonly kind: 'date';
  /** How many days, weeks or months; negative for days gone by. */
  readonly amount: number;
  readonly unit: 'd' | 'w' | 'm';
}

/** `{cursor}`: where the caret shall stand. */
export interface CursorPart extends Place {
  readonly kind: 'cursor';
}

/** What may stand in a wording. */
export type PlainPart = TextPart | VariablePart | DatePart | CursorPart;

/** `[[a||b]]`: wordings of which one is taken; two at least. */
export interface WordingsPart extends Place {
  readonly kind: 'wordings';
  readonly wordings: readonly (readonly PlainPart[])[];
}

export type TemplatePart = PlainPart | WordingsPart;

export type TemplateProblemCode =
  /** A `{` without its `}` on the same line. */
  | 'unclosed'
  /** A `}` without a `{` before it. */
  | 'strayClose'
  /** `{}` or `{|…}`. */
  | 'emptyName'
  /** A name with spaces or longer than `MAX_VARIABLE_NAME`; a `{cursor}` with a default. */
  | 'badName'
  /** `{date+…}` or `{date-…}` that names no day. */
  | 'badDate'
  /** A `{cursor}` that comes behind another. It renders to nothing. */
  | 'secondCursor'
  /** `[[` without `]]` or the other way round, an empty wording, or only one. */
  | 'badWordings';

export interface TemplateProblem {
  readonly code: TemplateProblemCode;
  /** Where the malformed piece stands: the whole of it, or the mark that has no other. */
  readonly at: number;
  readonly end: number;
}

export interface ParsedTemplate {
  /** In order. Texts and the other parts' own pieces put together are the template. */
  readonly parts: readonly TemplatePart[];
  /** In the order of their places. */
  readonly problems: readonly TemplateProblem[];
}
