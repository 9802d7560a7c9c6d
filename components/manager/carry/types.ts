/** What import, export and backups show, and what the agent does with them. Data in, callbacks out. */
import type { Template } from '../../../utils/model/index.ts';

/** A file as it was chosen or dropped; the path has the folders that it was dropped with. */
export interface NamedFile {
  readonly path: string;
  readonly file: File;
}

export interface FilePlace {
  readonly file?: string;
  readonly sheet?: string;
  readonly line?: number;
  readonly path?: string;
}

export type Values = Readonly<Record<string, string | number>>;

export const COLUMN_USES = [
  'code',
  'title',
  'question',
  'category',
  'text',
  'triggers',
  'tags',
  'pictures',
  'stage',
  'temper',
  'language',
  'shops',
  'platforms',
  'validFrom',
  'validTo',
  'pinned',
] as const;
export type ColumnUse = (typeof COLUMN_USES)[number];

export interface Columns {
  /** Rows at the top that are no templates. */
  readonly skip: number;
  /** By column; null for one that isn't read. */
  readonly columns: readonly (ColumnUse | null)[];
}

export type FormatName =
  | 'deskmate'
  | 'qianniu'
  | 'qianniuBot'
  | 'kefubao'
  | 'twoLevels'
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

export type ProblemCode =
  | 'notJson'
  | 'notAPack'
  | 'newerVersion'
  | 'missing'
  | 'wrongType'
  | 'unknownValue'
  | 'tooLong'
  | 'tooMany'
  | 'duplicateCode'
  | 'duplicateId'
  | 'notADay'
  | 'endsBeforeStart'
  | 'unknownPicture'
  | 'missingPicture'
  | 'wrongHash'
  | 'notAPicture'
  | 'notAZip'
  | 'noPack'
  | 'unsafeName'
  | 'duplicateName'
  | 'tooLarge'
  | 'empty'
  | 'tooBig'
  | 'unknownFormat'
  | 'notText'
  | 'brokenArchive'
  | 'brokenWorkbook'
  | 'encrypted'
  | 'bomb'
  | 'tooManyEntries'
  | 'tooManyRows'
  | 'tooDeep'
  | 'notYaml'
  | 'notXml'
  | 'unreadable'
  | 'notOpened';

export type RefusedCode =
  | 'noText'
  | 'tooLong'
  | 'wrongType'
  | 'unclosedQuote'
  | 'brokenCharacters'
  | 'formula'
  | 'heading'
  | 'unsafePath'
  | 'file'
  | 'pictureMissing'
  | 'pictureType'
  | 'pictureSize'
  | 'pictureTooMany';

export interface FileProblem {
  readonly code: ProblemCode;
  readonly place: FilePlace;
  readonly values: Values;
}

export type FieldName =
  | 'code'
  | 'title'
  | 'category'
  | 'text'
  | 'triggers'
  | 'stage'
  | 'temper'
  | 'language'
  | 'shops'
  | 'platforms'
  | 'validFrom'
  | 'validTo'
  | 'pinned'
  | 'pictures';

export type Kind = 'new' | 'same' | 'changed' | 'conflict' | 'deleted' | 'gone';
export type Choice = 'take' | 'merge' | 'theirs' | 'keep' | 'both' | 'skip' | 'remove';
export type CodeChoice = 'takeCode' | 'keepCode' | 'noCode';

export interface Difference {
  readonly field: FieldName;
  readonly mine: string;
  readonly theirs: string;
}

/** A template that the import is about. Its id is the key of choices. */
export interface TemplateItem {
  readonly type: 'template';
  readonly id: string;
  readonly kind: Kind;
  readonly place: FilePlace | null;
  readonly title: string;
  readonly code: string;
  readonly text: string;
  readonly differences: readonly Difference[];
  readonly choice: Choice;
  readonly choices: readonly Choice[];
  readonly clash: { readonly code: string; readonly withTitle: string } | null;
  readonly codeChoice: CodeChoice;
  readonly codeChoices: readonly CodeChoice[];
}

/** What is only told: a row that isn't taken, or something that comes otherwise than it was. */
export type NoteItem =
  | {
      readonly type: 'refused';
      readonly id: string;
      readonly place: FilePlace;
      readonly code: RefusedCode;
      readonly values: Values;
    }
  | { readonly type: 'kept'; readonly id: string; readonly place: FilePlace; readonly variable: string }
  | {
      readonly type: 'adapted';
      readonly id: string;
      readonly place: FilePlace;
      readonly field: FieldName;
      readonly original: string;
    };

export type ReviewItem = TemplateItem | NoteItem;

export type Target =
  | { readonly kind: 'new'; readonly name: string }
  | {
      readonly kind: 'pack';
      readonly id: string;
      /** The file is the whole pack, newer: what isn't in it is gone. Else it is added. */
      readonly edition: boolean;
    };

export interface TargetPack {
  readonly id: string;
  readonly name: string;
  /** It was imported before, so that a new edition can be told. */
  readonly known: boolean;
}

export interface ShownTable {
  readonly place: FilePlace;
  readonly columns: Columns;
  /** Whether the header told it. */
  readonly sure: boolean;
  /** The first ones, with those that are skipped. */
  readonly rows: readonly { readonly line: number; readonly cells: readonly string[] }[];
}

export interface ShownSource {
  readonly file: string;
  readonly format: FormatName;
  /** As it is called; null for what isn't text. */
  readonly encoding: string | null;
}

