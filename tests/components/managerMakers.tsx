/** A manager page to test: two packs, three templates, two shoppers, two sites, callbacks that only remember. */
import { render } from '@testing-library/preact';
import { vi } from 'vitest';
import {
  type AdapterImportState,
  type AdapterInfo,
  type LearnedInfo,
  LocaleContext,
  Manager,
  type ManagerProps,
} from '../../components/index.ts';
import { LearnedPage, SitePage } from '../../components/manager/pages.ts';
import { preloadTemplateParts } from '../../components/manager/templateParts.ts';
import type { Language, Pack, Part, PartState, SiteHealth, Template } from '../../utils/model/index.ts';
import { categoryTree } from '../../utils/packs/index.ts';
import { countWordings, render as fill, parseTemplate } from '../../utils/template/index.ts';
import { HOUR, health, NOW, shopper } from './makers.tsx';

// In the browser they come a moment after the page.
await Promise.all([preloadTemplateParts(), LearnedPage.preload(), SitePage.preload()]);

export const PACKS: readonly Pack[] = [
  { id: 'start', name: '起步包', language: 'zh-CN', source: 'starter', installedAt: 0 },
  { id: 'mine', name: '我的', language: 'zh-CN', source: 'personal', installedAt: 0 },
];

export function template(id: string, more: Partial<Template> = {}): Template {
  return {
    id,
    packId: 'mine',
    code: '',
    title: id,
    category: [],
    text: `${id} 的正文`,
    triggers: [],
    stage: null,
    temper: null,
    language: 'zh-CN',
    used: 0,
    lastUsedAt: null,
    updatedAt: 0,
    deletedAt: null,
    ...more,
  };
}

export const TEMPLATES: readonly Template[] = [
  template('发货', { code: 'fhsj', category: ['售中', '物流'], triggers: ['啥时候发'], used: 12 }),
  template('尺码', { packId: 'start', category: ['售前'], text: '按身高体重选' }),
  template('退货', { category: ['售后'] }),
];

const FLAG = { colour: 'red', note: '要发顺丰', agent: '甲', at: NOW - HOUR } as const;

export const SHOPPERS = [
  shopper({ flag: FLAG, tags: ['老客', '会员'] }),
  shopper({ id: 'practice/s1/b2', shopper: 'b2', name: '李四', shopName: '大店', tags: [], visits: 1 }),
];

export function siteHealth(
  parts: Partial<Readonly<Record<Part, PartState>>> = {},
  more: Partial<SiteHealth> = {},
): SiteHealth {
  const now = health(parts);
  return {
    ...now,
    site: 'kefu.example',
    parts: now.parts.map((one) => ({ ...one, since: NOW - 30 * HOUR })),
    updatedAt: NOW - HOUR,
    ...more,
  };
}

export function adapter(id: string, more: Partial<AdapterInfo> = {}): AdapterInfo {
  return {
    id,
    name: id,
    version: 1,
    hosts: [`${id}.example`],
    facts: [],
    reads: 'chat',
    source: 'builtIn',
    savedAt: null,
    hasPrevious: false,
    replacesBuiltIn: false,
    newerBuiltIn: null,
    ...more,
  };
}

export const ADAPTERS: readonly AdapterInfo[] = [
  adapter('practice', { name: '练习台', hosts: ['127.0.0.1', 'localhost'] }),
  adapter('pinduoduo', {
    name: '拼多多',
    version: 4,
    hosts: ['mms.pinduoduo.com'],
    facts: [
      { about: '消息与买卖双方', seen: '2026-06', trust: 'H' },
      { about: '商品卡片', seen: '2026-10', trust: 'M' },
    ],
  }),
  adapter('lazada', { name: 'Lazada', reads: 'list', hosts: ['*.lazada.sg', '*.lazada.co.th'] }),
  adapter('pinduoduo', {
    name: '拼多多',
    version: 3,
    hosts: ['mms.pinduoduo.com'],
    source: 'taught',
    savedAt: NOW - 30 * HOUR,
    hasPrevious: true,
    replacesBuiltIn: true,
    newerBuiltIn: 4,
  }),
  adapter('nook', { name: '小铺客服', source: 'imported', savedAt: NOW - HOUR }),
];

/** What can come of a chosen file, by name. */
export const IMPORT_STATES: Readonly<Record<string, AdapterImportState>> = {
  problems: {
    state: 'problems',
    problems: [
      { code: 'notJson', where: '', value: '' },
      { code: 'selector', where: 'adapters.0.composer.0', value: 'p:has(' },
    ],
  },
  ready: { state: 'ready', replaces: [{ name: '拼多多', from: 4, to: 3 }], adds: ['小铺'] },
  done: { state: 'done', count: 1 },
};

export const NOTHING_LEARNED: LearnedInfo = {
  replies: [],
  lessons: { query: '', found: [], hasMore: false, total: 0 },
  bans: [],
  gaps: [],
};

export const LEARNED: LearnedInfo = {
  replies: [
    { id: 'r1', text: '{shopper}，电子发票发货后三天内发到您的邮箱', used: 12, lastUsedAt: NOW - 30 * HOUR },
    { id: 'r2', text: '这款下周补货', used: 1, lastUsedAt: NOW - 900 * HOUR },
  ],
  lessons: {
    query: '',
    found: [
      {
        id: 9,
        wording: '能不能开发票\n要专票',
        target: '{shopper}，电子发票发货后三天内发到您的邮箱',
        at: NOW - HOUR,
      },
      { id: 4, wording: '几号发', target: null, at: NOW - 30 * HOUR },
    ],
    hasMore: true,
    total: 1234,
  },
  bans: [{ id: 3, wording: '有没有小样', target: '发货', at: NOW - HOUR }],
  gaps: [{ key: '能送到楼上吗', example: '能送到楼上吗？', count: 7, lastAt: NOW - HOUR }],
};

