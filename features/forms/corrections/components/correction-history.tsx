import { Section } from "#components/section.tsx";
import { formatInstantCompact, instantOf } from "#lib/dates.ts";
import type { FormView } from "../../components/form-page.tsx";
import { type CorrectedForm, type Correction, versionLabel } from "../rules.ts";

const ZONE = "Europe/Paris";

type Props = { form: CorrectedForm; history: readonly Correction[]; view: FormView };

/** Every correction of this version, the latest first: each made a version of the form that stays readable. */
export function CorrectionHistory({ form, history, view: { t, locale } }: Props) {
  if (history.length === 0) return null;
  return (
    <Section id="corrections" title={t("lawForms.correct.history")}>
      <ol className="flex flex-col gap-2 text-sm">
        {history.toReversed().map((one) => (
          <li className="[overflow-wrap:anywhere]" key={one.number}>
            <p className="text-ink">
              <span className="tabular-nums">{versionLabel(form.packVersion, one.number)}</span>
              {" · "}
              {form.fields.find(({ id }) => id === one.fieldId)?.label[locale] ?? one.fieldId}
            </p>
            <p className="text-soft">{one.note}</p>
            <p className="text-faint text-xs">
              {one.by}, {formatInstantCompact(instantOf(one.at), { zone: ZONE, locale })}
            </p>
          </li>
        ))}
      </ol>
    </Section>
  );
}
