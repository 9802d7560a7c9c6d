/** The panel for one conversation. `Panel` gives it the conversation's key: nothing of one shopper lives on in the next. */
import { useEffect, useRef, useState } from 'preact/hooks';
import { keyText, type OpenView } from '../../utils/model/index.ts';
import { isComposing } from '../shared/ime.ts';
import { lazy } from '../shared/lazy.tsx';
import { useTranslate } from '../shared/locale.tsx';
import { Tabs } from '../shared/Tabs.tsx';
import { useNow } from '../shared/useNow.ts';
import { nextMode } from './FillModeButton.tsx';
import { BlankEditor, EditReply } from './formParts.ts';
import type { Props as KeyHelpProps } from './KeyHelp.tsx';
import { PackSearch } from './PackSearch.tsx';
import type { PanelAction } from './panelKey.ts';
import { ReadingLine } from './ReadingLine.tsx';
import { RecipientBar } from './RecipientBar.tsx';
import { ReplyTab } from './ReplyTab.tsx';
import { PersistRequest, StoreTrouble } from './StoreNotices.tsx';
import type { How } from './SuggestionCard.tsx';
import { ShopperCard, type ShopperWant } from './shopperPart.ts';
import type { PanelProps } from './types.ts';
import { usePackSearch } from './usePackSearch.ts';
import { usePanelKeys } from './usePanelKeys.ts';
import { useReplies } from './useReplies.ts';

const KeyHelp = lazy<KeyHelpProps>(async () => (await import('./KeyHelp.tsx')).KeyHelp);

type TabId = 'replies' | 'shopper' | 'history';

interface Props extends PanelProps {
  readonly view: OpenView;
  /** False while it is hidden: then no key is for it. */
  readonly active: boolean;
  /** Another shopper was shown before this one. */
  readonly switched: boolean;
}

