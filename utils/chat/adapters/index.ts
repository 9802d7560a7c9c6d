/** The adapters, and which of them serves a page. */
import type { Adapter } from '../adapter.ts';
import { practice } from './practice.ts';

export const ADAPTERS: readonly Adapter[] = [practice];

function servesHost(adapter: Adapter, hostname: string): boolean {
  return adapter.hosts.some((host) =>
    host.startsWith('*.') ? hostname.endsWith(host.slice(1)) : hostname === host,
  );
}

/** The adapter for a host, or undefined. Whether the page is its workbench, its marks tell later. */
export function adapterFor(hostname: string): Adapter | undefined {
  return ADAPTERS.find((adapter) => servesHost(adapter, hostname));
}

/** Name of a platform as agents call it; the id where it isn't known. */
export function platformName(id: string): string {
  return ADAPTERS.find((adapter) => adapter.id === id)?.name ?? id;
}
