import { FieldListForm } from "#components/field-list-form.tsx";
import { Notice } from "#components/notice.tsx";
import type { Place } from "#lib/action.ts";
import { IDLE } from "#lib/action-state.ts";
import { formatInstant, instantOf } from "#lib/dates.ts";
import type { Translate } from "#lib/translate.ts";
import { getWords } from "#lib/words.ts";
import { liftHoldAction, placeHoldAction } from "../actions.ts";
import type { ListedHold } from "../queries.ts";

type Props = { hold: ListedHold | null; incidentId: string; mayHold: boolean; place: Place; t: Translate };

/** The legal hold in force, and whoever may place or lift it. */
export async function HoldSection({ hold, incidentId, mayHold, place, t }: Props) {
  const words = await getWords("evidenceForm", "forms", "errors", "problems");
  const form = words.evidenceForm;
  const shared = { idle: IDLE, words, id: "hold" } as const;
  const reason = {
    as: "area",
    name: "reason",
    label: form.holdReason,
    required: true,
    impersonal: true,
  } as const;
  return (
    <div className="flex flex-col gap-3">
      {hold === null ? null : (
        <Notice kind="note" title={t("evidence.holdTitle")}>
          <p className="text-sm [overflow-wrap:anywhere]">{hold.reason}</p>
          <p className="text-faint text-xs">
            {t("evidence.holdBy", {
              name: hold.placedBy,
              at: formatInstant(instantOf(hold.placedAt), { zone: "Europe/Paris", locale: place.locale }),
            })}
          </p>
        </Notice>
      )}
      {mayHold && hold === null ? (
        <FieldListForm
          {...shared}
          act={placeHoldAction.bind(null, place)}
          behind={{ label: form.hold, icon: "snowflake" }}
          done={form.held}
          fields={[{ ...reason, help: form.holdHelp }]}
          hidden={{ incidentId }}
          submit={{ label: form.holdSubmit, pending: form.pending, icon: "snowflake" }}
        />
      ) : null}
      {mayHold && hold !== null ? (
        <FieldListForm
          {...shared}
          act={liftHoldAction.bind(null, place)}
          behind={{ label: form.lift, icon: "snowflake" }}
          done={form.lifted}
          fields={[reason]}
          hidden={{ holdId: hold.id }}
          submit={{ label: form.liftSubmit, pending: form.pending, icon: "snowflake" }}
        />
      ) : null}
    </div>
  );
}
