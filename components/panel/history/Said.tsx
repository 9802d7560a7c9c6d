/** One message: who, when, what, and what it was made from. */
import type { VNode } from 'preact';
import { formatClock, type HistoryKey } from '../../../utils/locale/index.ts';
import type { Side, Span } from '../../../utils/model/index.ts';
import { Icon } from '../../shared/Icon.tsx';
import { useLanguage } from '../../shared/locale.tsx';
import { Marked } from '../../shared/Marked.tsx';
import type { PastMessage } from './types.ts';
import { useHistoryText } from './useHistoryText.ts';

export const SIDE = {
  shopper: 'side.shopper',
  agent: 'side.agent',
  bot: 'side.bot',
  system: 'side.system',
  unknown: 'side.unknown',
} as const satisfies Record<Side, HistoryKey>;

export const KIND = { picture: 'history.picture', goods: 'history.goods', order: 'history.order' } as const;

interface Props {
  readonly message: PastMessage;
  /** The search stands at it. */
  readonly current: boolean;
  readonly marks: (text: string) => readonly Span[];
}

export function Said({ message, current, marks }: Props): VNode {
  const t = useHistoryText();
  const language = useLanguage();
  const { id, side, at, kind, text, source } = message;
  return (
    <li
      class={current ? `said ${side} current` : `said ${side}`}
      data-message={id}
      aria-current={current ? 'true' : undefined}
    >
      <span class="said-by">
        {t(SIDE[side])}
        {at !== null && <time>{formatClock(at, language)}</time>}
        {source !== undefined && <Source {...source} />}
      </span>
      <p class="said-text">
        {kind !== 'text' && <span class="said-kind">{t(KIND[kind])}</span>}
        <Marked spans={marks(text)} />
      </p>
    </li>
  );
}

function Source({ title, own }: NonNullable<PastMessage['source']>): VNode {
  const t = useHistoryText();
  const whole = own
    ? t('history.fromOwn')
    : title === ''
      ? t('history.fromTemplate')
      : t('history.from', { title });
  return (
    <span class="said-source" title={whole}>
      <Icon name={own ? 'learned' : 'pack'} />
      <span class="visually-hidden">{whole}</span>
      <bdi class="name" aria-hidden="true">
        {own ? t('history.own') : title}
      </bdi>
    </span>
  );
}
