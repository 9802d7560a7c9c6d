/** What the desk knows of the shopper, and may write down. */
import { formatAgo } from '../../utils/locale/index.ts';
import type { FollowUp, Order, Shopper, Tag } from '../../utils/model/index.ts';
import { EmptyState } from '../shared/EmptyState.tsx';
import { lazy } from '../shared/lazy.tsx';
import { useLanguage, useTranslate } from '../shared/locale.tsx';
import { Name } from '../shared/Name.tsx';
import { FlagEditor } from './FlagEditor.tsx';
import type { Props as FollowUpProps } from './FollowUps.tsx';
import { TagEditor } from './TagEditor.tsx';
import type { PanelCallbacks } from './types.ts';

export const FollowUps = lazy<FollowUpProps>(async () => (await import('./FollowUps.tsx')).FollowUps);

/** What the agent wants to write of the shopper, by a key: a new object each time. */
export interface ShopperWant {
  readonly what: 'tags' | 'note' | 'remind';
}

interface Props
  extends Pick<
    PanelCallbacks,
    'onAddTag' | 'onRemoveTag' | 'onFlag' | 'onFollowUp' | 'onReadReminder' | 'onMayNotify' | 'onAskToNotify'
  > {
  readonly shopper: Shopper | null;
  readonly followUps: readonly FollowUp[];
  /** As the page shows them now; what is stored may be older. */
  readonly orders: readonly Order[];
  readonly knownTags: readonly Tag[];
  readonly tagHints?: readonly string[] | undefined;
  readonly want?: ShopperWant | null;
  readonly now: number;
  /** Under which key what is half written is kept while the card is away; empty: it isn't kept. */
  readonly draftKey?: string;
}

export function ShopperCard({
  shopper,
  followUps,
  orders,
  knownTags,
  tagHints = [],
  want = null,
  now,
  draftKey = '',
  onAddTag,
  onRemoveTag,
  onFlag,
  onFollowUp,
  onReadReminder,
  onMayNotify,
  onAskToNotify,
}: Props) {
  const t = useTranslate();
  const shown = orders.length > 0 ? orders : (shopper?.orders ?? []);
  return (
    <div class="sections">
      {shopper === null ? (
        <EmptyState icon="person" title={t('shopper.empty')}>
          <p class="empty-hint">{t('shopper.emptyHint')}</p>
        </EmptyState>
      ) : (
        <>
          <FlagEditor
            key={`flag ${draftKey}`}
            flag={shopper.flag}
            want={want?.what === 'note' ? want : null}
            now={now}
            draftKey={draftKey}
            onFlag={onFlag}
          />
          <TagEditor
            key={`tags ${draftKey}`}
            tags={shopper.tags}
            known={knownTags}
            hints={tagHints}
            want={want?.what === 'tags' ? want : null}
            draftKey={draftKey}
            onAdd={onAddTag}
            onRemove={onRemoveTag}
          />
          <FollowUps
            key={`due ${draftKey}`}
            followUps={followUps}
            now={now}
            draftKey={draftKey}
            want={want?.what === 'remind' ? want : null}
            onRead={onReadReminder}
            onMayNotify={onMayNotify}
            onAskToNotify={onAskToNotify}
            onChange={onFollowUp}
          />
        </>
      )}
      <section class="section" aria-label={t('shopper.orders')}>
        <h2 class="section-title">{t('shopper.orders')}</h2>
        {shown.length === 0 && <p class="hint">{t('shopper.noOrders')}</p>}
        <ul class="orders">
          {shown.map((order, at) => (
            <OrderItem key={`${at} ${order.number}`} order={order} />
          ))}
        </ul>
      </section>
      {shopper !== null && <VisitFacts shopper={shopper} now={now} />}
    </div>
  );
}

function OrderItem({ order }: { readonly order: Order }) {
  const t = useTranslate();
  return (
    <li class="order">
      <Name text={order.goods} class="order-goods" />
      <bdi class="order-amount">{order.amount}</bdi>
      <bdi class="order-number">{t('shopper.orderNumber', { number: order.number })}</bdi>
      {order.state !== '' && (
        <span class="order-state">
          <Name text={order.state} />
        </span>
      )}
    </li>
  );
}

function VisitFacts({ shopper, now }: { readonly shopper: Shopper; readonly now: number }) {
  const t = useTranslate();
  const language = useLanguage();
  return (
    <section class="section" aria-label={t('shopper.visits')}>
      <h2 class="section-title">{t('shopper.visits')}</h2>
      <dl class="facts">
        <dt>{t('shopper.visitCount')}</dt>
        <dd>{t('shopper.visitsValue', { n: shopper.visits })}</dd>
        <dt>{t('shopper.lastSeen')}</dt>
        <dd>{formatAgo(shopper.lastSeenAt, now, language)}</dd>
        <dt>{t('shopper.firstSeen')}</dt>
        <dd>{formatAgo(shopper.firstSeenAt, now, language)}</dd>
      </dl>
    </section>
  );
}
