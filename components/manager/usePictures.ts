/**
 * The pictures of the template that is being written: files come in by choosing, pasting and dropping; one that was taken
 * out can be had back in its place.
 */
import { useEffect, useRef, useState } from 'preact/hooks';
import { MAX_PICTURES } from '../../utils/model/index.ts';
import type { AddedPictures, ManagerProps } from './types.ts';

export interface RemovedPicture {
  readonly id: string;
  readonly at: number;
  readonly name: string;
}

export interface Pictures {
  /** True while files are read. */
  readonly busy: boolean;
  readonly problems: AddedPictures['problems'];
  readonly removed: RemovedPicture | null;
  readonly add: (files: Iterable<File>) => void;
  /** @returns whether there was a picture that was meant. */
  readonly paste: (data: DataTransfer | null, target: EventTarget | null) => boolean;
  readonly remove: (removed: RemovedPicture) => void;
  readonly restore: () => void;
}

type Ids = readonly string[];

/** Text that was copied from an office program comes with a picture of itself: a text field takes the text. */
function isTextMeant(data: DataTransfer, target: EventTarget | null): boolean {
  const takesText = target instanceof HTMLInputElement || target instanceof HTMLTextAreaElement;
  return takesText && data.getData('text/plain') !== '';
}

export function usePictures(
  ids: Ids,
  onAdd: ManagerProps['onAddPictures'],
  onChange: (change: (ids: Ids) => Ids) => void,
): Pictures {
  const [reading, setReading] = useState(0);
  const [problems, setProblems] = useState<AddedPictures['problems']>([]);
  const [removed, setRemoved] = useState<RemovedPicture | null>(null);
  const known = useRef(ids);
  known.current = ids;
  const queue = useRef(Promise.resolve());
  const isShown = useRef(true);
  useEffect(
    () => () => {
      isShown.current = false;
    },
    [],
  );

  /** One lot after the other: each has the room that the one before it left. */
  const add = (files: Iterable<File>) => {
    const lot = [...files];
    if (lot.length === 0) return;
    setReading((count) => count + 1);
    queue.current = queue.current.then(async () => {
      const failed = (): AddedPictures => ({
        ids: [],
        problems: lot.map(({ name }) => ({ name, problem: 'notStored' as const })),
      });
      const added = await onAdd(lot, MAX_PICTURES - known.current.length).catch(failed);
      // The form was closed meanwhile; another one may stand in its place.
      if (!isShown.current) return;
      setReading((count) => count - 1);
      setProblems(added.problems);
      if (added.ids.length === 0) return;
      setRemoved(null);
      known.current = [...known.current, ...added.ids];
      onChange((now) => [...now, ...added.ids]);
    });
  };

  return {
    busy: reading > 0,
    problems,
    removed,
    add,
    paste(data, target) {
      const files = [...(data?.files ?? [])].filter((file) => file.type.startsWith('image/'));
      if (data === null || files.length === 0 || isTextMeant(data, target)) return false;
      add(files);
      return true;
    },
    remove(picture) {
      setProblems([]);
      setRemoved(picture);
      onChange((now) => now.filter((id) => id !== picture.id));
    },
    restore() {
      if (removed === null) return;
      setRemoved(null);
      onChange((now) => now.toSpliced(removed.at, 0, removed.id));
    },
  };
}
