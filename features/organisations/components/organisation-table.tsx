import { Table } from "#components/table.tsx";
import { TableHead } from "#components/table-head.tsx";
import { KINDS } from "#law/vocabulary.ts";
import { getTranslator } from "#lib/translator.ts";
import type { OrganisationList } from "../loaders.ts";
import { missingText } from "../readiness/components/missing-text.ts";
import { ReadyMeter } from "../readiness/components/ready-meter.tsx";

type Props = { rows: OrganisationList["rows"]; base: string; label: string };

const NAMED = 3;

/** One line an organisation: what it is, how ready it is, what is missing first. */
export async function OrganisationTable({ rows, base, label }: Props) {
  const t = await getTranslator();
  return (
    <Table className="cards" label={label}>
      <TableHead
        classNames={{ labs: "number" }}
        columns={["organisation", "ready", "missing", "labs", "codes"]}
        heading={(column) => t(`organisations.columns.${column}`)}
      />
      <tbody>
        {rows.map(({ id, name, kind, readiness, labs, departments, siren, finessEj }) => (
          <tr data-row="" key={id}>
            <th className="min-w-64" scope="row">
              <a
                className="block font-medium text-ink hover:underline"
                data-cell=""
                data-follow=""
                href={`${base}/${id}`}
              >
                {name}
              </a>
              <span className="block font-normal text-faint text-xs">
                {[
                  t(`vocabulary.partyKinds.${KINDS.find((one) => one === kind) ?? "other"}`),
                  departments.length === 0
                    ? null
                    : t("organisations.department", { code: departments.join(", ") }),
                ]
                  .filter(Boolean)
                  .join(" · ")}
              </span>
            </th>
            <td data-label={t("organisations.columns.ready")}>
              <ReadyMeter
                label={t("readiness.percent", { percent: readiness.percent })}
                percent={readiness.percent}
              />
            </td>
            <td className="min-w-56 text-soft text-xs" data-label={t("organisations.columns.missing")}>
              <div>
                {readiness.missing
                  .slice(0, NAMED)
                  .map((one) => missingText(one, t))
                  .join(" · ") || t("readiness.nothingMissing")}
                {readiness.missing.length > NAMED ? (
                  <span className="block text-faint">
                    {t("organisations.andMore", { count: readiness.missing.length - NAMED })}
                  </span>
                ) : null}
              </div>
            </td>
            <td className="number" data-label={t("organisations.columns.labs")}>
              {labs}
            </td>
            <td
              className="whitespace-nowrap text-xs tabular-nums"
              data-label={t("organisations.columns.codes")}
            >
              <div>
                <span className="block">SIREN {siren ?? "–"}</span>
                <span className="block">FINESS EJ {finessEj ?? "–"}</span>
              </div>
            </td>
          </tr>
        ))}
      </tbody>
    </Table>
  );
}
