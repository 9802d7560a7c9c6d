/**
 * What is drawn over the page: a ring around a row of its list and a label beside it; at the list's edge where the row is
 * out of sight; in a corner where there is no row. It takes no clicks: what lies below it gets them.
 */
import { createHost } from '../teach.content/host.ts';
import { STYLE } from './style.ts';
import type { Visible } from './visible.ts';

/** Between label and row, and between label and the window's edge, in CSS pixels. */
const GAP = 6;
const EDGE = 8;

export interface Ring {
  /** @param seen null: there is no row to point at. */
  place(seen: Visible | null): void;
  close(): void;
}

/** @param textOf what the label says of where the row is. */
export function drawRing(textOf: (where: Visible['where']) => string): Ring {
  const { host, root, show } = createHost(STYLE);
  const ring = document.createElement('div');
  ring.className = 'ring';
  const label = document.createElement('div');
  label.className = 'label';
  label.role = 'status';
  root.append(ring, label);
  show();
  return {
    place(seen) {
      const said = textOf(seen?.where ?? 'inside');
      if (label.textContent !== said) label.textContent = said;
      const { offsetWidth: width, offsetHeight: height } = label;
      ring.hidden = seen?.where !== 'inside';
      if (seen === null) return move(label, (innerWidth - width) / 2, EDGE);
      const { row, part, where } = seen;
      Object.assign(ring.style, {
        left: `${row.left}px`,
        top: `${row.top}px`,
        width: `${row.width}px`,
        height: `${row.height}px`,
      });
      const left = Math.max(EDGE, Math.min(Math.max(row.left, part.left) + GAP, innerWidth - EDGE - width));
      const isBelowRow = row.bottom + GAP + height <= innerHeight - EDGE;
      const top = {
        inside: isBelowRow ? row.bottom + GAP : row.top - GAP - height,
        above: part.top + GAP,
        below: part.bottom - GAP - height,
      }[where];
      move(label, left, Math.max(EDGE, Math.min(top, innerHeight - EDGE - height)));
    },
    close: () => host.remove(),
  };
}

function move({ style }: HTMLElement, left: number, top: number): void {
  style.left = `${left}px`;
  style.top = `${top}px`;
}
