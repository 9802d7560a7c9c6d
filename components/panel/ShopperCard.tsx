/** What the desk knows of the shopper, and may write down. */
import '../shopperCard.css';
import { formatAgo } from '../../utils/locale/index.ts';
import type { FollowUp, Order, Shopper, Tag } from '../../utils/model/index.ts';
import { EmptyState } from '../shared/EmptyState.tsx';
import { useLanguage, useTranslate } from '../shared/locale.tsx';
import { Name } from '../shared/Name.tsx';
import { FlagEditor } from './FlagEditor.tsx';
import { FollowUps } from './FollowUps.tsx';
import { OrderSums } from './known/OrderSums.tsx';
import type { ShopperWant } from './shopperPart.ts';
import { TagEditor } from './TagEditor.tsx';
import type { PanelCallbacks, PanelProps } from './types.ts';

/** The newest; what the others come to is told in sums. */
const ORDERS_SHOWN = 12;

export interface Props
  extends Pick<
      PanelCallbacks,
      | 'onAddTag'
      | 'onRemoveTag'
      | 'onFlag'
      | 'onFollowUp'
      | 'onReadReminder'
      | 'onMayNotify'
      | 'onAskToNotify'
      | 'onExportShopper'
    >,
    Pick<PanelProps, 'Known'> {
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
  Known,
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
  onExportShopper,
}: Props) {
  const t = useTranslate();
  // The page's first: what it shows now is newer than what is stored.
  const numbers = new Set(orders.map(({ number }) => number));
  const shown = [...orders, ...(shopper?.orders ?? []).filter(({ number }) => !numbers.has(number))];
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
          <Known key={`known ${draftKey}`} shopper={shopper} now={now} draftKey={draftKey} />
        </>
      )}
      <section class="section" aria-label={t('shopper.orders')}>
        <h2 class="section-title">{t('shopper.orders')}</h2>
        {shown.length === 0 && <p class="hint">{t('shopper.noOrders')}</p>}
        <ul class="orders">
          {shown.slice(0, ORDERS_SHOWN).map((order, at) => (
            <OrderItem key={`${at} ${order.number}`} order={order} />
          ))}
        </ul>
        {shown.length > 0 && <OrderSums orders={shown} />}
      </section>
      {shopper !== null && <VisitFacts shopper={shopper} now={now} />}
      {shopper !== null && (
        <p>
          <button type="button" class="button small quiet" onClick={onExportShopper}>
            {t('shopper.export')}
          </button>
        </p>
      )}
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
