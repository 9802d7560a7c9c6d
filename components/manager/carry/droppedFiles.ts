/** The files of a drop, those of dropped folders among them, with the folders in their paths. */
import type { NamedFile } from './types.ts';

/** More than any pack with its pictures. */
const MOST = 5000;

/** Called in the event: the browser forgets what was dropped right after it. */
export function droppedFiles(transfer: DataTransfer): Promise<readonly NamedFile[]> {
  const plain = [...transfer.files].map((file) => ({ path: file.name, file }));
  const entries = [...(transfer.items ?? [])].flatMap((item) => item.webkitGetAsEntry?.() ?? []);
  if (entries.every((entry) => !entry.isDirectory)) return Promise.resolve(plain);
  return walk(entries);
}

async function walk(entries: readonly FileSystemEntry[]): Promise<readonly NamedFile[]> {
  const files: NamedFile[] = [];
  const left = [...entries];
  for (let entry = left.shift(); entry !== undefined && files.length < MOST; entry = left.shift()) {
    // What can't be read is left: its table says which pictures are missing.
    if (entry.isDirectory)
      left.push(...(await childrenOf(entry as FileSystemDirectoryEntry).catch(() => [])));
    else {
      const file = await fileOf(entry as FileSystemFileEntry).catch(() => null);
      if (file !== null) files.push({ path: entry.fullPath.replace(/^\//, ''), file });
    }
  }
  return files;
}

function fileOf(entry: FileSystemFileEntry): Promise<File> {
  return new Promise((resolve, reject) => entry.file(resolve, reject));
}

async function childrenOf(entry: FileSystemDirectoryEntry): Promise<FileSystemEntry[]> {
  const reader = entry.createReader();
  const children: FileSystemEntry[] = [];
  // A hundred at a time.
  for (;;) {
    const some = await new Promise<FileSystemEntry[]>((resolve, reject) =>
      reader.readEntries(resolve, reject),
    );
    if (some.length === 0) return children;
    children.push(...some);
  }
}
