/** The browser asks for one site, and the agent allows it. */
import { Mark, Picture, Pointer, Window, Words } from './Picture.tsx';
import { useWelcomeText } from './useWelcomeText.ts';

export function AllowPicture() {
  const t = useWelcomeText();
  return (
    <Picture label={t('welcome.allowPicture')}>
      <Window x={56} y={24} width={528} height={240} />
      <path class="pic-lock" d="M124 36v-2.5a3 3 0 0 1 6 0V36m-7.5 0h9v6h-9z" />
      <Words x={140} y={35} lines={[118]} tone="pic-strong" />
      <rect class="pic-soft-fill" x={76} y={68} width={96} height={150} rx="6" />
      {[84, 118, 152].map((y) => (
        <g key={y}>
          <circle class="pic-soft" cx={94} cy={y + 6} r="9" />
          <Words x={110} y={y} lines={[48, 32]} />
        </g>
      ))}
      <Words x={192} y={84} lines={[128, 96]} />
      <Words x={192} y={134} lines={[104, 140]} />
      <g>
        <rect class="pic-raised" x={316} y={60} width={252} height={134} rx="10" />
        <Mark x={334} y={78} size={30} />
        <Words x={376} y={82} lines={[146, 100]} tone="pic-strong" />
        <circle class="pic-accent" cx={340} cy={131} r="3" />
        <Words x={352} y={128.5} lines={[132]} tone="pic-accent" />
        <rect class="pic-button" x={376} y={152} width={80} height={28} rx="6" />
        <Words x={398} y={163.5} lines={[36]} />
        <rect class="pic-accent" x={466} y={152} width={84} height={28} rx="6" />
        <path class="pic-tick" d="M500 166l5.5 5.5 11-11.5" />
      </g>
      <Pointer x={526} y={172} />
    </Picture>
  );
}
