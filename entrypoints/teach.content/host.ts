/** The one element that a script adds to a page to draw over it: a host with a closed shadow root in the top layer. */

/** Styles that a page's own can't win against. */
const HOST: Readonly<Record<string, string>> = {
  all: 'initial',
  position: 'fixed',
  inset: '0',
  width: 'auto',
  height: 'auto',
  margin: '0',
  padding: '0',
  border: '0',
  overflow: 'visible',
  background: 'transparent',
  display: 'block',
  'pointer-events': 'none',
  'z-index': '2147483647',
  '--font': 'system-ui, "PingFang SC", "Microsoft YaHei", "PingFang TC", "Microsoft JhengHei", sans-serif',
};

/** A sheet is no element, so no content policy of the page forbids it; where it can't be adopted, an element is. */
function addStyle(root: ShadowRoot, text: string): void {
  try {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(text);
    root.adoptedStyleSheets = [sheet];
  } catch {
    const style = document.createElement('style');
    style.textContent = text;
    root.append(style);
  }
}

export interface Host {
  readonly host: HTMLElement;
  readonly root: ShadowRoot;
  /** Puts it into the page, above everything; what is to be in it is there already. */
  show(): void;
}

/** @param style the text of its style sheet. */
export function createHost(style: string): Host {
  const host = document.createElement('div');
  for (const [name, value] of Object.entries(HOST)) host.style.setProperty(name, value, 'important');
  host.popover = 'manual';
  const root = host.attachShadow({ mode: 'closed' });
  addStyle(root, style);
  return {
    host,
    root,
    show() {
      document.documentElement.append(host);
      try {
        host.showPopover();
      } catch {
        // Without a top layer it still lies above by its z-index.
      }
    },
  };
}
