/** A chat with outlines on the left, the panel with its three parts on the right. */
import { Badge, Bubble, Outline, Picture, Window, Words } from './Picture.tsx';
import { useWelcomeText } from './useWelcomeText.ts';

export function SeePicture() {
  const t = useWelcomeText();
  return (
    <Picture label={t('welcome.seePicture')}>
      <Window x={28} y={20} width={364} height={250} />
      <circle class="pic-soft" cx={58} cy={66} r="10" />
      <Words x={76} y={63.5} lines={[64]} tone="pic-strong" />
      <Outline kind="name" x={70} y={55} width={80} height={22} />
      <Bubble kind="shopper" x={48} y={88} width={170} height={36} lines={[144, 96]} />
      <Outline kind="shopper" x={46} y={86} width={174} height={40} />
      <Bubble kind="agent" x={236} y={132} width={138} height={26} lines={[112]} />
      <Outline kind="agent" x={234} y={130} width={142} height={30} />
      <Bubble kind="shopper" x={48} y={140} width={120} height={26} lines={[92]} />
      <Outline kind="shopper" x={46} y={138} width={124} height={30} />
      <rect class="pic-field" x={44} y={184} width={332} height={60} rx="6" />
      <Outline kind="box" x={44} y={184} width={332} height={60} />
      <rect class="pic-card" x={412} y={20} width={200} height={250} rx="8" />
      <Badge x={412} y={46} n={1} />
      <Words x={432} y={41} lines={[76]} tone="pic-strong" />
      <rect class="pic-tag" x={520} y={38} width={34} height={12} rx="4" />
      <path class="pic-edge" d="M412 62h200" />
      <Badge x={412} y={86} n={2} />
      <rect class="pic-theirs" x={432} y={74} width={166} height={34} rx="6" />
      <Words x={442} y={82} lines={[132, 88]} />
      <Badge x={412} y={142} n={3} />
      {[122, 166, 210].map((y, i) => (
        <g key={y}>
          <rect class={i === 0 ? 'pic-first' : 'pic-button'} x={432} y={y} width={166} height={38} rx="6" />
          <rect class="pic-cap" x={440} y={y + 8} width={14} height={14} rx="3" />
          <text class="pic-cap-text" x={447} y={y + 18.5} text-anchor="middle">
            {i + 1}
          </text>
          <Words x={462} y={y + 9} lines={[118, 84]} />
        </g>
      ))}
    </Picture>
  );
}
