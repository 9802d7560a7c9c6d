/** The manager in every state that an agent meets it in, by name. */
import {
  type LearnedInfo,
  LocaleContext,
  Manager,
  type ManagerProps,
  type Section,
} from '../../components/index.ts';
import type { Language, SiteHealth, Template } from '../../utils/model/index.ts';
import { categoryTree } from '../../utils/packs/index.ts';
import { countWordings, parseTemplate, render } from '../../utils/template/index.ts';
import { managerPages } from './managerPages.tsx';
import { DAY, HOUR, health, NOW, shopper, template } from './rows.ts';
import type { GalleryState, States } from './states.ts';
import { WORDS, type Words } from './words.ts';

const nothing = (): void => {};
const later = async (): Promise<void> => {};

const CALLBACKS = {
  onLanguage: nothing,
  onSection: nothing,
  onSaveTemplate: async () => true,
  onAddPictures: async () => ({ ids: [], problems: [] }),
  onReadPicture: async () => null,
  onMoveCategory: async () => null,
  onMarkTemplates: nothing,
  onDeleteTemplates: nothing,
  onReadDeleted: async () => [],
  onPurgeDeleted: later,
  onRestoreDeleted: later,
  onReadVersions: async () => [],
  onRestoreVersion: later,
  onFindReplace: async () => [],
  onReplace: nothing,
  onFindDuplicates: async () => [],
  onMerge: nothing,
  onCompare: async () => [],
  onDeleteTemplate: nothing,
  onDisableSite: nothing,
  onExportAdapters: nothing,
  onImportFile: nothing,
  onImportConfirm: nothing,
  onImportCancel: nothing,
  onRemoveAdapter: nothing,
  onRestoreAdapter: nothing,
  onLessonQuery: nothing,
  onMoreLessons: nothing,
  onKeepReply: nothing,
  onDeleteReply: nothing,
  onDeleteLesson: nothing,
  onUnban: nothing,
  onDismissGap: nothing,
  onClearLearned: nothing,
  onWriteTemplate: nothing,
  onPersist: nothing,
  onUndo: nothing,
  onUndoGone: nothing,
  onFirstSteps: nothing,
  onStartDraftTaken: nothing,
};

const NOTHING_LEARNED: LearnedInfo = {
  replies: [],
  lessons: { query: '', found: [], hasMore: false, total: 0 },
  bans: [],
  gaps: [],
};

function learned(words: Words): LearnedInfo {
  return {
    replies: [
      { id: 'r1', text: words.ownReply, used: 12, lastUsedAt: NOW - 30 * HOUR },
      { id: 'r2', text: words.replies[2]?.[2] ?? '', used: 1, lastUsedAt: NOW - 40 * DAY },
    ],
    lessons: {
      ...{ query: '', hasMore: true, total: 1234 },
      found: words.replies.map(([title, , , wording], id) => ({
        id,
        wording,
        target: title,
        at: NOW - id * DAY,
      })),
    },
    bans: [{ id: 3, wording: words.asks[0], target: words.replies[0]?.[0] ?? null, at: NOW - HOUR }],
    gaps: [{ key: words.asks[2], example: words.asks[2], count: 7, lastAt: NOW - HOUR }],
  };
}

function templates(words: Words, count: number): readonly Template[] {
  return Array.from({ length: count }, (_, at) => template(words, at));
}

function tooLong(words: Words): readonly Template[] {
  const { longName, longText } = words;
  const more = { code: longName.slice(0, 40), title: longName, text: longText.repeat(4) };
  return [0, 1, 2].map((at) => template(words, at, { ...more, category: [longName, longName] }));
}

function siteHealth(parts: Parameters<typeof health>[0], moved: boolean): SiteHealth {
  const now = health(parts, { moved });
  return {
    ...now,
    site: 'kefu.example',
    parts: now.parts.map((one) => ({ ...one, since: NOW - 30 * HOUR })),
    updatedAt: NOW - HOUR,
  };
}

