import { FieldListForm } from "#components/field-list-form.tsx";
import { SidePanel } from "#components/side-panel.tsx";
import type { Place } from "#lib/action.ts";
import { IDLE } from "#lib/action-state.ts";
import type { Translate } from "#lib/translate.ts";
import { getWords } from "#lib/words.ts";
import type { LoadedCalls } from "../../loaders.ts";
import { removeCallLineAction } from "../actions.ts";
import { CallForm } from "./call-form.tsx";
import { callText, positionText } from "./call-text.ts";
import { PhoneLink } from "./phone-link.tsx";

type Props = { loaded: LoadedCalls; base: string; place: Place; t: Translate };

/** One person to call: every call, the next one, and out of the tree. */
export async function LinePanel({ loaded: { chosen, mayRun }, base, place, t }: Props) {
  if (chosen === null) return null;
  const words = await getWords("calls", "forms", "errors", "problems");
  const { id, name, calls, organisationName } = chosen;
  return (
    <SidePanel
      closeHref={base}
      closeLabel={t("calls.close")}
      eyebrow={[positionText(chosen, t), organisationName].filter(Boolean).join(" · ")}
      title={name}
    >
      <div className="flex flex-col gap-4">
        <PhoneLink className="font-semibold text-md" line={chosen} t={t} />
        <div>
          <h3 className="font-semibold text-ink">{t("calls.history")}</h3>
          {calls.length === 0 ? <p className="text-soft text-sm">{t("calls.none")}</p> : null}
          <ol className="flex flex-col gap-1 text-sm [overflow-wrap:anywhere]">
            {calls.map((call) => (
              <li key={call.id}>
                <span className="tabular-nums">{callText(call, { t, locale: place.locale })}</span>
                {call.note === "" ? null : <span className="block text-soft">{call.note}</span>}
              </li>
            ))}
          </ol>
        </div>
        {mayRun ? (
          <>
            <h3 className="font-semibold text-ink">{t("calls.record")}</h3>
            <CallForm id="call" lineId={id} place={place} />
            <FieldListForm
              act={removeCallLineAction.bind(null, place)}
              behind={{ label: words.calls.remove, icon: "minus" }}
              done={words.calls.removed}
              fields={[
                { as: "text", name: "reason", label: words.calls.reason, required: true, impersonal: true },
              ]}
              hidden={{ lineId: id }}
              id="remove"
              idle={IDLE}
              submit={{ label: words.calls.removeSubmit, pending: words.calls.removing, icon: "minus" }}
              words={words}
            />
          </>
        ) : null}
      </div>
    </SidePanel>
  );
}
