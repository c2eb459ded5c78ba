import { ActButton } from "#components/act-button.tsx";
import { FieldListForm } from "#components/field-list-form.tsx";
import { Section } from "#components/section.tsx";
import { hourField } from "#features/timeline/components/moment-fields.ts";
import type { Place } from "#lib/action.ts";
import { IDLE } from "#lib/action-state.ts";
import type { Translate } from "#lib/translate.ts";
import { getWords } from "#lib/words.ts";
import { recordArrivalAction, recordDepartureAction } from "../actions.ts";
import type { LoadedCell } from "../loaders.ts";
import { hourText } from "./cell-words.ts";

type Props = { loaded: LoadedCell; place: Place; t: Translate };

/** Who is here now and since when, who was here before. */
export async function Attendance({ loaded, place, t }: Props) {
  const { presences, people, mayRun } = loaded;
  const words = await getWords("cell", "forms", "errors", "problems");
  const { locale } = place;
  const here = presences.filter(({ leftAt }) => leftAt === null);
  const isHere = new Set(here.map(({ personId }) => personId));
  const absent = people.filter(({ id }) => !isHere.has(id));
  const gone = presences.filter(({ leftAt }) => leftAt !== null);
  return (
    <Section id="attendance" title={t("cell.presence.title")}>
      <div className="flex flex-col gap-3">
        {here.length === 0 ? <p className="text-soft text-sm">{t("cell.presence.nobody")}</p> : null}
        <ul className="flex flex-col gap-2">
          {here.map(({ id, name, position, arrivedAt }) => (
            <li className="flex flex-wrap items-center gap-x-3 gap-y-1" key={id}>
              <span className="min-w-0 [overflow-wrap:anywhere]">
                <span className="font-medium text-ink">{name}</span>{" "}
                <span className="text-soft text-sm">
                  {[position, t("cell.presence.since", { at: hourText(arrivedAt, locale) })]
                    .filter(Boolean)
                    .join(" · ")}
                </span>
              </span>
              {mayRun ? (
                <ActButton
                  act={recordDepartureAction.bind(null, place)}
                  hidden={{ presenceId: id }}
                  id={`leave-${id}`}
                  idle={IDLE}
                  submit={{
                    ...{ label: t("cell.presence.leave"), pending: t("cell.presence.leaving") },
                    ...{ icon: "log-out", whose: name },
                  }}
                  words={words}
                />
              ) : null}
            </li>
          ))}
        </ul>
        {gone.length === 0 ? null : (
          <details>
            <summary className="text-soft text-sm">
              {t("cell.presence.earlier", { count: gone.length })}
            </summary>
            <ul className="mt-1 flex flex-col gap-1 text-sm tabular-nums">
              {gone.map(({ id, name, arrivedAt, leftAt }) => (
                <li key={id}>
                  {t("cell.presence.span", {
                    ...{ name, from: hourText(arrivedAt, locale), to: hourText(leftAt ?? arrivedAt, locale) },
                  })}
                </li>
              ))}
            </ul>
          </details>
        )}
        {mayRun && absent.length > 0 ? (
          <FieldListForm
            act={recordArrivalAction.bind(null, place)}
            behind={{ label: t("cell.presence.arrive"), icon: "log-in" }}
            done={t("cell.presence.arrived")}
            fields={[
              {
                ...{ as: "select", name: "personId", label: t("cell.presence.person") },
                options: absent.map(({ id, name }) => ({ value: id, label: name })),
              },
              hourField({
                ...{ name: "arrivedAt", label: t("cell.presence.when"), words },
                ...{ left: t("cell.rota.now"), at: t("cell.rota.at") },
              }),
            ]}
            hidden={{}}
            id="arrive"
            idle={IDLE}
            submit={{ label: t("cell.presence.arriveSubmit"), pending: t("cell.presence.arriving") }}
            words={words}
          />
        ) : null}
      </div>
    </Section>
  );
}
