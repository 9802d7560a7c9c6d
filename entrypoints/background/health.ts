/** How well a site can be read is kept, so that the manager can say since when. */
import type { Report } from '../../utils/messaging/index.ts';
import { recordHealth } from '../../utils/storage/index.ts';

/** @param site origin or address of the page, as the browser tells it. */
export function noteHealth(said: Report, site: string): void {
  const health = said.kind === 'open' || said.kind === 'unsupported' ? said.health : null;
  if (health === null || !URL.canParse(site)) return;
  // Not a reading: if it can't be kept, nothing is lost that the next one doesn't say again.
  recordHealth(new URL(site).hostname, health, Date.now()).catch(() => {});
}
