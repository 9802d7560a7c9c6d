/** One template stands for several that say the same. */
import type { Template } from '../../model/index.ts';
import { normalise } from '../../text/index.ts';
import { PACK_LIMITS } from '../limits.ts';
import type { Changes } from './changes.ts';

/**
 * The template `keepId` with the triggers of all (its own first, at most as many as a pack takes), their uses summed,
 * and, where it has none, the first shortcut code of another in its pack; the others go. Throws nothing: with an id
 * that isn't in the group, nothing changes.
 */
export function mergeGroup(templates: readonly Template[], keepId: string, now: number): Changes {
  const kept = templates.find(({ id }) => id === keepId);
  if (kept === undefined) return { put: [], remove: [] };
  const others = templates.filter(({ id }) => id !== keepId);
  const all = [kept, ...others];
  const triggers = new Map<string, string>();
  for (const trigger of all.flatMap((one) => one.triggers)) {
    const key = normalise(trigger);
    if (!triggers.has(key)) triggers.set(key, trigger);
  }
  const code = all.find((one) => one.code !== '' && one.packId === kept.packId)?.code ?? '';
  const last = Math.max(...all.map((one) => one.lastUsedAt ?? -1));
  const merged: Template = {
    ...kept,
    code: kept.code || code,
    triggers: [...triggers.values()].slice(0, Math.max(PACK_LIMITS.triggers, kept.triggers.length)),
    used: all.reduce((sum, one) => sum + one.used, 0),
    lastUsedAt: last < 0 ? null : last,
    updatedAt: now,
  };
  const takenOver = new Map(others.map(({ id }) => [id, keepId]));
  return { put: [merged], remove: [...takenOver.keys()], takenOver };
}

/** Those that nobody used since `before` (milliseconds since 1970), the longest unused first; new ones aren't listed. */
export function listUnused(templates: readonly Template[], before: number): Template[] {
  const touched = ({ lastUsedAt, updatedAt }: Template): number => Math.max(lastUsedAt ?? 0, updatedAt);
  return templates
    .filter((template) => template.deletedAt === null && touched(template) < before)
    .sort((a, b) => (a.lastUsedAt ?? 0) - (b.lastUsedAt ?? 0) || touched(a) - touched(b));
}
