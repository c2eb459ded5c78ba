import { DefinitionList } from "#components/definition-list.tsx";
import { FieldListForm } from "#components/field-list-form.tsx";
import { SidePanel } from "#components/side-panel.tsx";
import type { Place } from "#lib/action.ts";
import { IDLE } from "#lib/action-state.ts";
import { formatDay, formatInstant, instantOf } from "#lib/dates.ts";
import { formatEuros } from "#lib/numbers.ts";
import type { Translate } from "#lib/translate.ts";
import { getWords } from "#lib/words.ts";
import { reverseCostAction } from "../actions.ts";
import type { ListedCost } from "../queries.ts";
import { agreementText, sortText, vatText } from "./cost-words.ts";

type Props = {
  line: ListedCost | null;
  mayRecord: boolean;
  closeHref: string;
  place: Place;
  t: Translate;
};

const ZONE = "Europe/Paris";

/** One line of the ledger, and the act that reverses it. */
export async function CostPanel({ line, mayRecord, closeHref, place, t }: Props) {
  if (line === null) return null;
  const words = await getWords("costs", "forms", "errors", "problems");
  const { locale } = place;
  const day = Temporal.PlainDate.from(line.spentOn.toISOString().slice(0, 10));
  const items = [
    { id: "on", term: t("costs.on"), value: formatDay(day, locale) },
    { id: "vat", term: t("costs.vat"), value: vatText(line.vat, t) },
    {
      id: "organisation",
      term: t("costs.organisation"),
      value: line.organisationName ?? t("costs.wholeCase"),
    },
    { id: "supplier", term: t("costs.supplier"), value: line.supplier || "–" },
    { id: "agreement", term: t("costs.agreement"), value: agreementText(line.priorAgreement, t) },
    { id: "note", term: t("costs.note"), value: line.note || "–" },
  ];
  const canReverse = mayRecord && !line.isReversed && line.reversesId === null;
  return (
    <SidePanel
      closeHref={closeHref}
      closeLabel={t("costs.close")}
      eyebrow={t("costs.line")}
      title={`${sortText(line.sort, t)} · ${formatEuros(line.amountCents, locale)}`}
    >
      <div className="flex flex-col gap-4">
        <DefinitionList items={items} />
        <p className="text-faint text-xs">
          {t("costs.recorded", {
            at: formatInstant(instantOf(line.recordedAt), { zone: ZONE, locale }),
            name: line.recordedBy,
          })}
        </p>
        {line.isReversed ? <p className="text-soft">{t("costs.reverseDone")}</p> : null}
        {canReverse ? (
          <FieldListForm
            act={reverseCostAction.bind(null, place)}
            done={words.costs.reverseDone}
            fields={[
              {
                ...{ as: "area", name: "reason", label: words.costs.reason, help: words.costs.reverseHelp },
                ...{ required: true, impersonal: true },
              },
            ]}
            hidden={{ costId: line.id }}
            id="reverse"
            idle={IDLE}
            submit={{ label: words.costs.reverseSubmit, pending: words.costs.reversing, icon: "refresh-cw" }}
            words={words}
          />
        ) : null}
      </div>
    </SidePanel>
  );
}
