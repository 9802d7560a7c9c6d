/** The choice of size and density, connected: loaded when it is shown. */
import '../../components/look.css';
import { LookChoice, LookDialog } from '../../components/index.ts';
import type { Look } from '../../utils/model/index.ts';
import { writeSetting } from '../../utils/storage/index.ts';
import { look, putOn } from './look.ts';

function choose(next: Look): void {
  // Before it is written: the eye waits for nothing.
  putOn(next);
  void writeSetting('look', next).catch(() => {});
}

export function LookPlace() {
  return <LookChoice look={look.value} onLook={choose} />;
}

export function LookWindow({ onClose }: { readonly onClose: () => void }) {
  return <LookDialog look={look.value} onLook={choose} onClose={onClose} />;
}
