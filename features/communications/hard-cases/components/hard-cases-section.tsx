import { CardsTable } from "#components/cards-table.tsx";
import { EmptyState } from "#components/empty-state.tsx";
import { FieldListForm } from "#components/field-list-form.tsx";
import { Notice } from "#components/notice.tsx";
import { Section } from "#components/section.tsx";
import { TableHead } from "#components/table-head.tsx";
import type { Place } from "#lib/action.ts";
import { IDLE } from "#lib/action-state.ts";
import { formatCount } from "#lib/numbers.ts";
import type { Translate } from "#lib/translate.ts";
import { getWords } from "#lib/words.ts";
import { textChoices } from "../../components/text-choices.ts";
import { countHardCaseAction } from "../actions.ts";
import { HARD_CASES, TREATMENTS_OF } from "../catalogue.ts";
import type { LoadedSpecial } from "../loaders.ts";

type Props = { loaded: LoadedSpecial; place: Place; t: Translate };

const COLUMNS = ["case", "lab", "treatment", "persons", "text", "reason"] as const;

/** Minors, protected adults, the dead, letters that came back: how many, and what is done about them. */
export async function HardCasesSection({ loaded, place, t }: Props) {
  const { hardCases, own, undelivered, texts, summary } = loaded;
  const { errors, problems, forms } = await getWords("errors", "problems", "forms");
  const { locale } = place;
  const sumOf = (name: string) =>
    hardCases.reduce((sum, one) => (one.hardCase === name ? sum + one.persons : sum), 0);
  const [only, another] = own;
  const sole = another === undefined ? only : undefined;
  return (
    <Section id="hard-cases" title={t("hardCases.title")}>
      <div className="flex flex-col gap-3">
        <p className="max-w-prose text-soft text-sm">{t("hardCases.intro")}</p>
        {undelivered > sumOf("undelivered") ? (
          <Notice kind="warning">
            {t("hardCases.untreated", {
              count: formatCount(undelivered, locale),
              treated: formatCount(sumOf("undelivered"), locale),
            })}
          </Notice>
        ) : null}
        {hardCases.length === 0 ? (
          <EmptyState icon="users" title={t("hardCases.empty")}>
            {t("hardCases.emptyBody")}
          </EmptyState>
        ) : (
          <CardsTable label={t("workspace.tableOf", { title: t("hardCases.title") })}>
            <TableHead
              classNames={{ persons: "text-right" }}
              columns={COLUMNS}
              heading={(column) => t(`hardCases.columns.${column}`)}
            />
            <tbody>
              {hardCases.map((one) => (
                <tr key={one.id}>
                  <th scope="row">{t(`hardCases.cases.${one.hardCase}`)}</th>
                  <td data-label={t("hardCases.columns.lab")}>{one.lab}</td>
                  <td data-label={t("hardCases.columns.treatment")}>
                    {t(`hardCases.treatments.${one.treatment}`)}
                  </td>
                  <td className="text-right tabular-nums" data-label={t("hardCases.columns.persons")}>
                    {formatCount(one.persons, locale)}
                  </td>
                  <td
                    data-empty={one.textVersion === null || undefined}
                    data-label={t("hardCases.columns.text")}
                  >
                    {one.textVersion === null
                      ? "–"
                      : t("communications.textOf", {
                          title: one.textVersion.text.title,
                          number: String(one.textVersion.number),
                        })}
                  </td>
                  <td data-empty={one.reason === "" || undefined} data-label={t("hardCases.columns.reason")}>
                    {one.reason === "" ? "–" : one.reason}
                  </td>
                </tr>
              ))}
            </tbody>
          </CardsTable>
        )}
        {own.length === 0 ? null : (
          <FieldListForm
            act={countHardCaseAction.bind(null, place)}
            behind={{ label: t("hardCases.form.open"), icon: "pen" }}
            done={t("hardCases.form.done")}
            fields={[
              ...(sole === undefined
                ? [
                    {
                      ...{ as: "select" as const, name: "labId", label: t("hardCases.columns.lab") },
                      placeholder: t("hardCases.form.choose"),
                      options: own.map(({ labId, name }) => ({ value: labId, label: name })),
                    },
                  ]
                : []),
              {
                ...{ as: "select", name: "hardCase", label: t("hardCases.columns.case"), half: true },
                options: HARD_CASES.map((value) => ({ value, label: t(`hardCases.cases.${value}`) })),
              },
              {
                ...{ as: "select", name: "treatment", label: t("hardCases.columns.treatment"), half: true },
                options: HARD_CASES.flatMap((hardCase) =>
                  TREATMENTS_OF[hardCase].map((value) => ({
                    value,
                    label: t(`hardCases.treatments.${value}`),
                  })),
                ).filter(({ value }, index, all) => all.findIndex((one) => one.value === value) === index),
              },
              {
                ...{ as: "text", name: "persons", label: t("hardCases.columns.persons"), half: true },
                ...{ required: true, impersonal: true, help: t("hardCases.form.personsHelp") },
              },
              {
                ...{ as: "select", name: "textVersionId", label: t("hardCases.columns.text"), half: true },
                ...{ placeholder: t("hardCases.form.noText"), options: textChoices(texts, t) },
              },
              {
                ...{ as: "area", name: "reason", label: t("hardCases.columns.reason"), note: forms.optional },
                ...{ impersonal: true, help: t("hardCases.form.reasonHelp") },
              },
            ]}
            hidden={{ incidentId: summary.incident.id, ...(sole === undefined ? {} : { labId: sole.labId }) }}
            id="hard-case"
            idle={IDLE}
            submit={{ label: t("hardCases.form.submit"), pending: t("hardCases.form.pending") }}
            words={{ errors, problems }}
          />
        )}
      </div>
    </Section>
  );
}
