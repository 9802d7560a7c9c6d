/**
 * Lets the panel's ground and outline be drawn before anything else of it is loaded: what an agent sees of a panel that opens
 * isn't a white hole. Links to the rest in the page would only make that frame wait.
 */
import '../../components/panel.css';
import { ownWindowId } from '../../utils/platform/index.ts';

/** Where no frame comes, since the panel is hidden, nothing waits for one; milliseconds. */
const PATIENCE = 40;

// Known by the time that it is needed.
const windowId = ownWindowId();
const drawn = new Promise<void>((resolve) => {
  requestAnimationFrame(() => resolve());
  setTimeout(resolve, PATIENCE);
});
const root = document.getElementById('app');
if (root !== null) void drawn.then(() => import('./start.tsx')).then(({ start }) => start(root, windowId));
