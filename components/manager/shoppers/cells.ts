/** What a column says of a shopper, as text: for the list, and for files that are made of it. */
import { formatMoney } from '../../../utils/locale/index.ts';
import type { FollowUp, Language, Shopper } from '../../../utils/model/index.ts';
import type { Column } from './columns.ts';
import { spentIn, sumsOf } from './facts.ts';
import { shopOf } from './filter.ts';

export interface CellContext {
  readonly language: Language;
  readonly currency: string;
  readonly platformName: (platform: string) => string;
  readonly flagName: (colour: NonNullable<Shopper['flag']>['colour']) => string;
  readonly comma: string;
  readonly when: (at: number) => string;
  readonly vip: string;
  readonly open: ReadonlyMap<string, readonly FollowUp[]>;
}

export function cellText(column: Column, shopper: Shopper, context: CellContext): string {
  const { language, currency, comma, when } = context;
  switch (column) {
    case 'name':
      return shopper.name;
    case 'tags':
      return shopper.tags.join(comma);
    case 'flag': {
      const { flag } = shopper;
      return flag === null
        ? ''
        : [context.flagName(flag.colour), flag.note].filter((one) => one !== '').join(' ');
    }
    case 'shop':
      return shopOf(shopper);
    case 'platform':
      return context.platformName(shopper.platform);
    case 'lastSeen':
      return when(shopper.lastSeenAt);
    case 'firstSeen':
      return when(shopper.firstSeenAt);
    case 'visits':
      return String(shopper.visits);
    case 'orders':
      return shopper.orders.length === 0 ? '' : String(shopper.orders.length);
    case 'spent': {
      const sums = sumsOf(shopper);
      // In a filter's currency only; else each currency by itself.
      const shown = currency === '' ? sums.spent : sums.spent.filter((one) => one.currency === currency);
      return shown.map((one) => formatMoney(one, language)).join(' + ');
    }
    case 'average': {
      const spent = spentIn(sumsOf(shopper), currency);
      return spent === undefined ? '' : formatMoney({ ...spent, amount: spent.average }, language);
    }
    case 'due':
      return (context.open.get(shopper.id) ?? []).map(({ text }) => text).join(comma);
    case 'formerNames':
      return (shopper.formerNames ?? []).join(comma);
    case 'level': {
      const { vip = false, level = '' } = shopper.profile ?? {};
      return [vip ? context.vip : '', level].filter((one) => one !== '').join(' ');
    }
    case 'id':
      return shopper.shopper;
  }
}
