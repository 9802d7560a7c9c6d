/** Long work in slices, so that the thread that it runs on can answer in between. */

/** After how many milliseconds a slice takes no further template: half a frame, less what the last may take. */
export const SLICE_MS = 5;

/** There in every browser, worker and Node; pure rooms are compiled without the library that declares it. */
declare function setTimeout(run: () => void, milliseconds: number): unknown;

/** Lets waiting messages and timers run first. */
export function pauseBriefly(): Promise<void> {
  return new Promise((resolve) => {
    setTimeout(resolve, 0);
  });
}
