import type { ReactNode } from "react";
import { Section } from "#components/section.tsx";
import { StateBadge } from "#components/state-badge.tsx";
import type { PendingLaw } from "#features/law-reviews/queries.ts";
import type { Matter } from "#features/obligations/agenda/queries.ts";
import { addresseeOf, labelOf } from "#features/obligations/components/rule-words.ts";
import { TargetLine } from "#features/obligations/components/target-line.tsx";
import { type TargetWords, targetWords } from "#features/obligations/components/target-words.ts";
import { reasonText } from "#law/text.ts";
import { formatInstant } from "#lib/dates.ts";
import { cellHref, type DashboardView } from "./dashboard-view.ts";
import { LawMatter } from "./law-matter.tsx";
import { OriginBadge } from "./origin-badge.tsx";

type Props = {
  matters: readonly Matter[];
  pendingLaw: readonly PendingLaw[];
  view: DashboardView;
  /** Reports that wait; null without any. */
  signals: ReactNode;
};

const STATES = {
  review: "review",
  undetermined: "undetermined",
  high_risk: "open",
  awareness: "waiting",
} as const;

/** What only a person can settle: alike ones of a case in one line. */
export function MattersList({ matters, pendingLaw, view, signals }: Props) {
  const { t, locale } = view;
  return (
    <Section id="matters" title={t("dashboard.matters")}>
      {matters.length + pendingLaw.length === 0 && signals === null ? (
        <p className="text-soft text-sm">{t("dashboard.noMatters")}</p>
      ) : null}
      <ul className="-my-2 flex flex-col empty:hidden">
        {signals}
        {pendingLaw.map((pending) => (
          <LawMatter key={`${pending.incidentId} ${pending.publication}`} pending={pending} view={view} />
        ))}
        {matters.map((matter) => (
          <li
            className="border-line border-b last:border-b-0"
            key={`${matter.kind} ${matter.incidentId} ${matter.ruleId} ${matter.addressee}`}
          >
            <a
              className="flex flex-wrap items-start justify-between gap-x-4 gap-y-1 py-2.5 hover:bg-canvas"
              href={hrefOf(matter, view)}
              data-follow=""
            >
              <span className="min-w-0 flex-1 basis-72">
                <span className="block font-medium text-ink">
                  {whoText(matter, view)} · {addresseeOf(matter, t)}, {labelOf(matter, { t, locale })}
                </span>
                <span className="block text-sm text-soft">
                  {matter.kind === "undetermined"
                    ? reasonText(matter.reason, locale, matter.timeZone)
                    : t(`dashboard.matter.${matter.kind}`)}
                </span>
                <TargetLine target={targetOf(matter, view)} />
                <span className="block text-faint text-xs">
                  {matter.reference} {matter.title}
                </span>
              </span>
              <span className="flex flex-wrap gap-1">
                <StateBadge tone={matter.kind === "awareness" ? "waiting" : "soon"}>
                  {t(`states.${STATES[matter.kind]}`)}
                </StateBadge>
                <OriginBadge origin={matter.exercise ? "exercise" : "live"} t={t} />
              </span>
            </a>
          </li>
        ))}
      </ul>
    </Section>
  );
}

function targetOf(
  { targetAt, timeZone: zone }: Matter,
  { t, now, locale }: DashboardView,
): TargetWords | null {
  const written = (at: number) => formatInstant(Temporal.Instant.fromEpochMilliseconds(at), { zone, locale });
  return targetWords({ state: "open", dueAt: null, targetAt }, { t, now, written });
}

function whoText(matter: Matter, { t }: DashboardView): string {
  return matter.count === 1 ? matter.organisationName : t("dashboard.organisations", { count: matter.count });
}

function hrefOf(matter: Matter, view: DashboardView): string {
  if (matter.count === 1) return cellHref(view, matter.reference, matter.obligationId);
  return `${view.base}/incidents/${matter.reference}/matrix?state=${STATES[matter.kind]}`;
}
