/** What narrows the list of shoppers. */
import { useMemo, useState } from 'preact/hooks';
import { FLAG_COLOURS, type Shopper, type Tag } from '../../../utils/model/index.ts';
import { FLAG_NAME } from '../../shared/flags.ts';
import { Icon } from '../../shared/Icon.tsx';
import { useLanguage } from '../../shared/locale.tsx';
import { SearchField } from '../SearchField.tsx';
import { useManagerText } from '../useManagerText.ts';
import { sumsOf } from './facts.ts';
import { type Seen, type ShopperFilter, shopOf } from './filter.ts';
import { useShopperText } from './useShopperText.ts';

interface Props {
  readonly shoppers: readonly Shopper[];
  readonly tags: readonly Tag[];
  readonly filter: ShopperFilter;
  readonly platformName: (platform: string) => string;
  readonly onFilter: (filter: ShopperFilter) => void;
}

const SEEN: readonly Seen[] = ['', '7', '30', '90', 'dates'];

export function Filters({ shoppers, tags, filter, platformName, onFilter }: Props) {
  const t = useShopperText();
  const [isWide, setIsWide] = useState(false);
  const set = (change: Partial<ShopperFilter>) => onFilter({ ...filter, ...change });
  const { shops, platforms, names } = useMemo(() => choicesIn(shoppers, tags), [shoppers, tags]);
  const spent = filter.spentFrom !== '' || filter.spentTo !== '';
  const more = [filter.shop, filter.platform, filter.flag].filter((one) => one !== '').length + Number(spent);
  return (
    <div class="shopper-filters">
      <SearchField
        label={t('shoppers.search')}
        placeholder={t('shoppers.searchPlaceholder')}
        value={filter.query}
        onValue={(query) => set({ query })}
      />
      <Choice
        label={t('shoppers.tagFilter')}
        all={t('shoppers.anyTag')}
        value={filter.tag}
        options={names.map((name) => [name, name])}
        onValue={(tag) => set({ tag })}
      />
      <Choice
        label={t('shoppers.seenFilter')}
        all={t('shoppers.seen.any')}
        value={filter.seen}
        options={SEEN.filter((one) => one !== '').map((one) => [one, t(`shoppers.seen.${one}`)])}
        onValue={(seen) => set({ seen: SEEN.find((one) => one === seen) ?? '' })}
      />
      {filter.seen === 'dates' && (
        <span class="range">
          <DayField
            label={t('shoppers.seenFrom')}
            value={filter.seenFrom}
            onValue={(seenFrom) => set({ seenFrom })}
          />
          <DayField
            label={t('shoppers.seenTo')}
            value={filter.seenTo}
            onValue={(seenTo) => set({ seenTo })}
          />
        </span>
      )}
      <label class="check-line">
        <input
          type="checkbox"
          checked={filter.isOpen}
          onClick={(event) => set({ isOpen: event.currentTarget.checked })}
        />
        {t('shoppers.openOnly')}
      </label>
      <button type="button" class="button small" aria-expanded={isWide} onClick={() => setIsWide(!isWide)}>
        <Icon name={isWide ? 'up' : 'chevron'} />
        {more === 0 ? t('shoppers.moreFilters') : t('shoppers.moreFiltersOn', { n: more })}
      </button>
      {isWide && (
        <div class="more-filters">
          <FlagChoice filter={filter} set={set} />
          <Choice
            label={t('shoppers.shopFilter')}
            all={t('shoppers.anyShop')}
            value={filter.shop}
            options={shops.map((shop) => [shop, shop])}
            onValue={(shop) => set({ shop })}
          />
          <Choice
            label={t('shoppers.platformFilter')}
            all={t('shoppers.anyPlatform')}
            value={filter.platform}
            options={platforms.map((one) => [one, platformName(one)])}
            onValue={(platform) => set({ platform })}
          />
          <SpentFields shoppers={shoppers} filter={filter} set={set} />
        </div>
      )}
    </div>
  );
}

interface ChoiceProps {
  readonly label: string;
  readonly all: string;
  readonly value: string;
  readonly options: readonly (readonly [value: string, text: string])[];
  readonly onValue: (value: string) => void;
}

function Choice({ label, all, value, options, onValue }: ChoiceProps) {
  return (
    <select
      class="input"
      aria-label={label}
      value={value}
      onChange={(event) => onValue(event.currentTarget.value)}
    >
      <option value="">{all}</option>
      {options.map(([id, text]) => (
        <option key={id} value={id}>
          {text}
        </option>
      ))}
    </select>
  );
}

interface SetProps {
  readonly filter: ShopperFilter;
  readonly set: (change: Partial<ShopperFilter>) => void;
}

function FlagChoice({ filter, set }: SetProps) {
  const t = useShopperText();
  const tm = useManagerText();
  const flags = ['any', 'none', ...FLAG_COLOURS] as const;
  return (
    <Choice
      label={t('shoppers.flagFilter')}
      all={t('shoppers.anyFlag')}
      value={filter.flag}
      options={flags.map((one) => [
        one,
        one === 'any' || one === 'none' ? t(`shoppers.flag.${one}`) : tm(FLAG_NAME[one]),
      ])}
      onValue={(flag) => set({ flag: flags.find((one) => one === flag) ?? '' })}
    />
  );
}

interface DayProps {
  readonly label: string;
  readonly value: string;
  readonly onValue: (value: string) => void;
}

function DayField({ label, value, onValue }: DayProps) {
  return (
    <input
      class="input"
      type="date"
      aria-label={label}
      value={value}
      onChange={(event) => onValue(event.currentTarget.value)}
    />
  );
}

interface SpentProps extends SetProps, Pick<Props, 'shoppers'> {}

function SpentFields({ shoppers, filter, set }: SpentProps) {
  const t = useShopperText();
  const language = useLanguage();
  const currencies = useMemo(() => {
    const all = new Set<string>();
    for (const shopper of shoppers) for (const { currency } of sumsOf(shopper).spent) all.add(currency);
    return [...all].filter((one) => one !== '').sort();
  }, [shoppers]);
  const names = useMemo(() => new Intl.DisplayNames(language, { type: 'currency' }), [language]);
  return (
    <span class="range" title={t('shoppers.spentHint')}>
      {(['spentFrom', 'spentTo'] as const).map((field) => (
        <input
          key={field}
          class="input amount"
          inputMode="decimal"
          autocomplete="off"
          aria-label={t(`shoppers.${field}`)}
          placeholder={t(`shoppers.${field}`)}
          value={filter[field]}
          onInput={(event) => set({ [field]: event.currentTarget.value })}
        />
      ))}
      {currencies.length > 1 && (
        <Choice
          label={t('shoppers.currency')}
          all={t('shoppers.anyCurrency')}
          value={filter.currency}
          options={currencies.map((one) => [one, /^[A-Z]{3}$/.test(one) ? (names.of(one) ?? one) : one])}
          onValue={(currency) => set({ currency })}
        />
      )}
    </span>
  );
}

/** Most shops and tags that are offered: a menu of thousands helps nobody. */
const MOST = 500;

function choicesIn(shoppers: readonly Shopper[], tags: readonly Tag[]) {
  const shops = new Set<string>();
  const platforms = new Set<string>();
  const names = new Set(tags.map(({ name }) => name));
  for (const shopper of shoppers) {
    platforms.add(shopper.platform);
    const shop = shopOf(shopper);
    if (shop !== '') shops.add(shop);
    for (const tag of shopper.tags) names.add(tag);
  }
  return {
    shops: [...shops].slice(0, MOST),
    platforms: [...platforms],
    names: [...names].slice(0, MOST),
  };
}
