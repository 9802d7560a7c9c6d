import type { Translate } from '../../utils/locale/index.ts';
import type { FillReport } from './types.ts';

/** What became of a fill, said as it was. */
export function outcomeText(t: Translate, { outcome, title, shopperName }: FillReport): string {
  switch (outcome.kind) {
    case 'filled':
      return t('outcome.filled', { title });
    case 'copied':
      return t('outcome.copied', { title });
    case 'stale':
      return t('outcome.stale', { shopper: shopperName });
    case 'refused':
      return t(`outcome.refused.${outcome.reason}`);
    case 'notTakenBack':
      return t(`outcome.notTakenBack.${outcome.why}`);
    case 'takenBack':
    case 'copyFailed':
    case 'reportSaved':
    case 'reportFailed':
    case 'noComposer':
    case 'unverified':
      return t(`outcome.${outcome.kind}`);
  }
}

/** Whether copying helps: not when the text itself is what is wrong. */
export function offersCopy({ outcome }: FillReport): boolean {
  if (outcome.kind === 'refused') return outcome.reason !== 'blanks' && outcome.reason !== 'empty';
  return outcome.kind === 'stale' || outcome.kind === 'noComposer' || outcome.kind === 'unverified';
}
