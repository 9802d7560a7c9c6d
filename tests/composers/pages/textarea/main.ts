/** The browser's textarea. Plays a workbench with a plain box; `?maxlength=N`, `?readonly=1`, `?disabled=1`. */
import { startDesk } from '../desk.ts';
import { mountTextarea } from '../mountTextarea.ts';

startDesk(mountTextarea);
