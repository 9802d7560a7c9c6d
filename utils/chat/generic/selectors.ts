/**
 * Makes selectors that last: from ids, `data-*`, roles and class names that a person wrote, from the stable beginning
 * of those that a build made, and from the structure where there is nothing else.
 */

import { shadowHost } from '../roots.ts';
import { isPlainWord, lastingPart, wordsOf } from './words.ts';

/** Attributes whose value names the element, best first. */
const NAMING = [
  'data-testid',
  'data-test-id',
  'data-qa-id',
  'data-qa',
  'data-cy',
  'data-e2e',
  'data-role',
  'data-type',
  'data-kora',
  'data-btm',
  'role',
  'part',
  'slot',
];
/** Attributes of a state or of an instance. */
const IGNORED =
  /^(?:style|class|id|src|href|title|alt|value|tabindex|width|height|data-v-.*|data-index|data-key|data-id|data-.*id|aria-(?!label$|selected$|current$).*)$/;

export interface Mark {
  readonly selector: string;
  /** Higher is more likely to last and to mean this. */
  readonly worth: number;
}

function quote(value: string): string {
  return `"${value.replace(/["\\]/g, '\\$&')}"`;
}

function classMark(name: string): Mark | null {
  const token = lastingPart(name);
  if (token === null) return null;
  return token.kind === 'whole'
    ? { selector: `.${CSS.escape(token.name)}`, worth: 5 }
    : { selector: `[class*=${quote(token.name)}]`, worth: 4 };
}

/** What an element is known by, without the tag. */
export function marksOf(element: Element): readonly Mark[] {
  const marks: Mark[] = [];
  const id = element.getAttribute('id') ?? '';
  if (id !== '' && lastingPart(id)?.kind === 'whole' && !/\d{3,}/.test(id)) {
    marks.push({ selector: `#${CSS.escape(id)}`, worth: 9 });
  }
  for (const { name, value } of element.attributes) {
    const isNaming = NAMING.includes(name);
    if ((!isNaming && IGNORED.test(name)) || value.length > 60) continue;
    const lasting = lastingPart(value.replace(/[^\w-]/g, '-'))?.kind === 'whole';
    if (isNaming && value !== '' && lasting) {
      marks.push({ selector: `[${name}=${quote(value)}]`, worth: name === 'role' ? 6 : 8 });
    } else if (name.startsWith('data-') && lasting && value !== '') {
      // A value that tells no kind can be a person's handle: that the attribute is there has to do.
      const isKind = wordsOf(value).every(isPlainWord);
      marks.push({ selector: isKind ? `[${name}=${quote(value)}]` : `[${name}]`, worth: isKind ? 6 : 5 });
    }
  }
  for (const name of element.classList) {
    const mark = classMark(name);
    if (mark !== null) marks.push(mark);
  }
  return marks.sort((a, b) => b.worth - a.worth);
}

/** What an element inside a message is known by; a bare `span` by what it stands in. */
export function localMarks(element: Element): readonly string[] {
  const own = marksOf(element).map(({ selector }) => selector);
  const { parentElement: parent } = element;
  if (own.length > 0 || parent === null) return own;
  return marksOf(parent).map(({ selector }) => `${selector} > ${step(element)}`);
}

const tagOf = (element: Element): string => element.localName;

function count(scope: ParentNode, selector: string): number {
  try {
    return scope.querySelectorAll(selector).length;
  } catch {
    return Number.POSITIVE_INFINITY;
  }
}

/** Position among its siblings of the same tag, as a selector. */
function step(element: Element): string {
  const parent = element.parentElement;
  const tag = tagOf(element);
  const twins = parent === null ? [element] : [...parent.children].filter((one) => one.localName === tag);
  return twins.length === 1 ? tag : `${tag}:nth-of-type(${twins.indexOf(element) + 1})`;
}

/**
 * A selector that finds this element and no other in its root, the most lasting first; empty where none was found.
 * @returns at most `most` of them.
 */
export function selectorsFor(element: Element, most: number = 3): readonly string[] {
  const root = element.getRootNode() as Document | ShadowRoot;
  const found: string[] = [];
  const isOnly = (selector: string): boolean => count(root, selector) === 1;
  const add = (selector: string): void => {
    if (found.length < most && !found.includes(selector) && isOnly(selector)) found.push(selector);
  };
  const marks = marksOf(element);
  for (const { selector } of marks) add(selector);
  for (const { selector } of marks) add(tagOf(element) + selector);
  if (marks.length > 1)
    add(
      marks
        .slice(0, 3)
        .map(({ selector }) => selector)
        .join(''),
    );
  // Under an ancestor that is known by something.
  let path = step(element);
  const own = marks[0]?.selector ?? '';
  for (let at = element.parentElement; at !== null && found.length < most; at = at.parentElement) {
    for (const { selector } of marksOf(at).slice(0, 3)) {
      if (own !== '') add(`${selector} ${own}`);
      add(`${selector} > ${path}`);
    }
    path = `${step(at)} > ${path}`;
  }
  if (found.length === 0) add(path);
  return found;
}

/** The way from an outer root into the shadow roots in which the element stands: selectors of their hosts. */
export function hostsOf(element: Element): readonly string[] {
  const hosts: string[] = [];
  let root = element.getRootNode();
  for (let host = shadowHost(root); host !== null; host = shadowHost(root)) {
    hosts.unshift(selectorsFor(host, 1)[0] ?? host.localName);
    root = host.getRootNode();
  }
  return hosts;
}

/** Marks that all of these elements share. */
export function sharedMarks(elements: readonly Element[]): readonly Mark[] {
  const [first, ...rest] = elements;
  if (first === undefined) return [];
  return marksOf(first).filter(({ selector }) =>
    rest.every((element) => {
      try {
        return element.matches(selector);
      } catch {
        return false;
      }
    }),
  );
}

/** Tags from the scope down to the element: `:scope > div > div`; null where it isn't inside. */
export function structuralPath(scope: Element, element: Element): string | null {
  const tags: string[] = [];
  for (let at: Element | null = element; at !== scope; at = at.parentElement) {
    if (at === null) return null;
    tags.unshift(tagOf(at));
  }
  return [':scope', ...tags].join(' > ');
}