export type ImportState =
  | { readonly step: 'reading'; readonly file: string; readonly done: number; readonly all: number }
  /** Nothing could be read. No problems: there was nothing to read. */
  | { readonly step: 'unreadable'; readonly problems: readonly FileProblem[] }
  | {
      readonly step: 'settings';
      readonly sources: readonly ShownSource[];
      readonly tables: readonly ShownTable[];
      readonly packs: readonly TargetPack[];
      readonly target: Target;
      /** Templates and refused rows. */
      readonly found: number;
      readonly refused: number;
      /** Of files that couldn't be read. */
      readonly problems: readonly FileProblem[];
      /** While it is compared. */
      readonly busy: boolean;
    }
  | {
      readonly step: 'review';
      readonly packName: string;
      readonly items: readonly ReviewItem[];
      readonly choices: ReadonlyMap<string, Choice>;
      readonly codes: ReadonlyMap<string, CodeChoice>;
      readonly failure: 'cancelled' | 'full' | 'failed' | null;
    }
  | { readonly step: 'writing'; readonly done: number; readonly all: number }
  | {
      readonly step: 'done';
      readonly written: number;
      readonly removed: number;
      readonly lostPictures: number;
    };

export interface ImportCallbacks {
  onFiles(files: readonly NamedFile[]): void;
  onColumns(table: number, columns: Columns): void;
  onTarget(target: Target): void;
  onCheck(): void;
  onBack(): void;
  onChoose(ids: readonly string[], choice: Choice): void;
  onChooseCode(ids: readonly string[], choice: CodeChoice): void;
  onImport(): void;
  /** While it is written: stops it. */
  onStop(): void;
  onTakeBack(): void;
  onClose(): void;
}

export const EXPORT_FORMATS = ['zip', 'json', 'qianniu', 'xlsx', 'csv', 'markdown', 'espanso'] as const;
export type ExportFormat = (typeof EXPORT_FORMATS)[number];

export type LossName =
  | 'pictures'
  | 'missingPicture'
  | 'field'
  | 'category'
  | 'tooLong'
  | 'characters'
  | 'lineBreaks'
  | 'variables'
  | 'code';

export interface ShownLoss {
  readonly title: string;
  readonly code: LossName;
  readonly values: Values;
}

export interface ExportState {
  readonly packs: readonly { readonly id: string; readonly name: string; readonly count: number }[];
  readonly packId: string;
  readonly format: ExportFormat;
  /** Null while it is made. */
  readonly file: {
    readonly name: string;
    readonly losses: readonly ShownLoss[];
    readonly empty: boolean;
  } | null;
  readonly failed: boolean;
  /** Name of the file that was saved last. */
  readonly saved: string;
}

export interface ExportCallbacks {
  onPack(id: string): void;
  onFormat(format: ExportFormat): void;
  onSave(): void;
  onClose(): void;
}

export interface ShownBackup {
  readonly id: number;
  readonly at: number;
  readonly by: 'day' | 'agent' | 'before';
  readonly templates: number;
  readonly pictures: number;
  readonly shoppers: boolean;
  /** In bytes. */
  readonly size: number;
}

export interface ShownImport {
  readonly id: number;
  readonly at: number;
  readonly packName: string;
  readonly added: number;
  readonly changed: number;
  readonly removed: number;
}

export interface KeepingState {
  readonly backups: readonly ShownBackup[];
  readonly most: number;
  readonly imports: readonly ShownImport[];
  readonly busy: boolean;
  readonly said: 'backedUp' | 'takenBack' | 'full' | 'error' | 'unknown' | null;
  /** An import that wasn't taken back, because so many of its templates were changed since. */
  readonly asked: { readonly id: number; readonly changed: number } | null;
}

export interface KeepingCallbacks {
  onBackUp(): void;
  onRestore(id: number): void;
  onExportAll(shoppers: boolean): void;
  onImportAll(files: readonly NamedFile[]): void;
  onTakeImportBack(id: number, since: 'refuse' | 'keep' | 'force'): void;
}

export const TABLE_NAMES = [
  'packs',
  'templates',
  'bases',
  'settings',
  'adapters',
  'lessons',
  'ownReplies',
  'bans',
  'gaps',
  'pictures',
  'shops',
  'shoppers',
  'messages',
  'tags',
  'events',
] as const;
export type TableName = (typeof TABLE_NAMES)[number];

export type RestoreProblem =
  | { readonly code: 'notEverything' | 'newerVersion' | 'gone' | 'full' | 'failed' }
  | { readonly code: 'badRow'; readonly table: TableName; readonly index: number; readonly field: string };

export type RestoreState =
  | { readonly step: 'problem'; readonly problem: RestoreProblem }
  | {
      readonly step: 'preview';
      readonly at: number;
      readonly tables: readonly {
        readonly table: TableName;
        readonly here: number;
        readonly there: number;
      }[];
      readonly added: readonly Template[];
      readonly removed: readonly Template[];
      readonly changed: readonly { readonly here: Template; readonly there: Template }[];
    }
  | { readonly step: 'writing'; readonly done: number; readonly all: number }
  | { readonly step: 'done' };

export interface RestoreCallbacks {
  onConfirm(): void;
  onStop(): void;
  onClose(): void;
}

/** What stands in place of the page. */
export type CarryTask =
  | { readonly task: 'import'; readonly state: ImportState }
  | { readonly task: 'export'; readonly state: ExportState }
  | { readonly task: 'restore'; readonly state: RestoreState };
