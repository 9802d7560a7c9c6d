import type { Tag } from '../../utils/model/index.ts';

/** Classes of a tag's chip. Its colour only helps the eye: its name stands on it. */
export function tagClass(name: string, known: readonly Tag[]): string {
  const colour = known.find((tag) => tag.name === name)?.colour;
  return colour === undefined ? 'tag' : `tag tag-${colour}`;
}
