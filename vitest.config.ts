/**
 * The tests: `unit` (pure rooms, components, rooms of the browser on fakes), `repo` (of the repository), `e2e` (the
 * built extension in a real browser), `gallery` (every state of panel and manager, drawn by a real browser), `kits` (the reading of chat kits from npm), `composers` (filling real editors in
 * Chromium and Firefox).
 */
import preact from '@preact/preset-vite';
import { defineConfig } from 'vitest/config';

export default defineConfig({
  plugins: [preact()],
  resolve: { alias: { 'wxt/browser': '@wxt-dev/webextension-polyfill/browser' } },
  test: {
    projects: [
      { extends: true, test: { name: 'unit', include: ['tests/{unit,components}/**/*.test.{ts,tsx}'] } },
      {
        extends: true,
        test: {
          name: 'repo',
          include: ['tests/repo/**/*.test.ts'],
          testTimeout: 60_000,
          hookTimeout: 60_000,
        },
      },
      {
        extends: true,
        test: {
          name: 'e2e',
          include: ['tests/e2e/**/*.test.ts'],
          // Real browsers on a small machine: one after the other.
          fileParallelism: false,
          testTimeout: 120_000,
          hookTimeout: 60_000,
        },
      },
      {
        extends: true,
        test: {
          name: 'gallery',
          include: ['tests/gallery/**/*.test.ts'],
          testTimeout: 180_000,
          hookTimeout: 60_000,
        },
      },
      {
        extends: true,
        test: {
          name: 'kits',
          include: ['tests/kits/**/*.test.ts'],
          fileParallelism: false,
          testTimeout: 120_000,
          // Kits that aren't built yet are built first.
          hookTimeout: 600_000,
        },
      },
      {
        extends: true,
        test: {
          name: 'composers',
          include: ['tests/composers/*.test.ts'],
          fileParallelism: false,
          testTimeout: 60_000,
          // As the kits: pages are installed and built first.
          hookTimeout: 600_000,
        },
      },
    ],
  },
});
