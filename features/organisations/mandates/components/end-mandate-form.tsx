import { FieldListForm } from "#components/field-list-form.tsx";
import type { Place } from "#lib/action.ts";
import { IDLE } from "#lib/action-state.ts";
import { getWords } from "#lib/words.ts";
import { endMandateAction } from "../../actions.ts";
import type { ListedMandate } from "../queries.ts";

type Props = { mandate: ListedMandate; today: string; place: Place };

/** The last day of a mandate, with the reason. */
export async function EndMandateForm({ mandate, today, place }: Props) {
  const words = await getWords("readiness", "errors", "problems");
  const t = words.readiness;
  const m = t.mandates;
  return (
    <FieldListForm
      act={endMandateAction.bind(null, place)}
      done={t.saved}
      fields={[
        { as: "date", name: "untilOn", label: m.lastDay, value: today, help: m.lastDayHelp, required: true },
        { as: "area", name: "endedFor", label: m.endReason, required: true },
      ]}
      hidden={{ mandateId: mandate.id, version: mandate.version }}
      id="end-mandate"
      idle={IDLE}
      submit={{ label: m.end, pending: t.pending }}
      words={words}
    />
  );
}
