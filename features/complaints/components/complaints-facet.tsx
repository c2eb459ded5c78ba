import { CardsTable } from "#components/cards-table.tsx";
import { EmptyState } from "#components/empty-state.tsx";
import { Section } from "#components/section.tsx";
import { StateBadge } from "#components/state-badge.tsx";
import { TableHead } from "#components/table-head.tsx";
import type { Locale } from "#lib/i18n.ts";
import type { Translate } from "#lib/translate.ts";
import type { LoadedComplaints } from "../loaders.ts";
import { stateOfComplaint } from "../rules.ts";
import { COMPLAINT_LOOKS, officeText, proofText } from "./complaint-words.ts";
import { DutyLine } from "./duty-line.tsx";

type View = { readonly t: Translate; readonly locale: Locale };
type Props = { loaded: LoadedComplaints; base: string; view: View };

const COLUMNS = ["organisation", "duty", "state", "where", "proof"] as const;

/** A line for each organisation: its deadline, its complaint, the proof of it. */
export function ComplaintsFacet({ loaded, base, view }: Props) {
  const { t } = view;
  const { lines } = loaded;
  if (lines.length === 0)
    return (
      <EmptyState icon="siren" title={t("complaints.empty")}>
        {t("complaints.emptyBody")}
      </EmptyState>
    );
  return (
    <>
      <div className="max-w-prose text-soft text-sm">
        <p>{t("complaints.intro")}</p>
        <p>{t("complaints.seventyTwo")}</p>
      </div>
      <Section id="complaints" title={t("complaints.title")}>
        <CardsTable label={t("workspace.tableOf", { title: t("complaints.title") })}>
          <TableHead columns={COLUMNS} heading={(column) => t(`complaints.columns.${column}`)} />
          <tbody>
            {lines.map((line) => (
              <ComplaintRow base={base} key={line.organisationId} line={line} now={loaded.now} view={view} />
            ))}
          </tbody>
        </CardsTable>
      </Section>
    </>
  );
}

type RowProps = { line: LoadedComplaints["lines"][number]; now: number; base: string; view: View };

function ComplaintRow({ line, now, base, view }: RowProps) {
  const { t } = view;
  const shown = line.complaints.find((one) => one.struckAt === null);
  const state = shown === undefined ? "none" : stateOfComplaint(shown);
  return (
    <tr>
      <th scope="row">
        <a
          className="text-ink hover:underline"
          data-follow=""
          href={`${base}/authorities/complaints/${line.organisationId}`}
        >
          {line.name}
        </a>
      </th>
      <td data-label={t("complaints.columns.duty")}>
        {line.duties.length === 0 ? (
          <span className="text-faint">{t("complaints.noDuty")}</span>
        ) : (
          <span className="flex flex-col gap-1">
            {line.duties.map((duty) => (
              <DutyLine base={base} duty={duty} key={duty.id} now={now} view={view} zone={line.timeZone} />
            ))}
          </span>
        )}
      </td>
      <td data-label={t("complaints.columns.state")}>
        <StateBadge {...COMPLAINT_LOOKS[state]}>{t(`complaints.states.${state}`)}</StateBadge>
      </td>
      <td data-empty={shown === undefined || undefined} data-label={t("complaints.columns.where")}>
        {shown === undefined ? "–" : officeText(shown, t)}
      </td>
      <td data-empty={!shown?.proof || undefined} data-label={t("complaints.columns.proof")}>
        {shown?.proof ? `${proofText(shown.proof, t)} ${shown.proofNumber ?? ""}` : "–"}
      </td>
    </tr>
  );
}
