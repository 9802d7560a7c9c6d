/** What is told of files that hold templates: which they are, where something stands in them, what is wrong. */

/** Where something stands in what was opened; what a format can't tell is left out. As a person counts: lines from 1. */
export interface FilePlace {
  /** The file, or the path inside an archive. */
  readonly file?: string;
  readonly sheet?: string;
  /** The line of the file, or the row of the sheet, at which the record begins. */
  readonly line?: number;
  /** The way of keys and indexes in a file that has no lines to speak of: `macros[3].actions`. */
  readonly path?: string;
}

/** What to say a code with, by the names given at the code. */
export type Values = Readonly<Record<string, string | number>>;

export type DraftFormat =
  /** Our own pack. */
  | 'deskmate'
  /** 千牛: `快捷短语编码,快捷短语,快捷短语分组`. */
  | 'qianniu'
  /** The CSV of 千牛 bots, with groups that nest and pictures beside it. */
  | 'qianniuBot'
  /** 客服宝: `一级分类（必填）` and so on. */
  | 'kefubao'
  /** `一级分类,二级分类,话术标题,话术内容`, as several desktop tools write it. */
  | 'twoLevels'
  /** Any other table. */
  | 'table'
  | 'chatwoot'
  | 'zendesk'
  | 'gorgias'
  | 'clippings'
  | 'briskine'
  | 'textBlaze'
  | 'textExpander'
  | 'espanso'
  | 'alfred';

/** What a column of a table may hold, in the order in which it is offered. */
export const COLUMN_ROLES = [
  'code',
  'title',
  /** What a shopper asks: title and trigger in one. */
  'question',
  /** One level of the category, in the order of the columns; one cell may hold several, joined by `=>`. */
  'category',
  /** Several such columns are several wordings. */
  'text',
  'triggers',
  /** Comma-separated: the first is taken for a category. */
  'tags',
  'pictures',
  'stage',
  'temper',
  'language',
  /** Several in one cell, a line each or parted by commas. */
  'shops',
  'platforms',
  'validFrom',
  'validTo',
  'pinned',
] as const;
export type ColumnRole = (typeof COLUMN_ROLES)[number];

export interface ColumnMapping {
  /** How many rows at the top are no templates. */
  readonly skip: number;
  /** By column; null for one that isn't read. */
  readonly columns: readonly (ColumnRole | null)[];
}

/** What is wrong with a pack of ours. */
export type PackProblemCode =
  /** The text isn't JSON. */
  | 'notJson'
  /** JSON, but not a Deskmate pack. */
  | 'notAPack'
  /** A pack of a later version than this program reads. Values: `version`, `reads`. */
  | 'newerVersion'
  /** A field isn't there, or is empty where it must not be. */
  | 'missing'
  /** A field holds another type. Values: `expected`. */
  | 'wrongType'
  /** A field holds none of the values that are known. Values: `expected`. */
  | 'unknownValue'
  /** A text is longer than allowed. Values: `limit`. */
  | 'tooLong'
  /** A list holds more than allowed. Values: `limit`. */
  | 'tooMany'
  /** The code, or the id, was given before. Values: `value`, `first` (the place of the first). */
  | 'duplicateCode'
  | 'duplicateId'
  /** `yyyy-mm-dd` was wanted, of a day that is in the calendar. */
  | 'notADay'
  /** The last day lies before the first. */
  | 'endsBeforeStart'
  /** A template names a picture that the file doesn't. Values: `id`. */
  | 'unknownPicture'
  /** The picture's file isn't there: JSON without its zip, or a zip that lost some. Values: `file`. */
  | 'missingPicture'
  /** The picture's bytes aren't those that were written. Values: `file`. */
  | 'wrongHash'
  /** The bytes are none of a picture of the type that is said. Values: `file`, `type`. */
  | 'notAPicture'
  /** The file isn't a zip, or it is broken or cut off. */
  | 'notAZip'
  /** A zip without `pack.json`. */
  | 'noPack'
  /** A name in the zip that leads out of it. Values: `name`. */
  | 'unsafeName'
  /** A name that the zip holds twice. Values: `name`. */
  | 'duplicateName'
  /** Too many bytes. Values: `limit`. */
  | 'tooLarge';

/** Why nothing of a file from another tool could be read. */
export type DraftProblemCode =
  /** What our own format says of its packs; the place's `path` is where. */
  | PackProblemCode
  /** There is nothing in it. */
  | 'empty'
  /** Values: `limit` (bytes). */
  | 'tooBig'
  /** Text or archive, but nothing that is known. */
  | 'unknownFormat'
  /** A file that is neither text nor a known kind of binary file. */
  | 'notText'
  /** An archive that can't be unpacked, or a workbook that can't be read. */
  | 'brokenArchive'
  | 'brokenWorkbook'
  /** A password is asked for. */
  | 'encrypted'
  /** An archive that unpacks to far more than it may. Values: `limit` (bytes, or a ratio). */
  | 'bomb'
  /** Values: `limit`. */
  | 'tooManyEntries'
  | 'tooManyRows'
  /** JSON, YAML or XML that nests too deep. Values: `limit`. */
  | 'tooDeep'
  | 'notYaml'
  | 'notXml'
  /** A reader came across something that it doesn't know how to tell. */
  | 'unreadable';

/** Why nothing of a file that was chosen, dropped or fetched was read. */
export type FileProblemCode =
  | DraftProblemCode
  /** The browser couldn't open it. */
  | 'notOpened'
  /** Reading it took too long. Values: `limit`, in seconds. */
  | 'tooSlow';

export interface FileProblem {
  readonly code: FileProblemCode;
  readonly place: FilePlace;
  readonly values: Values;
}

/** Why a row, or a piece of it, wasn't taken. */
export type RefusalCode =
  /** There is no text to send. */
  | 'noText'
  /** Values: `limit`, in UTF-16 units. */
  | 'tooLong'
  /** Values: `expected`. */
  | 'wrongType'
  /** A quote that is never closed: its line isn't read, the next ones are. */
  | 'unclosedQuote'
  /** Characters that are lost: the file was cut or written in two encodings. */
  | 'brokenCharacters'
  /** A formula that starts programs (DDE), or has no value that was saved with it. Values: `formula`. */
  | 'formula'
  /** One text over all columns: a heading between the rows. Values: `text`. */
  | 'heading'
  /** A path in an archive that leads out of it. It is never followed. */
  | 'unsafePath'
  /** A file in an archive that isn't read. Values: `problem` (its code). */
  | 'file'
  /** A picture that isn't beside the file, is none, is too large, or is one too many. Values: `name`, `limit`. */
  | 'pictureMissing'
  | 'pictureType'
  | 'pictureSize'
  | 'pictureTooMany';

/** What a file that goes out can't hold of a pack. */
export type LossCode =
  /** The format holds no pictures. Values: `count`. */
  | 'pictures'
  /** The store doesn't have this picture any more. Values: `id`. */
  | 'missingPicture'
  /** The format has no place for this field. Values: `field`, a key of the template. */
  | 'field'
  /** The category lies deeper than the format holds. Values: `left`, the names that stay out. */
  | 'category'
  /** Longer than programs that read the format are known to take. Values: `field`, `length`, `limit`. */
  | 'tooLong'
  /** The format has no such characters. Values: `field`, `characters`: each once, in order. */
  | 'characters'
  /** A line break in one of a list's texts became a blank. Values: `field`. */
  | 'lineBreaks'
  /** Goes out as it stands: no program that reads this format fills it in. Values: `names`. */
  | 'variables'
  /** The format wants a code and the template has none. Values: `given`, what stands there. */
  | 'code';
