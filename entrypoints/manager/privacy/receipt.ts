/** What was erased of a shopper, to be told to the agent and, as a text, to the shopper. It is kept nowhere. */
import { formatClock, translatePrivacy } from '../../../utils/locale/index.ts';
import type { Language } from '../../../utils/model/index.ts';
import type { ShopperFile } from '../../../utils/storage/index.ts';

/** So long it can be copied, in milliseconds: it is longer than an undo alone. */
export const RECEIPT_TIME = 30_000;

export interface Receipt {
  /** In one line. */
  readonly said: string;
  /** As it stands now. */
  text(): string;
  /** So many backups were written anew without the shopper. */
  rewrote(backups: number): void;
}

interface Of {
  readonly name: string;
  readonly now: number;
  readonly language: Language;
}

export function createReceipt(file: ShopperFile, { name, now, language }: Of): Receipt {
  const t = translatePrivacy(language);
  const { shopper, messages, events, followUps, learned } = file;
  const { lessons, replies, gaps, bans } = learned;
  // A reply that others said as well stays: nothing of this shopper is in it any more.
  const own = replies.filter(({ sources }) => sources.length === 1);
  const counts = {
    messages: messages.length,
    orders: shopper?.orders.length ?? 0,
    learned: lessons.length + own.length + gaps.length + bans.length,
  };
  let backups = 0;
  const day = new Intl.DateTimeFormat(language, { dateStyle: 'long' }).format(now);
  const lines = (): readonly string[] => [
    t('receipt.title'),
    t('receipt.who', { name, shop: shopper?.shopName || (shopper?.shop ?? '') }).replace(/[，,]\s*$/, ''),
    t('receipt.when', { when: `${day} ${formatClock(now, language)}` }),
    t('receipt.messages', { n: counts.messages }),
    t('receipt.orders', { n: counts.orders }),
    t('receipt.followUps', { n: followUps.length }),
    t('receipt.learned', { n: counts.learned }),
    t('receipt.events', { n: events.length }),
    t('receipt.pictures'),
    ...(backups > 0 ? [t('receipt.backups', { n: backups })] : []),
    t('receipt.note'),
  ];
  const text = (): string => lines().join('\n');
  return {
    said: t('receipt.said', { name, ...counts, n: followUps.length }),
    text,
    rewrote(count) {
      backups = count;
    },
  };
}

/** Copies them as they stand now. Called in the click. @returns what became of it, in words. */
export function copyReceipts(receipts: readonly Receipt[], language: Language): Promise<string> {
  const t = translatePrivacy(language);
  return navigator.clipboard.writeText(receipts.map((one) => one.text()).join('\n\n')).then(
    () => t('receipt.copied'),
    () => t('receipt.copyFailed'),
  );
}
