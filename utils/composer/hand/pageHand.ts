/**
 * What runs in the page's own world for the length of one fill: it pastes where the browser keeps the data of an
 * extension's paste from the page (Firefox), pastes pictures, and asks an editor's model where its box may lie (Draft.js, Slate).
 *
 * It is handed over as a function, so it names nothing outside of itself. It hears one event, whose name is drawn by lot
 * for this fill, on its way down, before the page can; it answers on the box itself; and it holds nothing that the page
 * doesn't have. The page could forge its answers, but only about its own box.
 */

/** @param nonce name of the event; a letter first. @param life after so many milliseconds it is gone in any case. */
export function pageHand(nonce: string, life: number): true {
  type Fields = { readonly [name: string]: unknown };
  const isObject = (value: unknown): value is Fields => typeof value === 'object' && value !== null;

  /** The texts of a Slate tree: inline pieces together, blocks as lines. */
  const slateText = (nodes: readonly unknown[]): string => {
    const isLine = nodes.some((node) => isObject(node) && typeof node.text === 'string');
    return nodes
      .map((node) => {
        if (!isObject(node)) return '';
        if (typeof node.text === 'string') return node.text;
        return Array.isArray(node.children) ? slateText(node.children) : '';
      })
      .join(isLine ? '' : '\n');
  };

  /** An editor among the properties of a React component; null where there is none. */
  const textOf = (props: unknown): string | null => {
    if (!isObject(props)) return null;
    const { editorState, editor } = props;
    if (isObject(editorState) && typeof editorState.getCurrentContent === 'function') {
      const content: unknown = editorState.getCurrentContent();
      if (isObject(content) && typeof content.getPlainText === 'function') {
        return String(content.getPlainText('\n'));
      }
    }
    if (isObject(editor) && Array.isArray(editor.children)) return slateText(editor.children);
    return null;
  };

  const model = (box: Element): string | null => {
    const key = Object.keys(box).find((name) => /^__react(?:Fiber|InternalInstance)\$/.test(name));
    if (key === undefined) return null;
    let fiber: unknown = (box as unknown as Fields)[key];
    for (let i = 0; i < 60 && isObject(fiber); i += 1) {
      // Of the two sets of properties that React keeps, a component's own instance has the newer one.
      const { stateNode } = fiber;
      const instance = isObject(stateNode) && isObject(stateNode.props) ? stateNode : null;
      const text =
        textOf({ editorState: instance?._latestEditorState }) ??
        textOf(instance?.props) ??
        textOf(fiber.memoizedProps);
      if (text !== null) return text;
      fiber = fiber.return;
    }
    return null;
  };

  const paste = (box: Element, { text, html, as }: Fields): boolean => {
    // Of the window that the box stands in: a frame's editor knows only its own.
    const view = (box.ownerDocument.defaultView ?? window) as typeof window & typeof globalThis;
    const data = new view.DataTransfer();
    data.setData('text/plain', String(text));
    if (typeof html === 'string') data.setData('text/html', html);
    const init = { bubbles: true, cancelable: true, composed: true };
    const event =
      as === 'beforeinput'
        ? new view.InputEvent('beforeinput', { ...init, inputType: 'insertFromPaste', dataTransfer: data })
        : new view.ClipboardEvent('paste', { ...init, clipboardData: data });
    // Firefox gives the event an empty clipboard of its own, whatever it was made with.
    if (event instanceof view.ClipboardEvent && event.clipboardData !== data) {
      for (const type of data.types) event.clipboardData?.setData(type, data.getData(type));
    }
    return !box.dispatchEvent(event);
  };

  /** A paste with one file in it, as browsers make it of a copied picture; notes whether the page looks at the file. */
  const pastePicture = (box: Element, { name, type, base64 }: Fields): Fields => {
    const view = (box.ownerDocument.defaultView ?? window) as typeof window & typeof globalThis;
    const bytes = Uint8Array.from(view.atob(String(base64)), (letter) => letter.charCodeAt(0));
    const data = new view.DataTransfer();
    data.items.add(new view.File([bytes], String(name), { type: String(type) }));
    let read = false;
    // Its own properties stand before those of its prototype, and give what those give.
    for (const key of ['files', 'items'] as const) {
      const value = data[key];
      Object.defineProperty(data, key, {
        get: () => {
          read = true;
          return value;
        },
      });
    }
    const event = new view.ClipboardEvent('paste', { bubbles: true, cancelable: true, composed: true });
    Object.defineProperty(event, 'clipboardData', { value: data });
    return { prevented: !box.dispatchEvent(event), read };
  };

  const controller = new AbortController();
  const { signal } = controller;
  const hear = (event: Event): void => {
    event.stopImmediatePropagation();
    const [box] = event.composedPath();
    const { detail } = event as CustomEvent<unknown>;
    // No instance of this window's classes, where it stands in a frame.
    const element = box as Element | undefined;
    if (element?.nodeType !== 1 || typeof detail !== 'string') return;
    let answer: unknown = null;
    try {
      const order: unknown = JSON.parse(detail);
      if (!isObject(order)) return;
      if (order.act === 'end') controller.abort();
      else if (order.act === 'model') answer = model(element);
      else if (order.act === 'paste') answer = paste(element, order);
      else if (order.act === 'picture') answer = pastePicture(element, order);
    } catch {
      // The page's own objects can throw whatever they like; then nothing is known.
    }
    element.dispatchEvent(new CustomEvent(`${nonce}.`, { detail: JSON.stringify(answer) }));
  };
  /** The box may stand in a frame of the page's own. */
  const listen = (view: Window): void => {
    view.addEventListener(nonce, hear, { capture: true, signal });
    for (let i = 0; i < view.length; i += 1) {
      try {
        const inner = view[i];
        if (inner !== undefined) listen(inner);
      } catch {
        // A frame of somebody else's.
      }
    }
  };
  listen(window);
  setTimeout(() => controller.abort(), life);
  return true;
}
