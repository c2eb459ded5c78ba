import { Notice } from "#components/notice.tsx";
import { Section } from "#components/section.tsx";
import { StateBadge } from "#components/state-badge.tsx";
import type { Place } from "#lib/action.ts";
import { advisePositionAction, retainPositionAction } from "../actions.ts";
import type { LoadedSheet } from "../loaders.ts";
import { AdviceForm } from "./advice-form.tsx";
import { PositionForm } from "./position-form.tsx";
import type { SheetWords } from "./sheet-form.tsx";
import type { SheetView } from "./sheet-view.ts";

type Props = { sheet: LoadedSheet; view: SheetView; place: Place; words: SheetWords };

/** From when the file is planned, by whose position, and what this person may do about it. */
export function SheetStanding({ sheet, view, place, words }: Props) {
  const t = words.awarenessSheet;
  const { may, noMandate, exposure, retained, plannedId } = sheet;
  const [first] = view.options;
  const shared = {
    current: view.standing,
    exposure: { id: exposure.id, version: exposure.version },
    first: plannedId ?? first?.value ?? "",
    options: view.options,
    words,
  };
  const hasOptions = view.options.length > 0;
  return (
    <Section id="standing" title={t.standing}>
      <div className="flex flex-col gap-3">
        <p>
          <StateBadge tone={retained === null ? "soon" : "fine"}>
            {retained === null ? t.noneRetained : t.retained}
          </StateBadge>
        </p>
        <p className="text-ink">{view.standing}</p>
        {noMandate === null ? null : <Notice kind="note">{t.noMandate[noMandate]}</Notice>}
        {may.retain && noMandate === null && hasOptions ? (
          <PositionForm
            act={retainPositionAction.bind(null, place)}
            isLater={retained !== null}
            {...shared}
          />
        ) : null}
        {may.advise && hasOptions ? (
          <AdviceForm act={advisePositionAction.bind(null, place)} {...shared} />
        ) : null}
        {may.add || may.retain ? null : <p className="text-soft text-sm">{t.readOnly}</p>}
      </div>
    </Section>
  );
}
