/** How the pages of the extension are set: as the agent's eyes and screen want it. */

export const SIZES = ['small', 'normal', 'large', 'huge'] as const;
export const DENSITIES = ['comfortable', 'compact'] as const;

export interface Look {
  readonly size: (typeof SIZES)[number];
  readonly density: (typeof DENSITIES)[number];
}

export const STANDARD_LOOK: Look = { size: 'normal', density: 'comfortable' };

/** What was stored, also by another version or in a file: what isn't a choice of ours is the standard. */
export function lookOf(stored: unknown): Look {
  const { size, density } = (stored ?? {}) as Readonly<Record<keyof Look, unknown>>;
  return {
    size: SIZES.find((one) => one === size) ?? STANDARD_LOOK.size,
    density: DENSITIES.find((one) => one === density) ?? STANDARD_LOOK.density,
  };
}
