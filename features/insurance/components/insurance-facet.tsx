import { CardsTable } from "#components/cards-table.tsx";
import { EmptyState } from "#components/empty-state.tsx";
import { Section } from "#components/section.tsx";
import { StateBadge } from "#components/state-badge.tsx";
import { TableHead } from "#components/table-head.tsx";
import { DutyLine } from "#features/complaints/components/duty-line.tsx";
import { momentText } from "#features/obligations/components/moment-text.ts";
import type { Locale } from "#lib/i18n.ts";
import type { Translate } from "#lib/translate.ts";
import type { LoadedInsurance } from "../loaders.ts";

type View = { readonly t: Translate; readonly locale: Locale };
type Props = { loaded: LoadedInsurance; base: string; view: View };

const COLUMNS = ["organisation", "policy", "duty", "notice", "agreements"] as const;

/** A line for each organisation: its policies, its deadline, its claim notice, the agreements. */
export function InsuranceFacet({ loaded, base, view }: Props) {
  const { t } = view;
  if (loaded.lines.length === 0)
    return (
      <EmptyState icon="shield" title={t("insurance.empty")}>
        {t("insurance.emptyBody")}
      </EmptyState>
    );
  return (
    <>
      <p className="max-w-prose text-soft text-sm">{t("insurance.intro")}</p>
      <Section id="insurance" title={t("insurance.title")}>
        <CardsTable label={t("workspace.tableOf", { title: t("insurance.title") })}>
          <TableHead columns={COLUMNS} heading={(column) => t(`insurance.columns.${column}`)} />
          <tbody>
            {loaded.lines.map((line) => (
              <InsuranceRow base={base} key={line.organisationId} line={line} now={loaded.now} view={view} />
            ))}
          </tbody>
        </CardsTable>
      </Section>
    </>
  );
}

type Line = LoadedInsurance["lines"][number];
type RowProps = { line: Line; now: number; base: string; view: View };

function InsuranceRow({ line, now, base, view }: RowProps) {
  const { t } = view;
  const { insured } = line;
  return (
    <tr>
      <th scope="row">
        <a
          className="text-ink hover:underline"
          data-follow=""
          href={`${base}/authorities/insurance/${line.organisationId}`}
        >
          {line.name}
        </a>
      </th>
      <td data-label={t("insurance.columns.policy")}>
        {insured.length === 0 ? (
          <span className="text-faint">{t("insurance.noFile")}</span>
        ) : (
          insured.map(({ id, insurer, policy }) => (
            <span className="block" key={id}>
              {[insurer, policy].filter(Boolean).join(" · ")}
            </span>
          ))
        )}
      </td>
      <td data-label={t("insurance.columns.duty")}>
        {line.duties.length === 0 ? (
          <span className="text-faint">{t("insurance.noDuty")}</span>
        ) : (
          <span className="flex flex-col gap-1">
            {line.duties.map((duty) => (
              <DutyLine base={base} duty={duty} key={duty.id} now={now} view={view} zone={line.timeZone} />
            ))}
          </span>
        )}
      </td>
      <td data-empty={insured.length === 0 || undefined} data-label={t("insurance.columns.notice")}>
        {insured.length === 0
          ? "–"
          : insured.map((one) => <Notice key={one.id} one={one} line={line} view={view} />)}
      </td>
      <td data-empty={insured.length === 0 || undefined} data-label={t("insurance.columns.agreements")}>
        {agreementsText(line, t)}
      </td>
    </tr>
  );
}

type NoticeProps = { one: Line["insured"][number]; line: Line; view: View };

function Notice({ one: { noticed }, line, view: { t, locale } }: NoticeProps) {
  if (noticed === null)
    return (
      <StateBadge icon="circle-dashed" tone="soon">
        {t("insurance.notNoticed")}
      </StateBadge>
    );
  return (
    <span className="block">
      <StateBadge tone="fine">{t("insurance.noticed")}</StateBadge>{" "}
      <span className="text-soft text-xs">{momentText(noticed, { zone: line.timeZone, locale, t })}</span>
    </span>
  );
}

function agreementsText({ insured }: Line, t: Translate): string {
  const agreements = insured.flatMap((one) => one.agreements);
  if (agreements.length === 0) return "–";
  const given = agreements.filter(({ answer }) => answer === "given").length;
  const waiting = agreements.filter(({ answer }) => answer === null).length;
  return [
    t("insurance.agreementsCount", { given, asked: agreements.length }),
    waiting === 0 ? "" : t("insurance.agreementsWaiting", { count: waiting }),
  ]
    .filter(Boolean)
    .join(" · ");
}
