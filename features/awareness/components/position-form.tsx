"use client";

import { type Choosing, PositionFields } from "./position-fields.tsx";
import { type SheetAct, SheetForm } from "./sheet-form.tsx";

type Props = Choosing & {
  act: SheetAct;
  /** There is a position that this one would supersede. */
  isLater: boolean;
};

/** The controller retains one candidate, with reasons. */
export function PositionForm({ act, isLater, ...choosing }: Props) {
  const { exposure, current, words } = choosing;
  const t = words.awarenessSheet.position;
  return (
    <SheetForm
      act={act}
      current={current}
      hidden={{ exposureId: exposure.id, version: exposure.version }}
      icon="scale"
      id={`position-${exposure.id}`}
      t={isLater ? { ...t, title: t.again } : t}
      words={words}
    >
      {(fields) => <PositionFields {...choosing} fields={fields} t={t} />}
    </SheetForm>
  );
}
