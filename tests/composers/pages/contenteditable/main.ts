/** A bare div with contenteditable. Plays a workbench without an editor; `?maxlength=N`, `?readonly=1`, `?disabled=1`. */
import { startDesk } from '../desk.ts';
import { mountEditable } from '../mountContentEditable.ts';

startDesk(mountEditable('true'));
