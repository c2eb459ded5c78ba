import { FieldListForm } from "#components/field-list-form.tsx";
import { SidePanel } from "#components/side-panel.tsx";
import { StateBadge } from "#components/state-badge.tsx";
import { momentField } from "#features/timeline/components/moment-fields.ts";
import type { Place } from "#lib/action.ts";
import { IDLE } from "#lib/action-state.ts";
import { formatInstantCompact, instantOf } from "#lib/dates.ts";
import { momentText } from "#lib/moment-text.ts";
import type { Translate } from "#lib/translate.ts";
import { getWords } from "#lib/words.ts";
import { recordStepAction, strikeCopyAction } from "../actions.ts";
import { CHECK_RESULTS, COPY_STEPS } from "../catalogue.ts";
import type { ListedCopy } from "../queries.ts";
import { kindText, STATE_TONES, stepText } from "./copy-words.ts";

type Props = {
  copy: ListedCopy | null;
  mayRecord: boolean;
  closeHref: string;
  now: number;
  place: Place;
  t: Translate;
};

const ZONE = "Europe/Paris";

/** One copy: every step, and the form for the next. */
export function CopyPanel({ copy, mayRecord, closeHref, now, place, t }: Props) {
  if (copy === null) return null;
  const { locale } = place;
  const { struckAt, struckFor, state, steps, address, note } = copy;
  const at = (moment: ListedCopy["foundAt"]) => momentText(moment, { zone: ZONE, locale });
  return (
    <SidePanel
      closeHref={closeHref}
      closeLabel={t("copies.close")}
      eyebrow={`${t("copies.line")} · ${kindText(copy.kind, t)}`}
      title={copy.place}
    >
      <div className="flex flex-col gap-4 [overflow-wrap:anywhere]">
        <div>
          <StateBadge tone={struckAt === null ? STATE_TONES[state] : "not-required"}>
            {struckAt === null ? t(`copies.states.${state}`) : t("copies.struck")}
          </StateBadge>
        </div>
        {address === "" ? null : <p className="font-mono text-ink text-sm">{address}</p>}
        <p className="text-soft text-sm">
          {t("copies.found")} {t("copies.foundByAt", { at: at(copy.foundAt), name: copy.foundBy })}
        </p>
        {note === "" ? null : <p className="whitespace-pre-line text-ink">{note}</p>}
        {struckAt === null ? null : (
          <p className="text-ink">
            {t("copies.struckFor", {
              at: formatInstantCompact(instantOf(struckAt), { zone: ZONE, locale }),
              reason: struckFor ?? "",
            })}
          </p>
        )}
        <div>
          <h3 className="font-semibold text-ink">{t("copies.history")}</h3>
          {steps.length === 0 ? <p className="text-soft text-sm">{t("copies.noSteps")}</p> : null}
          <ol className="flex flex-col gap-2 text-sm">
            {steps.map((step) => (
              <li key={step.id}>
                <span className="font-medium text-ink">{stepText(step.step, step.result, t)}</span>{" "}
                <span className="text-soft tabular-nums">{at(step.happenedAt)}</span>
                <span className="block text-soft">
                  {[step.reference, step.note, step.recordedBy].filter(Boolean).join(" · ")}
                </span>
              </li>
            ))}
          </ol>
        </div>
        {mayRecord && struckAt === null ? <Acts copyId={copy.id} now={now} place={place} /> : null}
      </div>
    </SidePanel>
  );
}

async function Acts({ copyId, now, place }: { copyId: string; now: number; place: Place }) {
  const words = await getWords("copies", "forms", "errors", "problems");
  const t = words.copies;
  const note = words.forms.optional;
  return (
    <>
      <h3 className="font-semibold text-ink">{t.record}</h3>
      <FieldListForm
        act={recordStepAction.bind(null, place)}
        done={t.recorded}
        fields={[
          {
            ...{ as: "select", name: "step", label: t.step, half: true, value: "host_notified" },
            options: COPY_STEPS.map((value) => ({ value, label: t.steps[value] })),
          },
          {
            ...{ as: "select", name: "result", label: t.result, help: t.resultHelp, half: true },
            placeholder: t.noResult,
            options: CHECK_RESULTS.map((value) => ({ value, label: t.results[value] })),
          },
          momentField({ name: "happenedAt", label: t.happenedAt, words, now }),
          { as: "text", name: "reference", label: t.reference, note, impersonal: true },
          { as: "text", name: "note", label: t.note, note, impersonal: true },
        ]}
        hidden={{ copyId }}
        id="step"
        idle={IDLE}
        submit={{ label: t.recordSubmit, pending: t.recording }}
        words={words}
      />
      <FieldListForm
        act={strikeCopyAction.bind(null, place)}
        behind={{ label: t.strike, icon: "minus" }}
        done={t.strikeDone}
        fields={[{ as: "area", name: "reason", label: t.reason, required: true, impersonal: true }]}
        hidden={{ copyId }}
        id="strike"
        idle={IDLE}
        submit={{ label: t.strikeSubmit, pending: t.striking, icon: "minus" }}
        words={words}
      />
    </>
  );
}
