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
  try {
    const [frame] = await browser.scripting.executeScript({
      target: targetOf(document),
      world: 'MAIN',
      func: run as unknown as (...all: unknown[]) => unknown,
      args: [...given],
    });
    return (frame?.result as Answer | undefined) ?? null;
  } catch {
    return null;
  }
}

/** What `scripting` takes a script to; without a document's id, to its frame. */
export function targetOf({ tabId, frameId, documentId }: Parameters<typeof runInPage>[0]) {
  return documentId === '' ? { tabId, frameIds: [frameId] } : { tabId, documentIds: [documentId] };
}

/** What is selected in a page; empty where nothing is, or where it may not be read. */
export async function selectedText(document: Parameters<typeof runInPage>[0]): Promise<string> {
  try {
    const [frame] = await browser.scripting.executeScript({
      target: targetOf(document),
      func: () => String(getSelection() ?? ''),
    });
    return typeof frame?.result === 'string' ? frame.result : '';
  } catch {
    return '';
  }
}
