/** Whether what the agent does is done in a box, wherever in the page that stands. */

export function isFocused(box: Element): boolean {
  const { activeElement } = box.getRootNode() as Document | ShadowRoot;
  if (activeElement === null || box.contains(activeElement)) return activeElement !== null;
  // The body holds the focus of nothing in particular.
  return activeElement !== box.ownerDocument.body && activeElement.contains(box);
}

/** Whether an event happened in the box itself. */
export function isIn(box: Element, event: Event): boolean {
  const [target] = event.composedPath();
  return (target instanceof Node || isNodeOfFrame(target)) && box.contains(target);
}

/** Elements of a frame's document are of that frame's classes. */
function isNodeOfFrame(target: EventTarget | undefined): target is Node {
  return target !== undefined && 'nodeType' in target;
}
