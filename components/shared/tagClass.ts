import type { Tag } from '../../utils/model/index.ts';

/** Classes of a tag's chip. Its colour only helps the eye: its name stands on it. */
export function tagClass(name: string, known: readonly Tag[]): string {
  const { colour = 'grey' } = known.find((tag) => tag.name === name) ?? {};
  return `tag tag-${colour}`;
}
