import { Banner } from "#components/banner.tsx";
import { PageHeader } from "#components/page-header.tsx";
import { StateBadge } from "#components/state-badge.tsx";
import { TabsNav } from "#components/tabs-nav.tsx";
import { PendingLawNotice } from "#features/law-reviews/components/pending-law-notice.tsx";
import type { Locale } from "#lib/i18n.ts";
import { formatCount, formatFigure } from "#lib/numbers.ts";
import type { Translate } from "#lib/translate.ts";
import { closedText } from "../../closure/components/closed-text.ts";
import type { IncidentSummary } from "../queries.ts";
import { HeaderClocks } from "./header-clocks.tsx";
import { NoControllerNotice } from "./no-controller-notice.tsx";
import { OriginBadge } from "./origin-badge.tsx";
import { VendorWaits } from "./vendor-waits.tsx";
import { WorstBadge } from "./worst-badge.tsx";

/** In this order; "cell": for those who see the whole case, "channel": for counsel and the DPO; "spender":
 * for whoever reads the costs of their organisation alone. */
const FACETS = [
  { name: "facts", path: "", seenBy: "case" },
  { name: "matrix", path: "/matrix", seenBy: "case" },
  { name: "timeline", path: "/timeline", seenBy: "case" },
  { name: "evidence", path: "/evidence", seenBy: "case" },
  { name: "decisions", path: "/decisions", seenBy: "case" },
  { name: "notifications", path: "/notifications", seenBy: "case" },
  { name: "persons", path: "/persons", seenBy: "case" },
  { name: "authorities", path: "/authorities", seenBy: "case" },
  { name: "tasks", path: "/tasks", seenBy: "all" },
  { name: "vendor", path: "/vendor", seenBy: "all" },
  { name: "cell", path: "/cell", seenBy: "cell" },
  { name: "costs", path: "/cell/costs", seenBy: "spender" },
  { name: "situation", path: "/situation", seenBy: "cell" },
  { name: "press", path: "/press", seenBy: "case" },
  { name: "whatIf", path: "/what-if", seenBy: "case" },
  { name: "scope", path: "/scope", seenBy: "cell" },
  { name: "counsel", path: "/counsel", seenBy: "channel" },
  { name: "exports", path: "/exports", seenBy: "case" },
  { name: "closure", path: "/closure", seenBy: "cell" },
] as const;
type Facet = (typeof FACETS)[number]["name"];

type Props = {
  summary: IncidentSummary;
  current: Facet;
  /** The address of the case. */
  base: string;
  locale: Locale;
  t: Translate;
  actions?: React.ReactNode;
};

const DEFAULT_ZONE = "Europe/Paris";

/** What stands above every facet of a case: its state, its size, what is due next. */
export function IncidentHeader({ summary, current, base, locale, t, actions }: Props) {
  const { incident, figures, worst, isRunning, reach } = summary;
  const sees = {
    all: true,
    case: summary.readsCase,
    cell: reach === "workspace",
    channel: summary.readsChannel,
    spender: summary.readsOwnCosts,
  };
  const facets = FACETS.filter(({ seenBy }) => sees[seenBy]);
  return (
    <>
      {incident.origin === "exercise" ? (
        <div className="-mx-4 -mt-5 mb-4 sm:-mx-6">
          <Banner icon="flag" label={t("workspace.exerciseShort")}>
            {t("workspace.exercise")}
          </Banner>
        </div>
      ) : null}
      <PageHeader
        actions={actions}
        eyebrow={incident.reference}
        meta={
          <>
            <OriginBadge origin={incident.origin} t={t} />
            <StateBadge icon={incident.closedAt === null ? "circle" : "archive"} tone="fine">
              {t(`states.incident.${incident.closedAt === null ? "open" : "closed"}`)}
            </StateBadge>
            {isRunning && summary.waits === null ? <WorstBadge t={t} worst={worst} /> : null}
            {figures.organisations === 0 && reach === "organisation" ? null : (
              <>
                <span>{t("incidents.labs", { count: figures.labs })}</span>
                <span>{t("incidents.organisations", { count: figures.organisations })}</span>
                <span>{personsText(summary, { t, locale })}</span>
              </>
            )}
            {incident.closedAt === null ? null : (
              <span>
                {t("incidents.closedAt", {
                  at: closedText(
                    { closedAt: incident.closedAt, closedOn: incident.closedOn },
                    { zone: DEFAULT_ZONE, locale },
                  ),
                })}
              </span>
            )}
          </>
        }
        title={incident.title}
      />
      {incident.origin === "demonstration" ? (
        <p className="mb-4 text-sm text-soft">{t("workspace.history")}</p>
      ) : null}
      {incident.closedAt === null || !summary.readsCase ? null : (
        <p className="mb-4 max-w-prose text-sm text-soft print:hidden">
          {t("incidents.closedTakes")}{" "}
          {summary.canCloseIncident ? (
            <a className="text-accent underline" data-follow="" href={`${base}/closure`}>
              {t("incidents.reopenFirst")}
            </a>
          ) : null}
        </p>
      )}
      {summary.waits === null ? (
        <HeaderClocks base={base} locale={locale} summary={summary} t={t} />
      ) : (
        <VendorWaits base={base} now={summary.now} view={{ locale, t }} waits={summary.waits} />
      )}
      {figures.organisations === 0 && isRunning && reach === "workspace" ? (
        <NoControllerNotice base={base} locale={locale} summary={summary} t={t} />
      ) : null}
      <PendingLawNotice incident={base} locale={locale} pending={summary.pendingLaw} t={t} />
      <TabsNav
        current={`${base}${FACETS.find(({ name }) => name === current)?.path}`}
        label={t("incidents.tabs.label")}
        tabs={facets.map(({ name, path }) => ({
          href: `${base}${path}`,
          label: t(`incidents.tabs.${name}`),
        }))}
      />
    </>
  );
}

type Words = Pick<Props, "t" | "locale">;

/** The adopted figure; before there is one, what was counted so far. */
function personsText({ adoptedPersons, counted }: IncidentSummary, { t, locale }: Words): string {
  if (adoptedPersons !== null)
    return t("incidents.personsAdopted", { count: formatFigure(adoptedPersons, locale) });
  if (counted.persons === null) return t("incidents.personsNone");
  return t("incidents.personsCounted", { count: formatCount(counted.persons, locale) });
}