/** Shows the manager page. `again` tells it something new and leaves the rest as it was. */
export function showManager(more: Partial<ManagerProps> = {}, language: Language = 'zh-CN') {
  // As the style sheet has it, which isn't loaded here.
  document.documentElement.style.fontSize = '14px';
  const spies = {
    onLanguage: vi.fn<ManagerProps['onLanguage']>(),
    onFirstSteps: vi.fn<ManagerProps['onFirstSteps']>(),
    onSection: vi.fn<ManagerProps['onSection']>(),
    onSaveTemplate: vi.fn<ManagerProps['onSaveTemplate']>().mockResolvedValue(true),
    onAddPictures: vi.fn<ManagerProps['onAddPictures']>().mockResolvedValue({ ids: [], problems: [] }),
    onReadPicture: vi.fn<ManagerProps['onReadPicture']>().mockResolvedValue(null),
    onMoveCategory: vi.fn<ManagerProps['onMoveCategory']>().mockResolvedValue(null),
    onMarkTemplates: vi.fn<ManagerProps['onMarkTemplates']>(),
    onDeleteTemplates: vi.fn<ManagerProps['onDeleteTemplates']>(),
    onReadDeleted: vi.fn<ManagerProps['onReadDeleted']>().mockResolvedValue([]),
    onPurgeDeleted: vi.fn<ManagerProps['onPurgeDeleted']>().mockResolvedValue(),
    onRestoreDeleted: vi.fn<ManagerProps['onRestoreDeleted']>().mockResolvedValue(),
    onReadVersions: vi.fn<ManagerProps['onReadVersions']>().mockResolvedValue([]),
    onRestoreVersion: vi.fn<ManagerProps['onRestoreVersion']>().mockResolvedValue(),
    onFindReplace: vi.fn<ManagerProps['onFindReplace']>().mockResolvedValue([]),
    onReplace: vi.fn<ManagerProps['onReplace']>(),
    onFindDuplicates: vi.fn<ManagerProps['onFindDuplicates']>().mockResolvedValue([]),
    onMerge: vi.fn<ManagerProps['onMerge']>(),
    onCompare: vi.fn<ManagerProps['onCompare']>(async (_before, after) => [{ text: after, side: 'both' }]),
    onDeleteTemplate: vi.fn<ManagerProps['onDeleteTemplate']>(),
    onDisableSite: vi.fn<ManagerProps['onDisableSite']>(),
    onExportAdapters: vi.fn<ManagerProps['onExportAdapters']>(),
    onImportFile: vi.fn<ManagerProps['onImportFile']>(),
    onImportConfirm: vi.fn<ManagerProps['onImportConfirm']>(),
    onImportCancel: vi.fn<ManagerProps['onImportCancel']>(),
    onRemoveAdapter: vi.fn<ManagerProps['onRemoveAdapter']>(),
    onRestoreAdapter: vi.fn<ManagerProps['onRestoreAdapter']>(),
    onLessonQuery: vi.fn<ManagerProps['onLessonQuery']>(),
    onMoreLessons: vi.fn<ManagerProps['onMoreLessons']>(),
    onKeepReply: vi.fn<ManagerProps['onKeepReply']>(),
    onDeleteReply: vi.fn<ManagerProps['onDeleteReply']>(),
    onDeleteLesson: vi.fn<ManagerProps['onDeleteLesson']>(),
    onUnban: vi.fn<ManagerProps['onUnban']>(),
    onDismissGap: vi.fn<ManagerProps['onDismissGap']>(),
    onClearLearned: vi.fn<ManagerProps['onClearLearned']>(),
    onWriteTemplate: vi.fn<ManagerProps['onWriteTemplate']>(),
    onPersist: vi.fn<ManagerProps['onPersist']>(),
    onUndo: vi.fn<ManagerProps['onUndo']>(),
    onUndoGone: vi.fn<ManagerProps['onUndoGone']>(),
    onStartDraftTaken: vi.fn<ManagerProps['onStartDraftTaken']>(),
  };
  let props: ManagerProps = {
    section: 'templates',
    language: '',
    packs: PACKS,
    templates: TEMPLATES,
    categories: categoryTree(more.templates ?? TEMPLATES, language),
    learned: LEARNED,
    shoppers: SHOPPERS,
    sites: [
      {
        origin: 'https://kefu.example',
        platformName: '练习台',
        since: NOW - HOUR,
        health: siteHealth({ sides: 'unsure', composer: 'missing' }),
        adapter: 'practice',
      },
      {
        origin: 'https://other.example',
        platformName: null,
        since: null,
        health: null,
        adapter: null,
      },
    ],
    adapters: ADAPTERS,
    adapterImport: null,
    data: {
      templates: 3,
      shoppers: 2,
      messages: 40,
      persisted: false,
      usedBytes: 1_500_000,
      quotaBytes: 9_000_000_000,
    },
    undo: null,
    checkText: (text) => parseTemplate(text).problems,
    fillText: (text, variables, options) => ({
      ...fill(text, variables, options),
      wordings: countWordings(text),
    }),
    now: NOW,
    ...spies,
    ...more,
  };
  const ui = () => (
    <LocaleContext.Provider value={language}>
      <Manager {...props} />
    </LocaleContext.Provider>
  );
  const { container, rerender } = render(ui());
  return {
    spies,
    container,
    again(next: Partial<ManagerProps>) {
      props = { ...props, ...next };
      rerender(ui());
    },
  };
}

/** The names in the first column of the table, in its order. */
export function rowNames(): readonly (string | null)[] {
  return [...document.querySelectorAll('tbody th')].map(
    (cell) => (cell.querySelector('.row-open') ?? cell).textContent,
  );
}
