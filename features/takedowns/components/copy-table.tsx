import { CardsTable } from "#components/cards-table.tsx";
import { EmptyState } from "#components/empty-state.tsx";
import { Section } from "#components/section.tsx";
import { StateBadge } from "#components/state-badge.tsx";
import { TableHead } from "#components/table-head.tsx";
import { formatDuration } from "#lib/dates.ts";
import type { Locale } from "#lib/i18n.ts";
import { momentText } from "#lib/moment-text.ts";
import type { Translate } from "#lib/translate.ts";
import type { ListedCopy } from "../queries.ts";
import { kindText, STATE_TONES, stepText } from "./copy-words.ts";

type Props = {
  copies: readonly ListedCopy[];
  /** Of this page, where one copy opens beside. */
  base: string;
  now: number;
  locale: Locale;
  t: Translate;
  children?: React.ReactNode;
};

const COLUMNS = ["place", "state", "found", "step", "lastCheck"] as const;
const ZONE = "Europe/Paris";

/** Where the file was seen and how each copy stands. Addresses are text: nothing here opens one. */
export function CopyTable({ copies, base, now, locale, t, children }: Props) {
  const counted = copies.filter(({ struckAt }) => struckAt === null);
  const online = counted.filter(({ isOnline }) => isOnline).length;
  return (
    <Section
      actions={
        counted.length === 0 ? null : (
          <span className="text-soft text-sm">
            {t("copies.online", { count: online, total: String(counted.length) })}
          </span>
        )
      }
      id="copies"
      title={t("copies.title")}
    >
      <div className="flex flex-col gap-3">
        {copies.length === 0 ? (
          <EmptyState icon="search" title={t("copies.empty")}>
            {t("copies.emptyBody")}
          </EmptyState>
        ) : (
          <CardsTable label={t("workspace.tableOf", { title: t("copies.title") })}>
            <TableHead columns={COLUMNS} heading={(column) => t(`copies.${column}`)} />
            <tbody>
              {copies.map((copy) => (
                <CopyRow
                  copy={copy}
                  href={`${base}?line=${copy.id}`}
                  key={copy.id}
                  locale={locale}
                  now={now}
                  t={t}
                />
              ))}
            </tbody>
          </CardsTable>
        )}
        {children}
      </div>
    </Section>
  );
}

type RowProps = { copy: ListedCopy; href: string; now: number; locale: Locale; t: Translate };

function CopyRow({ copy, href, now, locale, t }: RowProps) {
  const { place, address, kind, state, struckAt, steps, lastCheck } = copy;
  const at = (moment: ListedCopy["foundAt"]) => momentText(moment, { zone: ZONE, locale });
  const last = steps.findLast(({ step }) => step !== "checked");
  return (
    <tr>
      <th className="min-w-56" scope="row">
        <a className="text-ink [overflow-wrap:anywhere] hover:underline" data-follow="stay" href={href}>
          {struckAt === null ? place : <s>{place}</s>}
        </a>
        <span className="block font-normal text-faint text-xs">{kindText(kind, t)}</span>
        {address === "" ? null : (
          <span className="block font-mono font-normal text-soft text-xs [overflow-wrap:anywhere]">
            {address}
          </span>
        )}
      </th>
      <td data-label={t("copies.state")}>
        {struckAt === null ? (
          <StateBadge tone={STATE_TONES[state]}>{t(`copies.states.${state}`)}</StateBadge>
        ) : (
          <StateBadge tone="not-required">{t("copies.struck")}</StateBadge>
        )}
      </td>
      <td className="tabular-nums" data-label={t("copies.found")}>
        {t("copies.foundByAt", { at: at(copy.foundAt), name: copy.foundBy })}
      </td>
      <td className="tabular-nums" data-empty={last ? undefined : ""} data-label={t("copies.step")}>
        {last === undefined ? "–" : `${stepText(last.step, null, t)}, ${at(last.happenedAt)}`}
      </td>
      <td data-label={t("copies.lastCheck")}>
        {lastCheck === null
          ? t("copies.never")
          : t("copies.checkedAgo", {
              result: t(`copies.results.${lastCheck.result === "gone" ? "gone" : "online"}`),
              age: formatDuration(Math.max(0, now - lastCheck.at), locale),
            })}
      </td>
    </tr>
  );
}
