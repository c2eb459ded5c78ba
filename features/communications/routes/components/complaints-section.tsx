import { CardsTable } from "#components/cards-table.tsx";
import { FieldListForm } from "#components/field-list-form.tsx";
import { Section } from "#components/section.tsx";
import { TableHead } from "#components/table-head.tsx";
import type { Place } from "#lib/action.ts";
import { IDLE } from "#lib/action-state.ts";
import { formatDay, toLocalFields } from "#lib/dates.ts";
import { formatCount } from "#lib/numbers.ts";
import type { Translate } from "#lib/translate.ts";
import { getWords } from "#lib/words.ts";
import { countComplaintsAction } from "../actions.ts";
import { ROUTES } from "../catalogue.ts";
import type { LoadedRoutes } from "../loaders.ts";

type Props = { loaded: LoadedRoutes; place: Place; t: Translate };

const ZONE = "Europe/Paris";
const COLUMNS = ["organisation", "route", "count", "countedOn", "source"] as const;

/** How many complaints of victims are known, by organisation and by where they were lodged. */
export async function ComplaintsSection({ loaded, place, t }: Props) {
  const { errors, problems, forms } = await getWords("errors", "problems", "forms");
  const { complaints, own, summary, now } = loaded;
  const { locale } = place;
  const total = complaints.reduce((sum, { count }) => sum + count, 0);
  const [only, another] = own;
  const sole = another === undefined ? only : undefined;
  const today = toLocalFields(Temporal.Instant.fromEpochMilliseconds(now), ZONE).date;
  return (
    <Section
      actions={
        <span className="text-soft text-sm tabular-nums">
          {t("victimRoutes.total", { count: formatCount(total, locale) })}
        </span>
      }
      id="victim-complaints"
      title={t("victimRoutes.counts")}
    >
      <div className="flex flex-col gap-3">
        {complaints.length === 0 ? (
          <p className="text-faint text-sm">{t("victimRoutes.noCounts")}</p>
        ) : (
          <CardsTable label={t("workspace.tableOf", { title: t("victimRoutes.counts") })}>
            <TableHead
              classNames={{ count: "text-right" }}
              columns={COLUMNS}
              heading={(column) => t(`victimRoutes.columns.${column}`)}
            />
            <tbody>
              {complaints.map((one) => (
                <tr key={one.id}>
                  <th scope="row">{one.name}</th>
                  <td data-label={t("victimRoutes.columns.route")}>
                    {t(`victimRoutes.routes.${one.route}`)}
                  </td>
                  <td className="text-right tabular-nums" data-label={t("victimRoutes.columns.count")}>
                    {formatCount(one.count, locale)}
                  </td>
                  <td className="tabular-nums" data-label={t("victimRoutes.columns.countedOn")}>
                    {formatDay(Temporal.PlainDate.from(one.countedOn), locale)}
                  </td>
                  <td data-label={t("victimRoutes.columns.source")}>{one.source}</td>
                </tr>
              ))}
            </tbody>
          </CardsTable>
        )}
        {own.length === 0 ? null : (
          <FieldListForm
            act={countComplaintsAction.bind(null, place)}
            behind={{ label: t("victimRoutes.form.open"), icon: "pen" }}
            done={t("victimRoutes.form.done")}
            fields={[
              ...(sole === undefined
                ? [
                    {
                      ...{ as: "select" as const, name: "organisationId" },
                      label: t("victimRoutes.columns.organisation"),
                      placeholder: t("victimRoutes.form.choose"),
                      options: own.map(({ organisationId, name }) => ({
                        value: organisationId,
                        label: name,
                      })),
                    },
                  ]
                : []),
              {
                ...{ as: "select", name: "route", label: t("victimRoutes.columns.route"), half: true },
                options: ROUTES.map((value) => ({ value, label: t(`victimRoutes.routes.${value}`) })),
              },
              {
                ...{ as: "text", name: "count", label: t("victimRoutes.columns.count"), half: true },
                ...{ required: true, impersonal: true, help: t("victimRoutes.form.help") },
              },
              {
                ...{ as: "date", name: "countedOn", label: t("victimRoutes.columns.countedOn"), half: true },
                ...{ required: true, value: today },
              },
              {
                ...{ as: "text", name: "source", label: t("victimRoutes.columns.source"), half: true },
                ...{ required: true, impersonal: true, help: t("victimRoutes.form.sourceHelp") },
              },
              {
                ...{ as: "area", name: "reason", label: t("hardCases.columns.reason"), note: forms.optional },
                ...{ impersonal: true, help: t("toldGroups.form.reasonHelp") },
              },
            ]}
            hidden={{
              incidentId: summary.incident.id,
              ...(sole === undefined ? {} : { organisationId: sole.organisationId }),
            }}
            id="victim-complaint-count"
            idle={IDLE}
            submit={{ label: t("victimRoutes.form.submit"), pending: t("hardCases.form.pending") }}
            words={{ errors, problems }}
          />
        )}
      </div>
    </Section>
  );
}
