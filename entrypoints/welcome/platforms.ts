/** The workbenches that are known, and what the browser is asked for each. */
import type { KnownPlatform } from '../../components/index.ts';
import { ADAPTERS } from '../../utils/chat/adapters/index.ts';
import { isEnabled } from '../../utils/platform/index.ts';

/** Stands in for the desk itself, which needs no leave. */
const PRACTICE = 'practice';

/** Without those that another one covers: `*.` before a part covers what is below it, and itself. */
export function hostsToAsk(hosts: readonly string[]): readonly string[] {
  const wide = hosts.filter((host) => host.startsWith('*.'));
  const isCovered = (host: string): boolean =>
    wide.some((one) => one !== host && (host === one.slice(2) || host.endsWith(one.slice(1))));
  return hosts.filter((host) => !isCovered(host));
}

/** Match patterns; workbenches are served over HTTPS. */
export function patternsOf({ hosts }: Pick<KnownPlatform, 'hosts'>): readonly string[] {
  return hosts.map((host) => `https://${host}/*`);
}

/** Where a workbench is opened. */
export function addressOf({ hosts: [first = ''] }: Pick<KnownPlatform, 'hosts'>): string {
  return `https://${first.replace(/^\*\./, '')}/`;
}

/** Those that are read whole first, as the list of adapters has them. */
export async function readPlatforms(): Promise<readonly KnownPlatform[]> {
  const known = ADAPTERS.filter(({ id }) => id !== PRACTICE).map(async (adapter) => {
    const { id, name, reads } = adapter;
    const hosts = hostsToAsk(adapter.hosts);
    const allowed = await Promise.all(
      hosts.map((host) => isEnabled(`https://${host.replace(/^\*\./, 'www.')}/`)),
    );
    return { id, name, reads, hosts, isAllowed: allowed.every(Boolean) };
  });
  const all = await Promise.all(known);
  return [...all.filter(({ reads }) => reads === 'chat'), ...all.filter(({ reads }) => reads === 'list')];
}
