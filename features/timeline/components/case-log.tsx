import { getLocale } from "next-intl/server";
import { EmptyState } from "#components/empty-state.tsx";
import { LinkButton } from "#components/link-button.tsx";
import { StateBadge } from "#components/state-badge.tsx";
import { TimelineList } from "#components/timeline-list.tsx";
import { formatDay, formatInstantCompact, formatLongDay, formatOffset, formatTime } from "#lib/dates.ts";
import { ROLES } from "#lib/scope.ts";
import { getTranslator } from "#lib/translator.ts";
import type { ListedEntries, ListedEntry } from "../queries.ts";
import type { TimelineAsked } from "../schema.ts";
import { type EntryView, entryText } from "./entry-text.ts";
import { timelineHref } from "./timeline-href.ts";

type Props = {
  log: ListedEntries;
  obligations: EntryView["obligations"];
  asked: TimelineAsked;
  base: string;
};

const ZONE = "Europe/Paris";
const SHOWN_BODY = 600;

/** The log as a log: when, with its offset, what, who, on what source; both times where they differ. */
export async function CaseLog({ log, obligations, asked, base }: Props) {
  const t = await getTranslator();
  const locale = await getLocale();
  const view: EntryView = { t, locale, zone: ZONE, obligations };
  const logName = t(`timeline.${asked.log === "main-courante" ? "mainCourante" : "auditTrail"}`);
  const days = [...Map.groupBy(log.entries, (entry) => dayOf(entry, asked.order))].map(([on, entries]) => ({
    id: on,
    day: formatLongDay(Temporal.PlainDate.from(on), locale),
    entries: entries.map((entry) => toLine(entry, asked, view)),
  }));
  if (days.length === 0)
    return (
      <EmptyState icon="history" title={t("timeline.empty")}>
        {t("timeline.emptyBody")}
      </EmptyState>
    );
  return (
    <>
      <h2 className="sr-only">{logName}</h2>
      <TimelineList days={days} label={logName} />
      <nav aria-label={t("timeline.older")} className="flex flex-wrap gap-2 pt-4 print:hidden">
        {asked.before === undefined ? null : (
          <LinkButton href={timelineHref(base, asked, { before: undefined })} size="compact">
            {t("timeline.newest")}
          </LinkButton>
        )}
        {log.next === null ? null : (
          <LinkButton href={timelineHref(base, asked, { before: log.next })} icon="arrow-down" size="compact">
            {t("timeline.older")}
          </LinkButton>
        )}
      </nav>
    </>
  );
}

const recordedAt = (entry: ListedEntry) => Temporal.Instant.from(entry.recordedAt);

/** The instant an entry stands at; a day without an hour has none. */
function standsAt(entry: ListedEntry, order: TimelineAsked["order"]): Temporal.Instant | null {
  if (order === "recorded" || entry.occurred === null) return recordedAt(entry);
  return typeof entry.occurred === "string" ? Temporal.Instant.from(entry.occurred) : null;
}

function dayOf(entry: ListedEntry, order: TimelineAsked["order"]): string {
  const at = standsAt(entry, order);
  if (at === null)
    return typeof entry.occurred === "object" && entry.occurred !== null ? entry.occurred.date : "";
  return at.toZonedDateTimeISO(ZONE).toPlainDate().toString();
}

function toLine(entry: ListedEntry, { order }: TimelineAsked, view: EntryView) {
  const { t } = view;
  const at = standsAt(entry, order);
  const { title, body } = entryText(entry, view);
  const by = entry.by === null ? t("timeline.byErased") : byText(entry.by, view);
  const label = entry.label === null ? null : t(`timeline.labels.${entry.label}`);
  return {
    id: String(entry.seq),
    dateTime: (at ?? recordedAt(entry)).toString(),
    time: at === null ? "–" : formatTime(at, ZONE, "second"),
    offset: at === null ? "" : formatOffset(at, ZONE),
    title,
    mark: (
      <>
        {label === null ? null : (
          <StateBadge icon="message-square" tone="fine">
            {label}
          </StateBadge>
        )}
        {entry.organisationName === null ? null : (
          <span className="text-soft text-xs">{entry.organisationName}</span>
        )}
      </>
    ),
    body: body.length === 0 ? null : <Body lines={body} />,
    byline: [by, otherTime(entry, order, view), t("timeline.seq", { seq: entry.seq })]
      .filter(Boolean)
      .join(" · "),
  };
}

function Body({ lines }: { lines: readonly string[] }) {
  return lines.map((line) => (
    <p className="whitespace-pre-line" key={line}>
      {line.length > SHOWN_BODY ? `${line.slice(0, SHOWN_BODY)}…` : line}
    </p>
  ));
}

function byText({ name, roles }: NonNullable<ListedEntry["by"]>, { t }: EntryView): string {
  const known = ROLES.filter((role) => roles.includes(role));
  const words = known.length === 0 ? t("roles.system") : known.map((role) => t(`roles.${role}`)).join(", ");
  return t("timeline.by", { name, roles: words });
}

/** Occurred and recorded stand side by side when they differ. */
function otherTime(entry: ListedEntry, order: TimelineAsked["order"], view: EntryView): string | null {
  const { t, locale } = view;
  const place = { zone: ZONE, locale };
  const { occurred } = entry;
  if (occurred === null) return null;
  if (order === "occurred")
    return t("timeline.recorded", { at: formatInstantCompact(recordedAt(entry), place) });
  if (typeof occurred === "string")
    return t("timeline.occurred", { at: formatInstantCompact(Temporal.Instant.from(occurred), place) });
  return t("timeline.occurredDay", { day: formatDay(Temporal.PlainDate.from(occurred.date), locale) });
}
