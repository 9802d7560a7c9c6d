/** What the known orders come to, and that they may not be all. */
import { formatMoney } from '../../../utils/locale/index.ts';
import { type KeptOrder, sumOrders } from '../../../utils/model/index.ts';
import { useLanguage } from '../../shared/locale.tsx';
import { useKnownText } from './useKnownText.ts';

export interface Props {
  readonly orders: readonly KeptOrder[];
}

export function OrderSums({ orders }: Props) {
  const t = useKnownText();
  const language = useLanguage();
  const { spent, void: voided, unread } = sumOrders(orders);
  const parts = [
    ...spent.map(({ currency, amount, average, orders: count }) =>
      t('sums.spent', {
        n: count,
        sum: formatMoney({ currency, amount }, language),
        average: formatMoney({ currency, amount: average }, language),
      }),
    ),
    ...(voided > 0 ? [t('sums.void', { n: voided })] : []),
    ...(unread > 0 ? [t('sums.unread', { n: unread })] : []),
  ];
  return (
    <div class="known-sums">
      {parts.map((part) => (
        <p key={part}>{part}</p>
      ))}
      <p class="hint">{t('sums.known')}</p>
    </div>
  );
}