function base(words: Words, section: Section): Partial<ManagerProps> {
  return {
    section,
    packs: [{ id: 'mine', name: words.pack, language: 'zh-CN', source: 'personal', installedAt: 0 }],
    templates: templates(words, 12),
    learned: learned(words),
    shoppers: [shopper(words)],
    sites: [
      {
        ...{ origin: 'https://kefu.example', platformName: words.platform, since: NOW - 9 * DAY },
        ...{ health: siteHealth({}, false), adapter: 'practice' },
      },
      {
        ...{ origin: 'https://moved.example', platformName: words.platform, since: NOW - 90 * DAY },
        ...{ health: siteHealth({ sides: 'unsure', composer: 'missing' }, true), adapter: 'practice' },
      },
      { origin: 'https://other.example', platformName: null, since: null, health: null, adapter: null },
    ],
    adapters: [
      {
        ...{ id: 'practice', name: words.platform, version: 4, hosts: ['kefu.example'], reads: 'chat' },
        facts: [{ about: words.goods, seen: '2026-10', trust: 'M' }],
        ...{
          source: 'builtIn',
          savedAt: null,
          hasPrevious: false,
          replacesBuiltIn: false,
          newerBuiltIn: null,
        },
      },
    ],
    data: {
      ...{ templates: 132, shoppers: 2048, messages: 91_234, persisted: false },
      ...{ usedBytes: 48_500_000, quotaBytes: 9_000_000_000 },
    },
  };
}

type Shown = Partial<ManagerProps> & Pick<GalleryState, 'act'>;

function statesOf(words: Words, language: Language): Readonly<Record<string, Shown>> {
  const of = (section: Section, more: Shown = {}): Shown => ({ ...base(words, section), ...more });
  const pages = managerPages(words, language);
  return {
    'templates, loading': of('templates', { templates: null }),
    'templates, empty': of('templates', { templates: [] }),
    'templates, one': of('templates', { templates: templates(words, 1) }),
    'templates, many': of('templates', { templates: templates(words, 400) }),
    'templates, too long': of('templates', { templates: tooLong(words) }),
    'templates, a form': of('templates', {
      startDraft: {
        title: words.replies[1]?.[0] ?? '',
        text: words.replies[1]?.[2] ?? '',
        triggers: [words.asks[1]],
      },
    }),
    'templates, an undo': of('templates', { undo: { id: 1, message: words.replies[0]?.[0] ?? '' } }),
    'learned, loading': of('learned', { learned: null }),
    'learned, empty': of('learned', { learned: NOTHING_LEARNED }),
    learned: of('learned'),
    'shoppers, loading': of('shoppers', { shopperPage: null }),
    'shoppers, empty': of('shoppers', { shopperPage: pages.shoppers(0) }),
    'shoppers, one': of('shoppers', { shopperPage: pages.shoppers(1) }),
    'shoppers, many': of('shoppers', { shopperPage: pages.shoppers(300) }),
    'shoppers, too long': of('shoppers', { shopperPage: pages.longShoppers }),
    'shoppers, locked': of('shoppers', { locked: true, lock: { unlock: pages.unlock } }),
    'follow-ups, empty': of('followUps', { followUps: pages.followUps([]) }),
    'follow-ups': of('followUps', { followUps: pages.followUps([words.promise, words.reminder]) }),
    'follow-ups, too long': of('followUps', { followUps: pages.followUps([words.longText, words.longName]) }),
    sites: of('sites'),
    'sites, empty': of('sites', { sites: [] }),
    'sites, an import with problems': of('sites', {
      adapterImport: { state: 'problems', problems: [{ code: 'notJson', where: '', value: '' }] },
    }),
    keys: of('keys', { keys: pages.keys }),
    privacy: of('privacy', { privacy: pages.privacy('off') }),
    'privacy, locked': of('privacy', { privacy: pages.privacy('locked') }),
    'privacy, sealing': of('privacy', { privacy: pages.privacy('on') }),
    data: of('data'),
    'data, loading': of('data', { data: null }),
    'packs, offline': of('templates', { carry: pages.follows }),
  };
}

export function managerStates(language: Language): States {
  const words = WORDS[language];
  return Object.fromEntries(
    Object.entries(statesOf(words, language)).map(([name, { act, ...more }]) => [
      name,
      {
        ...(act === undefined ? {} : { act }),
        render: () => (
          <LocaleContext.Provider value={language}>
            <Manager
              section="templates"
              language=""
              packs={[]}
              templates={[]}
              categories={categoryTree(more.templates ?? [], language)}
              learned={null}
              shoppers={[]}
              sites={[]}
              adapters={[]}
              adapterImport={null}
              data={null}
              undo={null}
              checkText={(text) => parseTemplate(text).problems}
              fillText={(text, variables, options) => ({
                ...render(text, variables, options),
                wordings: countWordings(text),
              })}
              now={NOW}
              {...CALLBACKS}
              {...more}
            />
          </LocaleContext.Provider>
        ),
      },
    ]),
  );
}
