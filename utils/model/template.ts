/** Templates (话术) and the packs (话术包) that hold them. */

export type Stage = 'presale' | 'insale' | 'aftersale';
/** How the shopper decides: dominant, expressive, gentle, analytical. */
export type Temper = 'tiger' | 'peacock' | 'koala' | 'owl';
export type Language = 'zh-CN' | 'zh-TW' | 'en';

export interface Template {
  readonly id: string;
  readonly packId: string;
  /** Shortcut code (快捷编码): what the agent types to get it. Unique in a pack; empty when it has none. */
  readonly code: string;
  readonly title: string;
  /** Path from the top, e.g. `['售前', '尺码']`. */
  readonly category: readonly string[];
  /** With variables: `{shopper}`, `{courier|中通}`. */
  readonly text: string;
  /** Ids of its pictures, in the order in which they go out; left out where it never had any. */
  readonly pictures?: readonly string[];
  /** Wordings of shoppers that this template answers. */
  readonly triggers: readonly string[];
  readonly stage: Stage | null;
  readonly temper: Temper | null;
  readonly language: Language;
  /** The shops that it serves, by their name or id as the workbench has them; left out or empty: all. */
  readonly shops?: readonly string[];
  /** The platforms that it serves, by their id (`taobao`, `jd` …); left out or empty: all. */
  readonly platforms?: readonly string[];
  /** The first and the last day on which it serves, `yyyy-mm-dd` as the agent's clock has it; left out: no limit. */
  readonly validFrom?: string;
  readonly validTo?: string;
  /** Stands above the others of its category; left out: no. */
  readonly pinned?: boolean;
  /** Of a template of the agent's own: id of the one in a read-only pack in whose place it stands. */
  readonly overrides?: string;
  /** How often it went out. Breaks ties; never overrides relevance. */
  readonly used: number;
  readonly lastUsedAt: number | null;
  readonly updatedAt: number;
  /** When it was put in the recycle bin; null while it serves. */
  readonly deletedAt: number | null;
}

/** What an agent writes of a template; everything else is bookkeeping of the desk. In the order in which it is told. */
export const TEMPLATE_FIELDS = [
  'code',
  'title',
  'category',
  'text',
  'triggers',
  'stage',
  'temper',
  'language',
  'shops',
  'platforms',
  'validFrom',
  'validTo',
  'pinned',
  'pictures',
] as const satisfies readonly (keyof Template)[];
export type TemplateField = (typeof TEMPLATE_FIELDS)[number];

export interface Pack {
  readonly id: string;
  readonly name: string;
  readonly language: Language;
  /** `starter` came with the extension, `personal` is the agent's own. */
  readonly source: 'starter' | 'personal' | 'imported';
  readonly installedAt: number;
  /** Kept by a shop or team: its templates are overridden by the agent's own, never changed. Left out: no. */
  readonly readOnly?: boolean;
}

/** What the desk knows to fill a template's variables with. A missing one takes the template's default. */
export interface Variables {
  readonly shopper?: string;
  readonly shop?: string;
  readonly agent?: string;
  readonly order?: string;
  readonly goods?: string;
  readonly courier?: string;
  readonly time?: string;
  readonly [name: string]: string | undefined;
}
