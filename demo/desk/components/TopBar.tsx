/** The bar on top: who is on duty, how the training goes, and the way to the settings. */
import { agentName } from '../model/Shop.ts';
import type { DeskState } from '../store/DeskState.ts';
import { practiceSummary } from '../store/practiceSummary.ts';
import { Avatar } from './Avatar.tsx';

export function TopBar({
  state,
  onSettings,
}: {
  readonly state: DeskState;
  readonly onSettings: () => void;
}) {
  const { answered, average, waiting } = practiceSummary(state);
  return (
    <header class="topbar">
      <svg class="mark" viewBox="0 0 24 24" width="24" height="24" aria-hidden="true">
        <rect width="24" height="24" rx="7" />
        <path d="M6.5 8h11v7.5h-6.2l-3 2.7v-2.7H6.5z" />
      </svg>
      <h1>练习工作台</h1>
      <dl class="figures">
        <div>
          <dt>等待</dt>
          <dd>{waiting}</dd>
        </div>
        <div>
          <dt>已答复</dt>
          <dd>{answered}</dd>
        </div>
        <div title="从顾客第一句未答的话，到答复发出">
          <dt>平均响应</dt>
          <dd>{average === null ? '–' : `${average} 秒`}</dd>
        </div>
      </dl>
      <button type="button" class="quiet-button" onClick={onSettings}>
        练习设置
      </button>
      <span class="agent-chip">
        <Avatar name={agentName} hue={178} />
        {agentName}
      </span>
    </header>
  );
}
