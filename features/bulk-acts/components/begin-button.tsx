import { FieldListForm } from "#components/field-list-form.tsx";
import type { Place } from "#lib/action.ts";
import { IDLE } from "#lib/action-state.ts";
import type { Translate } from "#lib/translate.ts";
import { getWords } from "#lib/words.ts";
import { beginActAction } from "../actions.ts";
import type { KindName } from "../catalogue.ts";

type Props = {
  kind: KindName;
  incidentId: string;
  exposureIds: readonly string[];
  /** What the kind of act reads. */
  input: Readonly<Record<string, string>>;
  label: string;
  place: Place;
  t: Translate;
};

/** Begins an act on many that asks nothing, where what it is about stands: one button, then its progress. */
export async function BeginButton({ kind, incidentId, exposureIds, input, label, place, t }: Props) {
  const { errors, problems } = await getWords("errors", "problems");
  const named = Object.entries(input).map(([name, value]) => [`input.${name}`, value]);
  return (
    <FieldListForm
      act={beginActAction.bind(null, place)}
      current={t("bulk.begunAlready")}
      done={t("bulk.running")}
      fields={[]}
      hidden={{ incidentId, kind, exposureIds: exposureIds.join(","), ...Object.fromEntries(named) }}
      id={`begin-${kind}`}
      idle={IDLE}
      submit={{ label, pending: t("bulk.beginning"), icon: "arrow-right" }}
      words={{ errors, problems }}
    />
  );
}
