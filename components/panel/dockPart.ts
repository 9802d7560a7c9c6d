/** What has just happened: of a panel that opens nothing has, so it comes behind the first sight. */
import { lazy } from '../shared/lazy.tsx';
import type { Props } from './Dock.tsx';

export const Dock = lazy<Props>(async () => (await import('./Dock.tsx')).Dock);
