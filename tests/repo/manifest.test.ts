/** What the built extension asks for. On a site that nobody enabled not a byte of it runs. */
import { describe, expect, it } from 'vitest';
import { built, firstLoad } from './build.ts';
import { read } from './repository.ts';

interface Manifest {
  readonly icons?: Readonly<Record<string, string>>;
  readonly permissions?: readonly string[];
  readonly optional_permissions?: readonly string[];
  readonly host_permissions?: readonly string[];
  readonly optional_host_permissions?: readonly string[];
  readonly content_scripts?: readonly unknown[];
  readonly web_accessible_resources?: readonly unknown[];
  readonly externally_connectable?: unknown;
  readonly content_security_policy?: { readonly extension_pages?: string };
}

/** Read in each test, so that each fails where there is no build. */
function readManifest(): Manifest {
  return JSON.parse(built('manifest.json').toString()) as Manifest;
}

describe('manifest', () => {
  it('asks for these permissions and no other', () => {
    expect([...(readManifest().permissions ?? [])].sort()).toEqual(
      ['storage', 'unlimitedStorage', 'scripting', 'activeTab', 'alarms', 'sidePanel'].sort(),
    );
    expect(readManifest().optional_permissions).toEqual(['notifications']);
  });

  it('says in the listing why it asks for each', () => {
    const table = read('docs/store/listing.md').split('## Permissions, and why')[1] ?? '';
    const { permissions = [], optional_permissions = [], optional_host_permissions = [] } = readManifest();
    for (const one of [...permissions, ...optional_permissions, ...optional_host_permissions])
      expect(table).toMatch(new RegExp(`^\\| [^|]*\`${one.replaceAll('*', '\\*')}\`[^|]*\\| \\S`, 'm'));
  });

  it('has no site from the start, and may ask for some', () => {
    const manifest = readManifest();
    expect(manifest.host_permissions ?? []).toEqual([]);
    expect(manifest.optional_host_permissions?.length).toBeGreaterThan(0);
  });

  it.each([16, 32, 48, 96, 128])('has an icon of %i pixels', (size) => {
    const { icons = {} } = readManifest();
    const png = built(icons[size] ?? `no icon of ${size} pixels`);
    // Width and height stand in the first chunk of every PNG, in 4 bytes each.
    expect([png.readUInt32BE(16), png.readUInt32BE(20)]).toEqual([size, size]);
  });

  it('declares no content script: they are registered for granted sites', () => {
    expect(readManifest().content_scripts ?? []).toEqual([]);
  });

  it('shows nothing to pages', () => {
    const manifest = readManifest();
    expect(manifest.web_accessible_resources ?? []).toEqual([]);
    expect(manifest.externally_connectable).toBeUndefined();
  });

  it('lets the panel reach nothing but the extension itself', () => {
    const panel = built('sidepanel.html').toString();
    expect(panel).toMatch(/<meta http-equiv="Content-Security-Policy" content="connect-src 'self'"/i);
  });

  it('runs its own scripts only', () => {
    const policy = readManifest().content_security_policy?.extension_pages ?? '';
    const directives = policy.split(';').map((directive) => directive.trim());
    expect(directives).toContain("script-src 'self'");
    // Packs are followed over HTTPS: nothing else may come from elsewhere, and nothing over HTTP.
    const connecting = "connect-src 'self' https:";
    expect(directives).toContain(connecting);
    expect(policy.replace(connecting, '')).not.toMatch(/unsafe|https?:|\*/);
  });
});

it.each(['welcome.html', 'practice.html'])('%s names only files that are in the build', (page) => {
  const named = [
    ...built(page)
      .toString()
      .matchAll(/(?:href|src)="\/([^"]+)"/g),
  ].map(([, path]) => path ?? '');
  expect(named.length).toBeGreaterThan(2);
  for (const path of named) expect(built(path).length, path).toBeGreaterThan(0);
});

it.each(['welcome.html', 'practice.html', 'sidepanel.html', 'manager.html'])(
  'what %s loads names only files that are in the build',
  (page) => {
    const scripts = firstLoad(page).filter((file) => file.endsWith('.js'));
    const named = scripts.flatMap((file) =>
      [
        ...built(file)
          .toString()
          .matchAll(/["'`]\/([\w./-]+\.(?:png|svg|html|css|js|json))["'`]/g),
      ].map(([, path]) => path ?? ''),
    );
    expect(scripts.length).toBeGreaterThan(0);
    for (const path of new Set(named)) expect(built(path).length, path).toBeGreaterThan(0);
  },
);
