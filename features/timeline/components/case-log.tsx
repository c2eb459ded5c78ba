import { getLocale } from "next-intl/server";
import { EmptyState } from "#components/empty-state.tsx";
import { LinkButton } from "#components/link-button.tsx";
import { StateBadge } from "#components/state-badge.tsx";
import { TimelineList } from "#components/timeline-list.tsx";
import { formatDay, formatInstantCompact, formatLongDay, formatOffset, formatTime } from "#lib/dates.ts";
import { getTranslator } from "#lib/translator.ts";
import type { ListedEntries, ListedEntry, LoggedEntry } from "../queries.ts";
import type { TimelineAsked } from "../schema.ts";
import { byText } from "./by-text.ts";
import { EntryMarks } from "./entry-marks.tsx";
import { type EntryView, entryText } from "./entry-text.ts";
import { timelineHref } from "./timeline-href.ts";

type Props = {
  log: ListedEntries;
  /** Kept in sight above the first page. */
  pinned: readonly LoggedEntry[];
  obligations: EntryView["obligations"];
  asked: TimelineAsked;
  base: string;
};

const ZONE = "Europe/Paris";
const SHOWN_BODY = 600;

/** The log as a log: when, with its offset, what, who, on what source; both times where they differ. */
export async function CaseLog({ log, pinned, obligations, asked, base }: Props) {
  const t = await getTranslator();
  const locale = await getLocale();
  const view: EntryView = { t, locale, zone: ZONE, obligations };
  const logName = t(`timeline.${asked.log === "main-courante" ? "mainCourante" : "auditTrail"}`);
  const days = [...Map.groupBy(log.entries, (entry) => dayOf(entry, asked.order))].map(([on, entries]) => ({
    id: on,
    day: formatLongDay(Temporal.PlainDate.from(on), locale),
    entries: entries.map((entry) => toLine(entry, asked, { ...view, base })),
  }));
  const kept = pinned.map((entry) => {
    const line = toLine(entry, asked, { ...view, base });
    const at = standsAt(entry, asked.order) ?? recordedAt(entry);
    return {
      ...line,
      id: `pinned-${line.id}`,
      offset: formatDay(at.toZonedDateTimeISO(ZONE).toPlainDate(), locale),
    };
  });
  const pins = [{ id: "pinned", day: t("timeline.pinned"), entries: kept }];
  if (days.length === 0 && kept.length === 0)
    return (
      <EmptyState icon="history" title={t("timeline.empty")}>
        {t("timeline.emptyBody")}
      </EmptyState>
    );
  return (
    <>
      {kept.length === 0 ? null : (
        <div className="mb-6 rounded-md border border-edge px-3 pb-1">
          <TimelineList days={pins} label={t("timeline.pinned")} />
        </div>
      )}
      <h2 className="sr-only">{logName}</h2>
      {days.length === 0 ? <p className="text-soft">{t("timeline.emptyBody")}</p> : null}
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

function toLine(entry: LoggedEntry, { order }: TimelineAsked, view: EntryView & { readonly base: string }) {
  const { t, base } = view;
  const at = standsAt(entry, order);
  const { title, body } = entryText(entry, view);
  const label = entry.label === null ? null : t(`timeline.labels.${entry.label}`);
  const said = [
    entry.by === null ? t("timeline.byErased") : byText(entry.by, view),
    otherTime(entry, order, view),
  ];
  return {
    id: String(entry.seq),
    dateTime: (at ?? recordedAt(entry)).toString(),
    time: at === null ? "–" : formatTime(at, ZONE, "second"),
    offset: at === null ? "" : formatOffset(at, ZONE),
    title: entry.supersededBy === null ? title : <del>{title}</del>,
    mark: (
      <>
        <EntryMarks base={base.slice(0, base.lastIndexOf("/"))} entry={entry} t={t} />
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
    byline: (
      <>
        {said.filter(Boolean).join(" · ")} ·{" "}
        <a className="underline underline-offset-2" data-follow="" href={`${base}/${entry.seq}`}>
          {t("timeline.seq", { seq: entry.seq })}
        </a>
      </>
    ),
  };
}

function Body({ lines }: { lines: readonly string[] }) {
  return lines.map((line) => (
    <p className="whitespace-pre-line" key={line}>
      {line.length > SHOWN_BODY ? `${line.slice(0, SHOWN_BODY)}…` : line}
    </p>
  ));
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
