/** A round initial. Decoration: the name always stands beside it. */
interface Props {
  readonly name: string;
  readonly hue: number;
}

export function Avatar({ name, hue }: Props) {
  return (
    <span class="avatar" style={{ '--hue': String(hue) }} aria-hidden="true">
      {[...name][0]}
    </span>
  );
}
