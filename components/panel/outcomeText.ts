import type { Translate } from '../../utils/locale/index.ts';
import type { PicturesOutcome } from '../../utils/model/index.ts';
import { pasteKey } from '../shared/pasteKey.ts';
import type { FillReport, PictureCopy } from './types.ts';

/** What became of a fill, said as it was. */
export function outcomeText(t: Translate, report: FillReport): string {
  const { outcome, title, shopperName } = report;
  switch (outcome.kind) {
    case 'filled':
      return filledText(t, report, outcome.pictures);
    case 'copied':
      return t('outcome.copied', { title });
    case 'stale':
      return t('outcome.stale', { shopper: shopperName });
    case 'refused':
      return t(`outcome.refused.${outcome.reason}`);
    case 'notTakenBack':
      return t(`outcome.notTakenBack.${outcome.why}`);
    case 'takenBack':
      return outcome.pictures === undefined
        ? t('outcome.takenBack')
        : t('outcome.takenBackPictures', { n: outcome.pictures });
    case 'copyFailed':
    case 'reportSaved':
    case 'reportFailed':
    case 'nothingToKeep':
    case 'noComposer':
    case 'unverified':
      return t(`outcome.${outcome.kind}`);
  }
}

function filledText(t: Translate, report: FillReport, pictures: PicturesOutcome | undefined): string {
  const { title, shopperName, pictureCopy } = report;
  if (pictures === undefined) return t('outcome.filled', { title });
  const { put, left, why } = pictures;
  const first = put === 0 ? t('outcome.filled', { title }) : t('outcome.filledPictures', { title, n: put });
  if (why === undefined) return first;
  const said = [
    // Once one is copied, what to do now is all that is of use.
    ...(pictureCopy === undefined || pictureCopy.number === 1
      ? [first, t(`outcome.left.${why}`, { n: left, shopper: shopperName })]
      : []),
    ...(pictureCopy === undefined ? [] : [copyText(t, pictureCopy, left)]),
  ];
  return said.reduce((before, next) => t('outcome.two', { first: before, second: next }));
}

function copyText(t: Translate, { number, copied }: PictureCopy, total: number): string {
  if (!copied) return t('outcome.picture.failed');
  const key = pasteKey();
  if (total === 1) return t('outcome.picture.copied', { key });
  return t('outcome.picture.copiedOf', { n: number, left: total - number, key });
}

/** Nothing is left for the agent to do. */
export function isSettled({ outcome }: FillReport): boolean {
  if (outcome.kind === 'filled') return (outcome.pictures?.left ?? 0) === 0;
  return outcome.kind !== 'takenBack' || outcome.pictures === undefined;
}

/** Whether there is a picture to copy: one that was left, or one that couldn't be copied. */
export function offersPicture({ outcome, pictureCopy }: FillReport): boolean {
  if (outcome.kind !== 'filled' || outcome.pictures?.why === 'missing') return false;
  const { left = 0 } = outcome.pictures ?? {};
  return pictureCopy === undefined || !pictureCopy.copied ? left > 0 : pictureCopy.number < left;
}

/** Whether copying helps: not when the text itself is what is wrong. */
export function offersCopy({ outcome }: FillReport): boolean {
  if (outcome.kind === 'refused') return outcome.reason !== 'blanks' && outcome.reason !== 'empty';
  return outcome.kind === 'stale' || outcome.kind === 'noComposer' || outcome.kind === 'unverified';
}
