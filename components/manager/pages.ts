/** Pages that aren't the first that is seen: loaded when they are, or before. */
import { lazy } from '../shared/lazy.tsx';
import type { Props as LearnedProps } from './LearnedPage.tsx';
import type { Props as SiteProps } from './SitePage.tsx';

export const LearnedPage = lazy<LearnedProps>(async () => (await import('./LearnedPage.tsx')).LearnedPage);
export const SitePage = lazy<SiteProps>(async () => (await import('./SitePage.tsx')).SitePage);
