/**
 * Content scripts don't run in the extension's own pages, so this page starts them itself: the same files that the background
 * starts in a workbench. They ask the background as they do there; it knows this page by its address, and no other.
 */

/** The palette before the chat, which would send for it; who waits next is shown by a script that is seldom wanted. */
const SCRIPTS = ['palette', 'waiting', 'chat'] as const;

function start(name: (typeof SCRIPTS)[number] | 'seen'): HTMLScriptElement {
  const script = document.createElement('script');
  script.src = `/content-scripts/${name}.js`;
  // In the order in which they are put in.
  script.async = false;
  document.head.append(script);
  return script;
}

export function startScripts(): void {
  for (const name of SCRIPTS) start(name);
}

/** Where the script that draws what was read keeps its life; it ends at Escape, too. */
const world = globalThis as typeof globalThis & { deskmateSeen?: AbortController };

/** Draws what was read over the page. @param ended whatever took it away. @returns takes it away again. */
export function showRead(ended: () => void): () => void {
  const script = start('seen');
  script.addEventListener('load', () => world.deskmateSeen?.signal.addEventListener('abort', ended));
  return () => world.deskmateSeen?.abort();
}
