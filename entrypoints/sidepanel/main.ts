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
if (root !== null) {
  const loading = drawn.then(() => import('./start.tsx'));
  // The first sight waits for what is open with the shopper as well: it comes beside the rest, not behind it. Who uses it
  // hears of a failure.
  void drawn.then(() => import('./followUps.ts')).catch(() => {});
  void loading.then(({ start }) => start(root, windowId));
}
