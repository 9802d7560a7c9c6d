import { useEffect, useRef, useState } from 'preact/hooks';

/** An address for what is read, for as long as it is shown; `undefined` while it is read, null where it can't be. */
export function useObjectUrl<Found extends { readonly blob: Blob }>(
  id: string,
  read: (id: string) => Promise<Found | null>,
): { readonly found: Found; readonly url: string } | null | undefined {
  const [shown, setShown] = useState<{ readonly found: Found; readonly url: string } | null>();
  // A picture never changes under its id.
  const latest = useRef(read);
  latest.current = read;
  useEffect(() => {
    let url: string | undefined;
    let gone = false;
    latest.current(id).then(
      (found) => {
        if (gone) return;
        if (found !== null) url = URL.createObjectURL(found.blob);
        setShown(found === null || url === undefined ? null : { found, url });
      },
      () => {
        if (!gone) setShown(null);
      },
    );
    return () => {
      gone = true;
      if (url !== undefined) URL.revokeObjectURL(url);
    };
  }, [id]);
  return shown;
}
