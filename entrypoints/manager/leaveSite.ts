/** A site is disabled: its host stays granted where a pack is followed there, for that alone. */
import { disableSite, originPattern } from '../../utils/platform/index.ts';
import { listFollows } from '../../utils/storage/index.ts';

/** @param origin as the list of sites has it. */
export async function leaveSite(origin: string): Promise<void> {
  const pattern = `${origin}/*`;
  const follows = await listFollows();
  await disableSite(
    pattern,
    follows.some(({ address }) => originPattern(address) === pattern),
  );
}
