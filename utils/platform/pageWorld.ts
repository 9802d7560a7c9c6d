/**
 * Runs a function in a page's own world. Its arguments and its answer go through the browser and not through the page.
 */
import { browser } from 'wxt/browser';

/**
 * @param run may name nothing outside of itself: it is handed over as text.
 * @returns null where the page may not be touched, or is gone.
 */
export async function runInPage<Arguments extends readonly unknown[], Answer>(
  document: { readonly tabId: number; readonly frameId: number; readonly documentId: string },
  run: (...given: Arguments) => Answer,
  given: Arguments,
): Promise<Answer | null> {
  const { tabId, frameId, documentId } = document;
  const target = documentId === '' ? { tabId, frameIds: [frameId] } : { tabId, documentIds: [documentId] };
  try {
    const [frame] = await browser.scripting.executeScript({
      target,
      world: 'MAIN',
      func: run as unknown as (...all: unknown[]) => unknown,
      args: [...given],
    });
    return (frame?.result as Answer | undefined) ?? null;
  } catch {
    return null;
  }
}
