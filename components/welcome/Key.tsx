/** A chord as it is printed on this keyboard. */
import { showChord } from '../shared/keys.tsx';

export function Key({ chord }: { readonly chord: string }) {
  return <kbd class="kbd">{showChord(chord)}</kbd>;
}
