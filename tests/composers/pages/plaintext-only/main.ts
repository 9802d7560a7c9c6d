/** A bare div with contenteditable="plaintext-only". Plays a workbench without an editor that wants no markup. */
import { startDesk } from '../desk.ts';
import { mountEditable } from '../mountContentEditable.ts';

startDesk(mountEditable('plaintext-only'));
