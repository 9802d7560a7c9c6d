/** The outer page of `frame=1`: a bar, and the desk in a same-origin frame, as one real workbench does it. */
interface Props {
  readonly src: string;
}

export function FrameShell({ src }: Props) {
  return (
    <div class="shell">
      <div class="shell-bar">
        <b>商家中心</b>
        <span>客服工作台在下方的框架里</span>
      </div>
      <iframe src={src} title="练习工作台" />
    </div>
  );
}
