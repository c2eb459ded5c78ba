import { FieldListForm } from "#components/field-list-form.tsx";
import { Section } from "#components/section.tsx";
import type { Place } from "#lib/action.ts";
import { IDLE } from "#lib/action-state.ts";
import { toLocalFields } from "#lib/dates.ts";
import { getWords } from "#lib/words.ts";
import { endSpokespersonAction, nameSpokespersonAction } from "../actions.ts";
import type { LoadedPress } from "../loaders.ts";
import { dayText, type PressView, ZONE } from "./press-view.ts";

type Props = { loaded: LoadedPress; place: Place; view: PressView };

/** Who speaks to the press, since when, and who spoke before. */
export async function SpokespersonSection({ loaded, place, view }: Props) {
  const words = await getWords("errors", "problems");
  const { t } = view;
  const { spokespersons, speakers, may, summary, now } = loaded;
  const speaking = spokespersons.find(({ untilOn }) => untilOn === null);
  const earlier = spokespersons.filter(({ id }) => id !== speaking?.id);
  const today = toLocalFields(Temporal.Instant.fromEpochMilliseconds(now), ZONE).date;
  return (
    <Section id="spokesperson" title={t("press.spokesperson.title")}>
      <div className="flex flex-col gap-3">
        {speaking === undefined ? (
          <p className="text-soft text-sm">{t("press.spokesperson.none")}</p>
        ) : (
          <p className="text-ink">
            <span className="font-medium">{speaking.name}</span>{" "}
            <span className="text-soft text-sm">
              {t("press.spokesperson.since", { from: dayText(speaking.fromOn, view) })}
            </span>
          </p>
        )}
        {earlier.length === 0 ? null : (
          <ul className="text-soft text-sm">
            {earlier.map((one) => (
              <li key={one.id}>
                {t("press.spokesperson.span", {
                  name: one.name,
                  from: dayText(one.fromOn, view),
                  to: dayText(one.untilOn ?? one.fromOn, view),
                })}
              </li>
            ))}
          </ul>
        )}
        {may.name && speaking === undefined ? (
          <FieldListForm
            act={nameSpokespersonAction.bind(null, place)}
            behind={{ label: t("press.spokesperson.name"), icon: "user-check" }}
            done={t("press.spokesperson.named")}
            fields={[
              {
                ...{ as: "select", name: "memberId", label: t("press.spokesperson.who"), half: true },
                ...{ placeholder: t("press.spokesperson.choose") },
                options: speakers.map(({ id, name }) => ({ value: id, label: name })),
              },
              {
                ...{ as: "date", name: "fromOn", label: t("press.spokesperson.from"), half: true },
                ...{ required: true, value: today },
              },
            ]}
            hidden={{ incidentId: summary.incident.id }}
            id="name-spokesperson"
            idle={IDLE}
            submit={{ label: t("press.spokesperson.nameSubmit"), pending: t("press.form.pending") }}
            words={words}
          />
        ) : null}
        {may.name && speaking !== undefined ? (
          <FieldListForm
            act={endSpokespersonAction.bind(null, place)}
            behind={{ label: t("press.spokesperson.end"), icon: "calendar" }}
            done={t("press.spokesperson.ended")}
            fields={[
              {
                ...{ as: "date", name: "untilOn", label: t("press.spokesperson.until"), required: true },
                ...{ value: today, help: t("press.spokesperson.untilHelp") },
              },
            ]}
            hidden={{ spokespersonId: speaking.id }}
            id="end-spokesperson"
            idle={IDLE}
            submit={{ label: t("press.spokesperson.endSubmit"), pending: t("press.form.pending") }}
            words={words}
          />
        ) : null}
      </div>
    </Section>
  );
}
