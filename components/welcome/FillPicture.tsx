/** A key is pressed in the panel, and the reply stands in the box. */
import { Bubble, KeyCap, Picture, Window, Words } from './Picture.tsx';
import { useWelcomeText } from './useWelcomeText.ts';

export function FillPicture() {
  const t = useWelcomeText();
  return (
    <Picture label={t('welcome.fillPicture')}>
      <Window x={28} y={20} width={350} height={250} />
      <Bubble kind="shopper" x={48} y={64} width={176} height={36} lines={[150, 92]} />
      <rect class="pic-written" x={44} y={126} width={318} height={86} rx="6" />
      <Words x={58} y={142} lines={[252, 268, 176]} tone="pic-strong" />
      <path class="pic-caret" d="M240 161v13" />
      <rect class="pic-card" x={432} y={20} width={180} height={250} rx="8" />
      <Words x={450} y={38} lines={[70]} tone="pic-strong" />
      <path class="pic-edge" d="M432 58h180" />
      {[72, 120, 168].map((y, i) => (
        <g key={y}>
          <rect class={i === 0 ? 'pic-first' : 'pic-button'} x={446} y={y} width={152} height={40} rx="6" />
          <rect class="pic-cap" x={454} y={y + 8} width={14} height={14} rx="3" />
          <text class="pic-cap-text" x={461} y={y + 18.5} text-anchor="middle">
            {i + 1}
          </text>
          <Words x={476} y={y + 10} lines={i === 0 ? [64, 52] : [108, 74]} />
        </g>
      ))}
      <path class="pic-arrow" d="M440 92c-34 2-44 28-62 58m0 0l1-15m-1 15l13-7" />
      <KeyCap x={556} y={64} cap="1" />
    </Picture>
  );
}
