/** The inner door of packs in zip files, pictures beside their JSON; loaded when an agent moves one. Pure. */
export { NO_TIME, type PackPicture, sha256 } from './picture.ts';
export { readPackZip, type ZipReading } from './read-zip.ts';
export { type WrittenZip, writePackZip } from './write-zip.ts';
