/** A plan as it is shown: what would become of each template, and what is told beside it. */

import type { ReviewItem, TemplateItem } from '../../../components/index.ts';
import type { TemplateField } from '../../../utils/model/index.ts';
import type { ChangedField, KeptVariable, RefusedRow } from '../../../utils/packs/formats/index.ts';
import type { Fields, ImportPlan, PlanRow } from '../../../utils/packs/index.ts';

export interface Told {
  readonly refused: readonly RefusedRow[];
  readonly kept: readonly KeptVariable[];
  readonly changed: readonly ChangedField[];
}

export function itemsOf(plan: ImportPlan, { refused, kept, changed }: Told): readonly ReviewItem[] {
  return [
    ...plan.rows.map((row) => templateItem(row, plan)),
    ...refused.map(({ place, code, values }, at) => ({
      type: 'refused' as const,
      id: `refused ${at}`,
      ...{ place, code, values },
    })),
    ...kept.map((one, at) => ({ type: 'kept' as const, id: `kept ${at}`, ...one })),
    ...changed.map((one, at) => ({ type: 'adapted' as const, id: `adapted ${at}`, ...one })),
  ];
}

function templateItem(row: PlanRow, plan: ImportPlan): TemplateItem {
  const shown = row.theirs ?? row.mine;
  const { id, kind, place, choice, choices, codeChoice, codeChoices, clash } = row;
  return {
    type: 'template',
    ...{ id, kind, place, choice, choices, codeChoice, codeChoices, clash },
    title: shown?.title ?? '',
    code: shown?.code ?? '',
    text: shown?.text ?? '',
    differences: row.differences.map(({ field, mine, theirs }) => ({
      field,
      mine: said(field, mine, plan),
      theirs: said(field, theirs, plan),
    })),
  };
}

/** A field's value as a person reads it; empty for none. */
function said(field: TemplateField, value: Fields[TemplateField], plan: ImportPlan): string {
  if (field === 'pictures' && Array.isArray(value))
    return value.map((key) => pictureName(key, plan)).join('\n');
  if (field === 'category' && Array.isArray(value)) return value.join(' / ');
  if (typeof value === 'boolean') return value ? '✓' : '';
  return typeof value === 'object' && value !== null ? value.join('\n') : String(value ?? '');
}

/** One that is stored has no name here: its number of bytes tells it from others. */
function pictureName(key: string, plan: ImportPlan): string {
  return plan.pictures.get(key)?.name ?? `${key.split('-')[0]} B`;
}
