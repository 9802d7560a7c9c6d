/** A picture message: a line sketch with its meaning in words, in place of a photograph. */
import type { Scene } from '../model/Message.ts';

const sketches: Readonly<Record<Scene, string>> = {
  cup: 'M50 45h60l-6 40q-24 16-48 0zM44 45h72M62 36q18-10 36 0M86 45l6 12 8-5M58 96h44',
  lamp: 'M52 52q-2-22 22-20 8-14 24-6 18-4 16 18-6 12-22 8zM82 52v48M64 102h36',
  shirt: 'M60 30l-24 14 8 16 10-5v48h52V55l10 5 8-16-24-14q-20 14-40 0zM70 72h20',
  parcel: 'M36 48l44-18 44 18v44l-44 18-44-18zM36 48l44 18 44-18M80 66v44M36 92l12-8-4-14',
  screws: 'M46 40h18v8H46zM55 48v34M50 56l10 4M50 66l10 4M96 36l20 20-8 8-20-20zM92 52L66 88',
};

export function Picture({ scene, label }: { readonly scene: Scene; readonly label: string }) {
  return (
    <svg
      class="picture"
      data-desk="picture"
      viewBox="0 0 160 120"
      width="160"
      height="120"
      role="img"
      aria-label={`图片：${label}`}
    >
      <rect width="160" height="120" rx="8" />
      <path d={sketches[scene]} />
    </svg>
  );
}
