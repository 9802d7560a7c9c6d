/** What the pictures of the steps are drawn with: windows, lines that stand for text, bubbles, a key, a pointer. */
import type { ComponentChildren } from 'preact';

export const WIDTH = 640;
export const HEIGHT = 232;

export function Picture({
  label,
  children,
}: {
  readonly label: string;
  readonly children: ComponentChildren;
}) {
  return (
    <svg class="picture" viewBox={`0 0 ${WIDTH} ${HEIGHT}`} role="img" aria-label={label} focusable="false">
      <rect class="pic-ground" width={WIDTH} height={HEIGHT} rx="10" />
      {children}
    </svg>
  );
}

interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** A window with its three dots and its address. */
export function Window({ x, y, width, height }: Box) {
  return (
    <>
      <rect class="pic-card" x={x} y={y} width={width} height={height} rx="8" />
      <path class="pic-edge" d={`M${x} ${y + 28}h${width}`} />
      {[14, 27, 40].map((dx) => (
        <circle key={dx} class="pic-soft" cx={x + dx} cy={y + 14} r="3.5" />
      ))}
      <rect class="pic-field" x={x + 58} y={y + 6} width={width - 90} height="16" rx="8" />
    </>
  );
}

/** Words, as lines of these lengths. */
export function Words({
  x,
  y,
  lines,
  tone = 'pic-word',
}: {
  readonly x: number;
  readonly y: number;
  readonly lines: readonly number[];
  readonly tone?: string;
}) {
  return (
    <>
      {lines.map((length, i) => (
        <rect key={`${y + i * 11}`} class={tone} x={x} y={y + i * 11} width={length} height="5" rx="2.5" />
      ))}
    </>
  );
}

export function Bubble({
  kind,
  lines,
  ...box
}: Box & { readonly kind: 'shopper' | 'agent'; readonly lines: readonly number[] }) {
  return (
    <>
      <rect class={kind === 'agent' ? 'pic-mine' : 'pic-theirs'} {...box} rx="7" />
      <Words x={box.x + 10} y={box.y + 9} lines={lines} />
    </>
  );
}

/** An outline as it is drawn over pages. */
export function Outline({ kind, ...box }: Box & { readonly kind: 'shopper' | 'agent' | 'name' | 'box' }) {
  return <rect class={`pic-outline ${kind}`} {...box} rx="6" />;
}

export function Badge({ x, y, n }: { readonly x: number; readonly y: number; readonly n: number }) {
  return (
    <>
      <circle class="pic-badge" cx={x} cy={y} r="10" />
      <text class="pic-badge-text" x={x} y={y + 4} text-anchor="middle">
        {n}
      </text>
    </>
  );
}

/** The key of a digit. */
export function KeyCap({ x, y, cap }: { readonly x: number; readonly y: number; readonly cap: string }) {
  return (
    <>
      <rect class="pic-key-side" x={x} y={y + 4} width="34" height="34" rx="7" />
      <rect class="pic-key" x={x} y={y} width="34" height="34" rx="7" />
      <text class="pic-key-text" x={x + 17} y={y + 23} text-anchor="middle">
        {cap}
      </text>
    </>
  );
}

export function Pointer({ x, y }: { readonly x: number; readonly y: number }) {
  return (
    <path
      class="pic-pointer"
      transform={`translate(${x} ${y})`}
      d="M0 0l0 19 5-4 3.4 7.4 3.6-1.6-3.4-7.2h6.4z"
    />
  );
}

/** The mark of Deskmate: a bubble on its ground. */
export function Mark({ x, y, size }: { readonly x: number; readonly y: number; readonly size: number }) {
  return (
    <g transform={`translate(${x} ${y}) scale(${size / 24})`}>
      <rect class="pic-accent" width="24" height="24" rx="7" />
      <path class="pic-on-accent" d="M6.5 8h11v7.5h-6.2l-3 2.7v-2.7H6.5z" />
    </g>
  );
}
