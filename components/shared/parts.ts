import type { PartHealth, PartState } from '../../utils/model/index.ts';
import type { IconName } from './Icon.tsx';

/** A colour is never the only sign: every state has its picture, and its word beside it. */
export const PART_ICON = {
  ok: 'check',
  unsure: 'question',
  missing: 'close',
} as const satisfies Record<PartState, IconName>;

export type TroubledPart = PartHealth & { readonly state: Exclude<PartState, 'ok'> };

/** The parts that can't be relied on, in their order. */
export function troubled(parts: readonly PartHealth[]): readonly TroubledPart[] {
  return parts.filter((one): one is TroubledPart => one.state !== 'ok');
}
