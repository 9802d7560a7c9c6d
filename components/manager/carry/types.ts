/** What import, export and backups show, and what the agent does with them. Data in, callbacks out. */
import type {
  BackupCause,
  CodeChoice,
  ColumnMapping,
  DraftFormat,
  EverythingProblem,
  EverythingTable,
  FilePlace,
  FileProblem,
  LossCode,
  RefusalCode,
  RowChoice,
  RowKind,
  SinceChanged,
  Template,
  TemplateField,
  Values,
} from '../../../utils/model/index.ts';

/** A file as it was chosen or dropped; the path has the folders that it was dropped with. */
export interface NamedFile {
  readonly path: string;
  readonly file: File;
}

export interface Difference {
  readonly field: TemplateField;
  readonly mine: string;
  readonly theirs: string;
}

/** A template that the import is about. Its id is the key of choices. */
export interface TemplateItem {
  readonly type: 'template';
  readonly id: string;
  readonly kind: RowKind;
  readonly place: FilePlace | null;
  readonly title: string;
  readonly code: string;
  readonly text: string;
  readonly differences: readonly Difference[];
  readonly choice: RowChoice;
  readonly choices: readonly RowChoice[];
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
      readonly code: RefusalCode;
      readonly values: Values;
    }
  | { readonly type: 'kept'; readonly id: string; readonly place: FilePlace; readonly variable: string }
  | {
      readonly type: 'adapted';
      readonly id: string;
      readonly place: FilePlace;
      readonly field: TemplateField;
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
  readonly columns: ColumnMapping;
  /** Whether the header told it. */
  readonly sure: boolean;
  /** The first ones, with those that are skipped. */
  readonly rows: readonly { readonly line: number; readonly cells: readonly string[] }[];
}

export interface ShownSource {
  readonly file: string;
  readonly format: DraftFormat;
  /** As it is called; null for what isn't text. */
  readonly encoding: string | null;
}

export interface ShownKeys {
  /** So many can be taken. */
  readonly count: number;
  /** Names of those that can't be keys here. */
  readonly ignored: readonly string[];
  readonly take: boolean;
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
      readonly choices: ReadonlyMap<string, RowChoice>;
      readonly codes: ReadonlyMap<string, CodeChoice>;
      /** Keys that the file takes along; null: none. */
      readonly keys: ShownKeys | null;
      readonly failure: 'cancelled' | 'full' | 'failed' | 'changed' | null;
    }
  | { readonly step: 'writing'; readonly done: number; readonly all: number }
  /** The page of an import went away while it was written: nothing was. */
  | { readonly step: 'interrupted'; readonly packName: string }
  | {
      readonly step: 'done';
      readonly written: number;
      readonly removed: number;
      readonly lostPictures: number;
    };

export interface ImportCallbacks {
  onFiles(files: readonly NamedFile[]): void;
  onColumns(table: number, columns: ColumnMapping): void;
  onTarget(target: Target): void;
  onCheck(): void;
  onBack(): void;
  onChoose(ids: readonly string[], choice: RowChoice): void;
  onChooseCode(ids: readonly string[], choice: CodeChoice): void;
  /** Whether the file's keys take the place of the agent's own. */
  onTakeKeys(take: boolean): void;
  onImport(): void;
  /** While it is written: stops it. */
  onStop(): void;
  onTakeBack(): void;
  onClose(): void;
}

export const EXPORT_FORMATS = ['zip', 'json', 'qianniu', 'xlsx', 'csv', 'markdown', 'espanso'] as const;
export type ExportFormat = (typeof EXPORT_FORMATS)[number];

export interface ShownLoss {
  readonly title: string;
  readonly code: LossCode;
  readonly values: Values;
}

export interface ExportState {
  readonly packs: readonly { readonly id: string; readonly name: string; readonly count: number }[];
  readonly packId: string;
  readonly format: ExportFormat;
  /** Keys that the agent chose and that could go along; null: none, or the format can't. */
  readonly keys: { readonly count: number; readonly take: boolean } | null;
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
  onTakeKeys(take: boolean): void;
  onSave(): void;
  onClose(): void;
}

export interface ShownBackup {
  readonly id: number;
  readonly at: number;
  readonly by: BackupCause;
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
  readonly said: 'backedUp' | 'takenBack' | 'full' | 'locked' | 'error' | 'unknown' | null;
  /** An import that wasn't taken back, because so many of its templates were changed since. */
  readonly asked: { readonly id: number; readonly changed: number } | null;
}

export interface KeepingCallbacks {
  onBackUp(): void;
  onRestore(id: number): void;
  onExportAll(shoppers: boolean): void;
  onImportAll(files: readonly NamedFile[]): void;
  onTakeImportBack(id: number, since: SinceChanged): void;
}

export type RestoreProblem = EverythingProblem | { readonly code: 'gone' | 'full' | 'locked' | 'failed' };

export type RestoreState =
  | { readonly step: 'problem'; readonly problem: RestoreProblem }
  | {
      readonly step: 'preview';
      readonly at: number;
      readonly tables: readonly {
        readonly table: EverythingTable;
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
