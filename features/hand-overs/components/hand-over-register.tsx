import { CardsTable } from "#components/cards-table.tsx";
import { EmptyState } from "#components/empty-state.tsx";
import { Section } from "#components/section.tsx";
import { StateBadge } from "#components/state-badge.tsx";
import { TableHead } from "#components/table-head.tsx";
import type { Locale } from "#lib/i18n.ts";
import { momentText } from "#lib/moment-text.ts";
import type { Translate } from "#lib/translate.ts";
import type { ListedHandOver } from "../queries.ts";
import { receiptText, recipientText } from "./hand-over-words.ts";

type Props = {
  lines: readonly ListedHandOver[];
  /** Of this page, where one line opens beside. */
  base: string;
  locale: Locale;
  t: Translate;
  children?: React.ReactNode;
};

const COLUMNS = ["what", "to", "at", "handedBy", "organisation", "receipt"] as const;
const ZONE = "Europe/Paris";

/** What was handed to whom, with the receipt or the wait for it; what was struck out stays readable. */
export function HandOverRegister({ lines, base, locale, t, children }: Props) {
  return (
    <Section id="hand-overs" title={t("handOvers.title")}>
      <div className="flex flex-col gap-3">
        {lines.length === 0 ? (
          <EmptyState icon="archive" title={t("handOvers.empty")}>
            {t("handOvers.emptyBody")}
          </EmptyState>
        ) : (
          <CardsTable label={t("workspace.tableOf", { title: t("handOvers.title") })}>
            <TableHead columns={COLUMNS} heading={(column) => t(`handOvers.${column}`)} />
            <tbody>
              {lines.map((line) => (
                <tr key={line.id}>
                  <th className="min-w-56" scope="row">
                    <a
                      className="text-ink [overflow-wrap:anywhere] hover:underline"
                      data-follow="stay"
                      href={`${base}?line=${line.id}`}
                    >
                      {line.struckAt === null ? line.what : <s>{line.what}</s>}
                    </a>
                    {line.exhibit === "" ? null : (
                      <span className="block font-normal text-faint text-xs">{line.exhibit}</span>
                    )}
                  </th>
                  <td className="[overflow-wrap:anywhere]" data-label={t("handOvers.to")}>
                    {line.recipient}
                    <span className="block text-faint text-xs">{recipientText(line.recipientKind, t)}</span>
                  </td>
                  <td className="tabular-nums" data-label={t("handOvers.at")}>
                    {momentText(line.handedAt, { zone: ZONE, locale })}
                  </td>
                  <td data-label={t("handOvers.handedBy")}>{line.handedBy}</td>
                  <td data-label={t("handOvers.organisation")}>
                    {line.organisationName ?? t("handOvers.noOrganisation")}
                  </td>
                  <td data-label={t("handOvers.receipt")}>
                    <Receipt line={line} t={t} />
                  </td>
                </tr>
              ))}
            </tbody>
          </CardsTable>
        )}
        {children}
      </div>
    </Section>
  );
}

function Receipt({ line, t }: { line: ListedHandOver; t: Translate }) {
  if (line.struckAt !== null) return <StateBadge tone="not-required">{t("handOvers.struck")}</StateBadge>;
  if (line.receiptKind === null) return <StateBadge tone="waiting">{t("handOvers.awaits")}</StateBadge>;
  return (
    <>
      {receiptText(line.receiptKind, t)}
      <span className="block text-soft text-xs [overflow-wrap:anywhere]">{line.receiptReference}</span>
    </>
  );
}
