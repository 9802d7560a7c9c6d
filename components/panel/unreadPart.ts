/** What the panel says of a chat that can't be read: most panels never show it. */
import { lazy } from '../shared/lazy.tsx';
import type { Props } from './Unread.tsx';

export const Unread = lazy<Props>(async () => (await import('./Unread.tsx')).Unread);
