/** What is known of a shopper, to test: with callbacks that only remember their calls. */
import type { ComponentType } from 'preact';
import { vi } from 'vitest';
import { Known, type KnownPlaceProps, type KnownProps } from '../../components/index.ts';
import { translateKnown } from '../../utils/locale/index.ts';
import { NOW, shopper } from './makers.tsx';

export const known = translateKnown('zh-CN');

export function knownProps(more: Partial<KnownProps> = {}) {
  return {
    shopper: shopper(),
    now: NOW,
    draftKey: 'k',
    temper: null,
    contacts: [],
    accounts: [],
    hides: true,
    onProfile: vi.fn<KnownProps['onProfile']>(),
    onFindAccounts: vi.fn<KnownProps['onFindAccounts']>(async () => []),
    onJoin: vi.fn<KnownProps['onJoin']>(),
    onPart: vi.fn<KnownProps['onPart']>(),
    ...more,
  };
}

/** As the panel is given it. */
export function knownOf(more: Partial<KnownProps>): ComponentType<KnownPlaceProps> {
  const props = knownProps(more);
  return (place) => <Known {...props} {...place} />;
}
