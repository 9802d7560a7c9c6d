/** The card that says what to point at: data in, callbacks out. It moves to another corner rather than cover that. */

export type ActionId = 'take' | 'save' | 'again' | 'close' | 'back' | 'skip' | 'cancel';

export interface Action {
  readonly id: ActionId;
  readonly label: string;
  readonly disabled?: boolean;
}

export interface CardView {
  readonly title: string;
  readonly progress: string;
  /** Steps done and in all; null where there is nothing to count. */
  readonly steps: { readonly done: number; readonly all: number } | null;
  readonly heading: string;
  readonly hint: string;
  /** What is pointed at. */
  readonly here: string;
  readonly notes: readonly string[];
  readonly counts: readonly { readonly kind: string; readonly text: string }[];
  readonly name: string;
  readonly keys: string;
  /** The first one is what Enter does. */
  readonly actions: readonly Action[];
}

export interface Card {
  show(view: CardView): void;
  /** Said aloud by screen readers. */
  say(text: string): void;
  focus(): void;
  hasFocus(): boolean;
  /** Moves the focus among the buttons. @returns false where there is none further in that direction. */
  focusNext(back: boolean): boolean;
  focusEdge(last: boolean): void;
  /** `move` has no meaning outside of the card: it moves it. */
  focusedAction(): ActionId | 'move' | null;
  /** Goes to the corner where it covers nothing of `clear`, and as little as can be of the rest. */
  stand(clear: DOMRect | null, rest: readonly DOMRect[]): void;
  /** True when most of this can't be seen for the card. */
  covers(rect: DOMRect): boolean;
}

function make<Name extends keyof HTMLElementTagNameMap>(
  name: Name,
  className: string,
  parent: Element,
): HTMLElementTagNameMap[Name] {
  const element = document.createElement(name);
  element.className = className;
  parent.append(element);
  return element;
}

const CORNERS = [
  ['right', 'bottom'],
  ['left', 'bottom'],
  ['right', 'top'],
  ['left', 'top'],
] as const;

/** From the edges of the window, in CSS pixels. */
const MARGIN = 12;

function placeIn(corner: number, { width, height }: DOMRect): DOMRect {
  const [side, end] = CORNERS[corner] ?? CORNERS[0];
  const left = side === 'left' ? MARGIN : window.innerWidth - MARGIN - width;
  const top = end === 'top' ? MARGIN : window.innerHeight - MARGIN - height;
  return new DOMRect(left, top, width, height);
}

/** What two parts of the window have in common, in square pixels. */
function shared(a: DOMRect, b: DOMRect): number {
  const across = Math.min(a.right, b.right) - Math.max(a.left, b.left);
  const down = Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top);
  return Math.max(0, across) * Math.max(0, down);
}

export function createCard(root: ShadowRoot, moveLabel: string, act: (id: ActionId) => void): Card {
  const card = document.createElement('div');
  root.append(card);
  card.tabIndex = -1;
  card.setAttribute('role', 'dialog');
  card.setAttribute('aria-labelledby', 'heading');
  card.setAttribute('aria-describedby', 'hint');
  let corner = 0;
  const place = (): void => {
    card.className = `card ${CORNERS[corner]?.join(' ') ?? ''}`;
  };
  place();

  const top = make('div', 'top-line', card);
  const title = make('span', '', top);
  const dots = make('span', 'dots', top);
  const progress = make('span', 'spoken', top);
  const move = make('button', 'move', top);
  move.type = 'button';
  move.title = moveLabel;
  move.ariaLabel = moveLabel;
  move.textContent = '⇄';
  move.addEventListener('click', () => {
    corner = (corner + 1) % CORNERS.length;
    place();
  });
  const heading = make('h2', '', card);
  heading.id = 'heading';
  const hint = make('p', '', card);
  hint.id = 'hint';
  const counts = make('ul', 'counts', card);
  const here = make('div', 'here', card);
  const notes = make('div', '', card);
  const actions = make('div', 'actions', card);
  const keys = make('p', 'keys', card);
  const live = make('div', 'spoken', card);
  live.setAttribute('role', 'status');
  const buttons = new Map<ActionId, HTMLButtonElement>();

  const buttonOf = (id: ActionId): HTMLButtonElement => {
    const known = buttons.get(id);
    if (known !== undefined) return known;
    const button = make('button', '', actions);
    button.type = 'button';
    button.addEventListener('click', () => act(id));
    buttons.set(id, button);
    return button;
  };
  const shownButtons = (): readonly HTMLButtonElement[] =>
    [...actions.querySelectorAll('button'), move].filter((one) => !one.hidden && !one.disabled);

  const showActions = (wanted: readonly Action[]): void => {
    for (const [id, button] of buttons) button.hidden = !wanted.some((one) => one.id === id);
    wanted.forEach(({ id, label, disabled = false }, i) => {
      const button = buttonOf(id);
      button.hidden = false;
      button.textContent = label;
      button.disabled = disabled;
      button.className = `${i === 0 ? 'primary' : ''}${id === 'cancel' ? ' last' : ''}`;
      if (actions.children[i] !== button) actions.insertBefore(button, actions.children[i] ?? null);
    });
    // A button that went away mustn't take the focus with it.
    const { activeElement } = root;
    if (activeElement instanceof HTMLButtonElement && (activeElement.hidden || activeElement.disabled))
      card.focus();
  };

  return {
    show(view) {
      title.textContent = view.title;
      progress.textContent = view.progress;
      dots.replaceChildren();
      dots.hidden = view.steps === null;
      for (let i = 0; i < (view.steps?.all ?? 0); i += 1) {
        const done = view.steps?.done ?? 0;
        make('i', i < done ? 'done' : i === done ? 'now' : '', dots);
      }
      heading.textContent = view.heading;
      hint.textContent = view.hint;
      here.textContent = view.here;
      here.hidden = view.here === '';
      notes.replaceChildren();
      for (const text of view.notes) make('p', 'note', notes).textContent = text;
      counts.replaceChildren();
      counts.hidden = view.counts.length === 0;
      for (const { kind, text } of view.counts) {
        const item = make('li', kind, counts);
        make('i', '', item);
        item.append(text);
      }
      if (view.name !== '') make('li', 'name', counts).textContent = view.name;
      keys.textContent = view.keys;
      keys.hidden = view.keys === '';
      showActions(view.actions);
    },
    say(text) {
      live.textContent = text;
    },
    focus: () => card.focus({ preventScroll: true }),
    hasFocus: () => root.activeElement !== null,
    focusNext(back) {
      const all = shownButtons();
      const next = all[all.indexOf(root.activeElement as HTMLButtonElement) + (back ? -1 : 1)];
      next?.focus();
      return next !== undefined;
    },
    focusEdge(last) {
      shownButtons()
        .at(last ? -1 : 0)
        ?.focus();
    },
    focusedAction() {
      for (const [id, button] of buttons) if (button === root.activeElement) return id;
      return root.activeElement === move ? 'move' : null;
    },
    stand(clear, rest) {
      const own = card.getBoundingClientRect();
      const costs = CORNERS.map((_corner, i) => {
        const place = placeIn(i, own);
        const covered = rest.reduce((sum, one) => sum + shared(place, one), 0);
        return 100 * (clear === null ? 0 : shared(place, clear)) + covered;
      });
      const best = costs.indexOf(Math.min(...costs));
      // It stays where it is rather than gain a little.
      if ((costs[corner] ?? 0) > (costs[best] ?? 0) + 400) corner = best;
      place();
    },
    covers: (rect) => shared(card.getBoundingClientRect(), rect) > 0.5 * rect.width * rect.height,
  };
}
