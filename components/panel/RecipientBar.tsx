/** Whom the reply goes to, and what must be known before writing to them: flag first, then tags and orders. */
import { formatAgo } from '../../utils/locale/index.ts';
import type { FollowUp, OpenView, Shopper, Tag } from '../../utils/model/index.ts';
import { FLAG_NAME } from '../shared/flags.ts';
import { Icon } from '../shared/Icon.tsx';
import { lazy } from '../shared/lazy.tsx';
import { useLanguage, useTranslate } from '../shared/locale.tsx';
import { Name } from '../shared/Name.tsx';
import { tagClass } from '../shared/tagClass.ts';
import type { Props as StripProps } from './FollowUpStrip.tsx';

/** To be loaded before there is anything to follow up: else it comes behind the rest, and moves it. */
export const FollowUpStrip = lazy<StripProps>(
  async () => (await import('./FollowUpStrip.tsx')).FollowUpStrip,
);

interface Props {
  readonly view: OpenView;
  readonly shopper: Shopper | null;
  /** What is open, the soonest first. */
  readonly followUps: readonly FollowUp[];
  readonly knownTags: readonly Tag[];
  readonly now: number;
  /** Tags, flag and orders are edited in the shopper tab. */
  readonly onOpenShopper: () => void;
}

export function RecipientBar({ view, shopper, followUps, knownTags, now, onOpenShopper }: Props) {
  const t = useTranslate();
  const name = view.shopperName || t('recipient.unnamed');
  return (
    <section class="recipient" aria-label={t('recipient.label')}>
      <div class="recipient-who" title={t('recipient.locked')}>
        <Icon name="lock" class="recipient-lock" />
        <h1 class="recipient-name">
          <Name text={name} />
        </h1>
        {shopper?.profile?.vip === true && <strong class="recipient-vip">{t('recipient.vip')}</strong>}
        {shopper !== null && <Visits shopper={shopper} now={now} />}
      </div>
      <p class="recipient-where">
        <Name text={view.platformName} class="recipient-platform" />
        {view.shopName !== '' && <Name text={view.shopName} />}
      </p>
      {shopper?.flag != null && (
        <button
          type="button"
          class={`flag-strip flag-${shopper.flag.colour}`}
          title={shopper.flag.note}
          onClick={onOpenShopper}
        >
          <Icon name="flag" />
          <span class="visually-hidden">{t(FLAG_NAME[shopper.flag.colour])}</span>
          <bdi class="flag-note">{shopper.flag.note || t('flag.noNote')}</bdi>
        </button>
      )}
      {followUps.length > 0 && <FollowUpStrip followUps={followUps} now={now} onOpen={onOpenShopper} />}
      {shopper !== null && shopper.tags.length > 0 && (
        <TagStrip tags={shopper.tags} known={knownTags} onOpen={onOpenShopper} />
      )}
      <OrderLine view={view} onOpen={onOpenShopper} />
    </section>
  );
}

function Visits({ shopper, now }: { readonly shopper: Shopper; readonly now: number }) {
  const t = useTranslate();
  const language = useLanguage();
  if (shopper.visits <= 1) return <span class="recipient-visits">{t('recipient.firstVisit')}</span>;
  const last = shopper.lastVisitAt;
  const when = last === null ? '' : ` · ${t('recipient.last', { when: formatAgo(last, now, language) })}`;
  return (
    <span class="recipient-visits">
      {t('recipient.visit', { n: shopper.visits })}
      {when}
    </span>
  );
}

/** As many as are worth a line; the rest is a number. */
const TAGS_SHOWN = 4;

interface StripOfTags {
  readonly tags: readonly string[];
  readonly known: readonly Tag[];
  readonly onOpen: () => void;
}

function TagStrip({ tags, known, onOpen }: StripOfTags) {
  const t = useTranslate();
  const more = tags.length - TAGS_SHOWN;
  return (
    <div class="tag-strip">
      {tags.slice(0, TAGS_SHOWN).map((tag) => (
        <span class={tagClass(tag, known)} key={tag}>
          <Name text={tag} />
        </span>
      ))}
      {more > 0 && (
        <button type="button" class="link" aria-label={t('recipient.moreTags', { n: more })} onClick={onOpen}>
          +{more}
        </button>
      )}
    </div>
  );
}

/** The newest order in one line; without orders, the goods that are being looked at. */
function OrderLine({ view, onOpen }: { readonly view: OpenView; readonly onOpen: () => void }) {
  const t = useTranslate();
  const order = view.orders[0];
  if (order === undefined) {
    if (view.goods === null) return null;
    return (
      <p class="order-line">
        <span class="order-state">{t('recipient.goods')}</span>
        <Name text={view.goods.title} class="order-goods" />
        <bdi class="order-amount">{view.goods.price}</bdi>
      </p>
    );
  }
  return (
    <p class="order-line">
      <span class="order-state">
        <Name text={order.state || t('recipient.order')} />
      </span>
      <Name text={order.goods} class="order-goods" />
      <bdi class="order-amount">{order.amount}</bdi>
      {view.orders.length > 1 && (
        <button type="button" class="link" onClick={onOpen}>
          {t('recipient.moreOrders', { n: view.orders.length })}
        </button>
      )}
    </p>
  );
}
