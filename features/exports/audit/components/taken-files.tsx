import { CardsTable } from "#components/cards-table.tsx";
import { Section } from "#components/section.tsx";
import { TableHead } from "#components/table-head.tsx";
import { formatInstantCompact, instantOf } from "#lib/dates.ts";
import { SHEETS } from "../../schema.ts";
import type { Audit, TakenFile } from "../queries.ts";
import { AUDIT_ZONE, type AuditView } from "./audit-view.ts";

type Props = { taken: Audit["taken"]; view: AuditView };

const COLUMNS = ["at", "what", "case", "who", "hash"] as const;

/** The last files that left, who took them, and the hash of what was sent. */
export function TakenFiles({ taken, view }: Props) {
  const { t } = view;
  return (
    <Section id="taken" title={t("audit.taken")}>
      {taken.length === 0 ? (
        <p className="text-soft text-sm">{t("audit.noneTaken")}</p>
      ) : (
        <CardsTable label={t("audit.taken")}>
          <TableHead columns={COLUMNS} heading={(column) => t(`audit.takenColumns.${column}`)} />
          <tbody>
            {taken.map((file) => (
              <TakenRow file={file} key={`${file.streamId} ${file.seq}`} view={view} />
            ))}
          </tbody>
        </CardsTable>
      )}
    </Section>
  );
}

function TakenRow({ file, view }: { file: TakenFile; view: AuditView }) {
  const { t, locale } = view;
  const { fields, type } = file;
  const text = (name: string) => (typeof fields[name] === "string" ? (fields[name] as string) : "");
  const hash = text("sha256") || text("documents");
  return (
    <tr>
      <th scope="row">{formatInstantCompact(instantOf(file.recordedAt), { zone: AUDIT_ZONE, locale })}</th>
      <td data-label={t("audit.takenColumns.what")}>
        {[whatText(file, view), text("format").toUpperCase(), text("filter")].filter(Boolean).join(" · ")}
        {type === "export.broken_off" ? <span className="block">{t("audit.brokenOff")}</span> : null}
      </td>
      <td data-label={t("audit.takenColumns.case")}>{file.reference ?? t("audit.everyCase")}</td>
      <td data-label={t("audit.takenColumns.who")}>{whoText(fields)}</td>
      <td data-label={t("audit.takenColumns.hash")}>
        {hash === "" ? "–" : <code className="text-xs [overflow-wrap:anywhere]">{hash}</code>}
      </td>
    </tr>
  );
}

function whatText({ type, fields }: TakenFile, { t }: AuditView): string {
  if (type === "bundle.exported") return t("bundles.title");
  const known = SHEETS.find((one) => one === fields.what);
  if (known !== undefined) return t(`exports.sheets.${known}`);
  return fields.what === "deadlines" ? t("exports.deadlines") : t("exports.letter");
}

function whoText({ takenBy, askedBy }: TakenFile["fields"]): string {
  if (typeof takenBy === "object" && takenBy !== null && "name" in takenBy) return String(takenBy.name);
  return typeof askedBy === "string" ? askedBy : "–";
}
