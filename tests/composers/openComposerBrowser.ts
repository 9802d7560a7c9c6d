/** Which pages are measured, and the browsers to measure them in. */
import { openChromium } from './chromiumComposers.ts';
import type { BrowserName, ComposerBrowser } from './composerBrowser.ts';
import { openFirefox } from './firefoxComposers.ts';
import { composerNames } from './pages/build.ts';
import type { ServedPages } from './servePages.ts';

export interface AskedPage {
  readonly page: string;
  readonly query: string;
}

const VARIANTS: readonly AskedPage[] = [
  { page: 'textarea', query: 'maxlength=20' },
  { page: 'textarea', query: 'readonly=1' },
  { page: 'textarea', query: 'disabled=1' },
  { page: 'contenteditable', query: 'readonly=1' },
];

export function pagesToMeasure(): readonly AskedPage[] {
  return [...composerNames().map((page) => ({ page, query: '' })), ...VARIANTS];
}

export function openComposerBrowser(name: BrowserName, pages: ServedPages): Promise<ComposerBrowser> {
  return name === 'chromium' ? openChromium(pages) : openFirefox(pages);
}
