/** All that is known of one shopper, with what was said. */
import { useEffect, useRef } from 'preact/hooks';
import { formatAgo, formatDue, formatMoney } from '../../../utils/locale/index.ts';
import { PROFILE_TEXTS, type Shopper } from '../../../utils/model/index.ts';
import { FLAG_NAME } from '../../shared/flags.ts';
import { Icon } from '../../shared/Icon.tsx';
import { IconButton } from '../../shared/IconButton.tsx';
import { isComposing } from '../../shared/ime.ts';
import { useLanguage } from '../../shared/locale.tsx';
import { Name } from '../../shared/Name.tsx';
import { tagClass } from '../../shared/tagClass.ts';
import { useManagerText } from '../useManagerText.ts';
import { sumsOf } from './facts.ts';
import type { HistoryStart, ShopperPageProps } from './types.ts';
import { useShopperText } from './useShopperText.ts';

interface Props extends ShopperPageProps {
  readonly shopper: Shopper;
  readonly now: number;
  readonly start: HistoryStart | undefined;
  readonly onClose: () => void;
}

export function Details({ shopper, now, start, onClose, History, ...props }: Props) {
  const t = useShopperText();
  const tm = useManagerText();
  const title = useRef<HTMLHeadingElement>(null);
  const from = useRef<Element | null>(document.activeElement);
  useEffect(() => title.current?.focus(), []);
  const close = () => {
    onClose();
    const back = from.current;
    if (back instanceof HTMLElement && back.isConnected) back.focus();
  };
  const name = shopper.name || tm('recipient.unnamed');
  return (
    <section
      class="shopper-details body"
      aria-label={t('details.label', { name })}
      onKeyDown={(event) => {
        if (event.key !== 'Escape' || event.defaultPrevented || isComposing(event)) return;
        event.preventDefault();
        close();
      }}
    >
      <header class="details-head">
        <h2 ref={title} tabIndex={-1}>
          <Name text={name} />
        </h2>
        <IconButton
          icon="download"
          label={t('details.export', { name })}
          onClick={() => props.onExportOne(shopper)}
        />
        <IconButton icon="close" label={t('details.close')} onClick={close} />
      </header>
      <Facts {...props} shopper={shopper} now={now} />
      <h3 class="section-title">{t('details.history')}</h3>
      <History conversation={shopper.id} shopperName={shopper.name} now={now} start={start} />
    </section>
  );
}

type FactProps = Omit<Props, 'start' | 'onClose' | 'History'>;

function Facts({ shopper, now, tags, platformName, ...props }: FactProps) {
  const t = useShopperText();
  const tm = useManagerText();
  const language = useLanguage();
  const { flag, formerNames = [] } = shopper;
  return (
    <>
      {flag !== null && (
        <p class={`flag-cell flag-${flag.colour}`}>
          <Icon name="flag" />
          <span class="visually-hidden">{tm(FLAG_NAME[flag.colour])}</span>
          <bdi>{flag.note || tm('flag.noNote')}</bdi>
        </p>
      )}
      {shopper.tags.length > 0 && (
        <p class="row-tags wrap">
          {shopper.tags.map((tag) => (
            <span key={tag} class={tagClass(tag, tags)}>
              <Name text={tag} />
            </span>
          ))}
        </p>
      )}
      <dl class="facts">
        <dt>{t('details.where')}</dt>
        <dd>
          <bdi>
            {[platformName(shopper.platform), shopper.shopName].filter((one) => one !== '').join(' · ')}
          </bdi>
        </dd>
        <dt>{t('shopper.column.id')}</dt>
        <dd>
          <bdi>{shopper.shopper}</bdi>
        </dd>
        {formerNames.length > 0 && (
          <>
            <dt>{t('shopper.column.formerNames')}</dt>
            <dd>
              <bdi>{formerNames.join(tm('list.comma'))}</bdi>
            </dd>
          </>
        )}
        <dt>{t('shopper.column.lastSeen')}</dt>
        <dd>
          {formatAgo(shopper.lastSeenAt, now, language)} · {tm('shopper.visitsValue', { n: shopper.visits })}
        </dd>
        <dt>{t('shopper.column.firstSeen')}</dt>
        <dd>{formatAgo(shopper.firstSeenAt, now, language)}</dd>
        <ProfileFacts shopper={shopper} />
      </dl>
      <Orders shopper={shopper} />
      <OpenList open={props.open.get(shopper.id) ?? []} now={now} />
    </>
  );
}

function ProfileFacts({ shopper: { profile = {} } }: { readonly shopper: Shopper }) {
  const t = useShopperText();
  const tm = useManagerText();
  return (
    <>
      {profile.vip === true && (
        <>
          <dt>{t('detail.vip')}</dt>
          <dd>{t('detail.yes')}</dd>
        </>
      )}
      {PROFILE_TEXTS.flatMap((field) => {
        const text = profile[field] ?? '';
        return text === ''
          ? []
          : [
              <dt key={`${field} name`}>{t(`detail.${field}`)}</dt>,
              <dd key={field}>
                <bdi>{text}</bdi>
              </dd>,
            ];
      })}
      {profile.temper !== undefined && (
        <>
          <dt>{t('detail.temper')}</dt>
          <dd>{tm(`temper.${profile.temper}`)}</dd>
        </>
      )}
    </>
  );
}

/** Most orders that are listed. */
const MOST = 20;

function Orders({ shopper }: Pick<FactProps, 'shopper'>) {
  const t = useShopperText();
  const language = useLanguage();
  const sums = sumsOf(shopper);
  if (sums.orders === 0) return null;
  const spent = sums.spent.map((one) =>
    t('orders.spent', {
      sum: formatMoney(one, language),
      n: one.orders,
      average: formatMoney({ ...one, amount: one.average }, language),
    }),
  );
  return (
    <>
      <h3 class="section-title">{t('orders.title', { n: sums.orders })}</h3>
      {spent.map((line) => (
        <p key={line} class="orders-sum">
          {line}
        </p>
      ))}
      <p class="hint">
        {t('orders.known')}
        {sums.unread > 0 && ` ${t('orders.unread', { n: sums.unread })}`}
      </p>
      <ul class="orders">
        {shopper.orders.slice(0, MOST).map((order, at) => (
          <li key={`${at} ${order.number}`} class="order">
            <Name text={order.goods || order.number} class="order-goods" />
            <bdi class="order-amount">{order.amount}</bdi>
            <bdi class="order-number">{order.number}</bdi>
            <span class="order-state">{order.state}</span>
          </li>
        ))}
      </ul>
      {sums.orders > MOST && <p class="hint">{t('orders.more', { n: sums.orders - MOST })}</p>}
    </>
  );
}

interface OpenProps {
  readonly open: NonNullable<ReturnType<ShopperPageProps['open']['get']>>;
  readonly now: number;
}

function OpenList({ open, now }: OpenProps) {
  const t = useShopperText();
  const language = useLanguage();
  if (open.length === 0) return null;
  return (
    <>
      <h3 class="section-title">{t('shopper.column.due')}</h3>
      <ul class="open-list">
        {open.map(({ id, text, dueAt }) => (
          <li key={id}>
            <Icon name="clock" />
            <bdi>{text}</bdi>
            <span class="quiet">{dueAt === null ? '' : formatDue(dueAt, now, language)}</span>
          </li>
        ))}
      </ul>
    </>
  );
}