export function OpenPanel(props: Props) {
  const { view, shopper, Lock = null } = props;
  const t = useTranslate();
  const now = useNow(props.now);
  const [tab, setTab] = useState<TabId>('replies');
  const [over, setOver] = useState<'keys' | 'look' | null>(null);
  const [want, setWant] = useState<ShopperWant | null>(null);
  const field = useRef<HTMLInputElement>(null);
  // A key may ask for them before they were ever shown.
  useEffect(() => {
    for (const part of [BlankEditor, EditReply, ShopperCard]) void part.preload();
  }, []);
  const body = useRef<HTMLDivElement>(null);
  /** Where the focus was put for want of a better place: keys mean there what they mean where nothing has it. */
  const parked = useRef<HTMLElement | null>(null);
  const search = usePackSearch(props);
  const { typed, query, answered } = search;
  const list = query === '' ? view.suggestions : search.found;
  const canFill = view.composer === 'ready';
  const { documentId, practice } = view.lock.document;
  const source = {
    list,
    // What is found, and what isn't on screen, may change at once.
    place: query === '' && tab === 'replies' ? `${documentId} ${view.lock.thread}` : null,
    question: view.question.join('\n'),
    preparing: view.preparing,
    switched: props.switched,
  };
  const replies = useReplies(source, canFill, (how, suggestion, text) => {
    if (how === 'fill') props.onFill(suggestion, text, view.lock);
    else props.onCopy(text, suggestion);
  });

  const select = (next: TabId) => {
    setTab(next);
    setWant(null);
  };
  const openShopper = () => setTab('shopper');
  // The form goes once it has done what it is for, and must not take the focus with it.
  const wasLocked = useRef(Lock !== null);
  useEffect(() => {
    if (wasLocked.current && Lock === null && document.activeElement === document.body)
      document.getElementById(`panel-tab-${tab}`)?.focus();
    wasLocked.current = Lock !== null;
  });
  const type = (text: string, settled: boolean) => {
    setTab('replies');
    replies.leave();
    search.type(text, settled);
  };
  const isUnrecorded = props.unrecorded === true || practice === true;
  // "Never for this" is kept, as all that is recorded.
  const mayBan = query === '' && view.question.length > 0 && replies.asking === null && !isUnrecorded;
  const ban = (index: number): boolean => {
    const suggestion = tab === 'replies' && mayBan ? replies.shown[index] : undefined;
    if (suggestion === undefined) return false;
    const fills = [...(body.current?.querySelectorAll<HTMLElement>('.card-fill') ?? [])];
    // Its card is about to go: the focus stays in the list.
    if (focusedCard(body.current) === index) (fills[index + 1] ?? fills[index - 1])?.focus();
    replies.onHand('changed');
    props.onBan(suggestion, view.lock);
    return true;
  };
  /** One may walk into the list from wherever no other list has the arrows. */
  const walk = (step: 1 | -1): boolean => {
    const fills = [...(body.current?.querySelectorAll<HTMLElement>('.card-fill') ?? [])];
    const at = focusedCard(body.current);
    const next = at >= 0 ? fills[at + step] : fills.at(step > 0 ? 0 : -1);
    next?.focus();
    return next !== undefined;
  };
  const pick = (index: number, how: How, edit: boolean = false): boolean => {
    // Only what is on screen can be chosen; while blanks are filled in, the rest waits.
    if (tab !== 'replies' || replies.asking !== null || (query !== '' && !answered)) return false;
    replies.pick(replies.shown[index], how, edit);
    return replies.shown[index] !== undefined;
  };
  const writeOf = (what: ShopperWant['what']): true => {
    setTab('shopper');
    setWant({ what });
    return true;
  };
  const back = (): true => {
    // What is about to go must not take the focus with it.
    if (body.current?.contains(document.activeElement) === true) {
      parked.current = document.getElementById('panel-tab-replies');
      parked.current?.focus();
    }
    setTab('replies');
    setWant(null);
    return true;
  };
  const act = (action: PanelAction): boolean => {
    if (!props.active || over !== null) return false;
    const first = Math.max(0, focusedCard(body.current));
    switch (action.kind) {
      case 'arrow':
      case 'walk': {
        const { activeElement } = document;
        const isFree =
          activeElement === document.body ||
          (activeElement !== null && activeElement === parked.current) ||
          focusedCard(body.current) >= 0;
        return tab === 'replies' && (action.kind === 'walk' || isFree) && walk(action.step);
      }
      case 'edit':
        return pick(first, 'fill', true);
      case 'copyThis':
        return pick(first, 'copy');
      case 'tags':
      case 'note':
      case 'remind':
        return writeOf(action.kind);
      case 'help':
        setOver('keys');
        return true;
      case 'search':
        setTab('replies');
        field.current?.focus();
        return true;
      case 'takeBack':
        props.onTakeBack(view.lock);
        return true;
      case 'mode':
        props.onFillMode(nextMode(props.fillMode));
        return true;
      case 'renew':
        if (replies.waiting === null) return false;
        replies.take();
        return true;
      case 'keep':
        props.onKeepLine(view.lock);
        return true;
      case 'ban':
        return ban(first);
      case 'first':
        if (tab !== 'replies') return back();
        if (replies.waiting === null || replies.isNumbered) return pick(0, 'fill');
        // Pressed in the workbench, where the first is that of the list that waits: it is seen before it is taken.
        replies.take();
        return true;
      case 'escape':
        if (typed !== '') type('', true);
        else if (props.outcome !== null) props.onDismissOutcome();
        else if (tab !== 'replies') back();
        else return false;
        return true;
      case 'waiting':
        // The line above hears of it itself: it is there without a conversation, too.
        return false;
      default:
        return pick(action.index, action.kind);
    }
  };
  usePanelKeys(act, props.command ?? null);

  return (
    <>
      <RecipientBar
        view={view}
        shopper={shopper}
        followUps={props.followUps}
        knownTags={props.knownTags}
        now={now}
        onOpenShopper={openShopper}
      />
      <main class="work">
        <div class="bar">
          <Tabs
            label={t('tabs.label')}
            prefix="panel"
            selected={tab}
            onSelect={select}
            tabs={[
              { id: 'replies', label: t('tab.replies') },
              { id: 'shopper', label: t('tab.shopper') },
              { id: 'history', label: t('tab.history') },
            ]}
          />
          <PackSearch
            inputRef={field}
            query={typed}
            onQuery={type}
            onFirst={() => answered && replies.pick(replies.shown[0], 'fill')}
            onDown={() => body.current?.querySelector<HTMLElement>('.card-fill')?.focus()}
            onLeave={() => {
              if (typed === '') field.current?.blur();
              else type('', true);
            }}
          />
        </div>
        <div class="body">
          <StoreTrouble {...props} />
          {isUnrecorded && <p class="hint">{t('reading.unrecorded')}</p>}
          {tab === 'replies' && Lock !== null && <Lock place="strip" onOpen={openShopper} />}
          {tab === 'replies' && query === '' && <ReadingLine {...props} />}
          <div
            ref={body}
            id={`panel-panel-${tab}`}
            role="tabpanel"
            aria-labelledby={`panel-tab-${tab}`}
            // What was said takes no focus, and must be scrolled by keyboard.
            tabIndex={tab === 'history' ? 0 : undefined}
            onKeyDown={(event) => {
              if (tab !== 'shopper' || event.key !== 'Escape' || isComposing(event)) return;
              event.preventDefault();
              back();
            }}
          >
            {tab === 'replies' && (
              <ReplyTab
                view={view}
                fillMode={props.fillMode}
                onFillMode={props.onFillMode}
                replies={replies}
                query={query}
                answered={answered}
                now={now}
                onBan={mayBan ? ban : null}
                onNewTemplate={() => props.onNewTemplate(view.question)}
                onKeep={() => props.onKeepLine(view.lock)}
                onLook={props.Look === undefined ? null : () => setOver('look')}
                onTeach={props.teaching === true ? null : props.onTeach}
              />
            )}
            {tab !== 'replies' && Lock !== null && <Lock place="page" onOpen={openShopper} />}
            {tab === 'shopper' && Lock === null && (
              <ShopperCard
                draftKey={keyText(view.key)}
                shopper={shopper}
                Known={props.Known}
                followUps={props.followUps}
                orders={view.orders}
                knownTags={props.knownTags}
                tagHints={props.tagHints}
                want={want}
                now={now}
                onAddTag={props.onAddTag}
                onRemoveTag={props.onRemoveTag}
                onFlag={props.onFlag}
                onFollowUp={props.onFollowUp}
                onReadReminder={props.onReadReminder}
                onMayNotify={props.onMayNotify}
                onAskToNotify={props.onAskToNotify}
                onExportShopper={props.onExportShopper}
              />
            )}
            {tab === 'history' && Lock === null && (
              <props.History conversation={keyText(view.key)} shopperName={view.shopperName} now={now} />
            )}
          </div>
          {/* Behind the replies, which would push it down. */}
          {tab === 'replies' && !view.preparing && <PersistRequest {...props} />}
          {tab === 'replies' && !view.preparing && props.notice}
        </div>
      </main>
      {over === 'keys' && <KeyHelp onReadKeys={props.onReadKeys} onClose={() => setOver(null)} />}
      {over === 'look' && props.Look !== undefined && <props.Look onClose={() => setOver(null)} />}
    </>
  );
}

/** Which card has the focus, or holds what has it; -1: none. */
function focusedCard(list: Element | null): number {
  const cards = [...(list?.querySelectorAll('.cards > li') ?? [])];
  return cards.findIndex((card) => card.contains(document.activeElement));
}
