/** A pack goes out as a file: it is made first, so that what the format can't hold is named before it is saved. */
import type { Signal } from '@preact/signals';
import {
  type ExportCallbacks,
  type ExportFormat,
  type ExportState,
  saveFile,
} from '../../../components/index.ts';
import type { Pack, Template } from '../../../utils/model/index.ts';
import type { PackPicture } from '../../../utils/packs/archive/index.ts';
import type { Exported } from '../../../utils/packs/exports/index.ts';
import type { PackKeys } from '../../../utils/packs/index.ts';
import { readPicture, readSetting } from '../../../utils/storage/index.ts';
import { keysToTake } from './packKeys.ts';

export interface ExportHost {
  packs(): readonly Pack[];
  /** Those that serve. */
  templates(): readonly Template[];
}

export interface Exporting extends ExportCallbacks {
  onOpen(): void;
}

const TYPES: Readonly<Record<ExportFormat, string>> = {
  zip: 'application/zip',
  json: 'application/json',
  qianniu: 'text/csv',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  csv: 'text/csv',
  markdown: 'text/markdown',
  espanso: 'application/yaml',
};

export function createExporting(state: Signal<ExportState | null>, host: ExportHost): Exporting {
  let made: Exported | null = null;
  let turn = 0;
  let takesKeys = false;

  const make = async (packId: string, format: ExportFormat, saved = ''): Promise<void> => {
    turn += 1;
    const mine = turn;
    made = null;
    const counts = countsOf(host.templates());
    const packs = host.packs().map(({ id, name }) => ({ id, name, count: counts.get(id) ?? 0 }));
    const shown = { packs, packId, format, saved, keys: null, file: null, failed: false };
    state.value = state.value === null ? shown : { ...shown, keys: state.value.keys };
    const pack = host.packs().find(({ id }) => id === packId);
    const templates = host.templates().filter((template) => template.packId === packId);
    try {
      const all = isOwn(format) ? keysToTake(await readSetting('keys')) : {};
      const count = Object.keys(all).length;
      const keys = count === 0 ? null : { count, take: takesKeys };
      const result =
        pack === undefined ? null : await exportAs(format, pack, templates, takesKeys ? all : {});
      if (mine !== turn || result === null) return;
      made = result;
      const losses = result.losses.map(({ template, code, values }) => ({
        title: template.title || template.code,
        ...{ code, values },
      }));
      state.value = {
        ...shown,
        keys,
        file: { name: result.fileName, losses, empty: templates.length === 0 },
      };
    } catch {
      if (mine === turn) state.value = { ...shown, failed: true };
    }
  };

  return {
    onOpen() {
      takesKeys = false;
      const counts = countsOf(host.templates());
      const packs = host.packs();
      const first = packs.find(({ id }) => (counts.get(id) ?? 0) > 0) ?? packs[0];
      void make(first?.id ?? '', 'zip');
    },
    onPack(id) {
      if (state.value !== null) void make(id, state.value.format);
    },
    onFormat(format) {
      if (state.value !== null) void make(state.value.packId, format);
    },
    onTakeKeys(take) {
      takesKeys = take;
      if (state.value !== null) void make(state.value.packId, state.value.format);
    },
    onSave() {
      if (made === null || state.value === null) return;
      saveFile(made.fileName, new Uint8Array(made.bytes), TYPES[state.value.format]);
      state.value = { ...state.value, saved: made.fileName };
    },
    onClose() {
      turn += 1;
      made = null;
      state.value = null;
    },
  };
}

function isOwn(format: ExportFormat): boolean {
  return format === 'zip' || format === 'json';
}

function countsOf(templates: readonly Template[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const { packId } of templates) counts.set(packId, (counts.get(packId) ?? 0) + 1);
  return counts;
}

/** The writers are loaded when the first file is made. */
async function exportAs(
  format: ExportFormat,
  pack: Pack,
  templates: readonly Template[],
  keys: PackKeys,
): Promise<Exported> {
  const writers = await import('../../../utils/packs/exports/index.ts');
  switch (format) {
    case 'zip':
      return writers.exportZip(pack, templates, await picturesOf(templates), { keys });
    case 'json':
      return writers.exportJson(pack, templates, { keys });
    case 'qianniu':
      return writers.exportQianniu(pack, templates);
    case 'xlsx':
      return writers.exportWorkbook(pack, templates);
    case 'csv':
      return writers.exportCsv(pack, templates);
    case 'markdown':
      return writers.exportMarkdown(pack, templates);
    case 'espanso':
      return writers.exportEspanso(pack, templates);
  }
}

/** Those that are still in the store. */
async function picturesOf(templates: readonly Template[]): Promise<readonly PackPicture[]> {
  const pictures: PackPicture[] = [];
  for (const id of new Set(templates.flatMap((template) => template.pictures ?? []))) {
    const row = await readPicture(id);
    if (row === undefined) continue;
    const { blob, name, type, width, height } = row;
    pictures.push({ id, name, type, width, height, bytes: new Uint8Array(await blob.arrayBuffer()) });
  }
  return pictures;
}
