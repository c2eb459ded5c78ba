import type { useTranslations } from "next-intl";
import { RISKS } from "#law/vocabulary.ts";
import { ERASED } from "#ledger/fold.ts";
import { formatDay, formatDuration, formatInstant } from "#lib/dates.ts";
import type { Locale } from "#lib/i18n.ts";
import type { Moment } from "#lib/moment.ts";
import type { ListedEntry } from "../queries.ts";

export type EntryView = {
  readonly t: ReturnType<typeof useTranslations<never>>;
  readonly locale: Locale;
  readonly zone: string;
};

type Told = { readonly title: string; readonly body: readonly string[] };

/** One entry in plain words: what happened, and where something was corrected, from what to what. */
export function entryText(entry: ListedEntry, view: EntryView): Told {
  const { t } = view;
  const title = t(`timeline.types.${typeKey(entry.type)}`);
  const text = (name: string) => textOf(entry, name, view);
  const reason = text("reason") ?? text("reasons");
  const said = (...lines: readonly (string | null)[]) => lines.flatMap((line) => line || []);
  const about = (body: readonly (string | null)[]): Told => ({ title, body: said(...body, reason) });
  switch (entry.type) {
    case "entry.written":
      return { title: text("text") ?? title, body: said(sourceText(text("source"), view)) };
    case "incident.logged":
      return about([text("title"), text("description")]);
    case "exposure.opened":
      return about([
        awarenessChange(entry, view),
        countText(entry, "labs", view),
        countText(entry, "obligations", view),
      ]);
    case "awareness.corrected":
      return about([awarenessChange(entry, view)]);
    case "notice.received":
      return about([noticeText(entry, view)]);
    case "exposure.assessed":
      return about([riskChange(entry, view)]);
    case "obligations.recomputed":
      return about([countText(entry, "moved", view)]);
    case "obligation.filed":
      return about(filingLines(entry, view));
    case "opinion.given":
      return about([adviceText(text("advice"), view)]);
    case "obligation.decided":
      return about([adviceText(text("outcome"), view)]);
    case "claim.recorded":
      return about([claimText(entry, view), text("qualifier"), sourceText(text("source"), view)]);
    case "claim.adopted":
      return about([
        text("adoptedBy") === null ? null : t("timeline.bodies.adoptedBy", { name: text("adoptedBy") ?? "" }),
      ]);
    default:
      return about([]);
  }
}

type TypeKey = "entry_written" | "incident_logged" | "exposure_opened";

function typeKey(type: ListedEntry["type"]): TypeKey {
  return type.replace(".", "_") as TypeKey;
}

function recordedValue({ changes }: ListedEntry, wanted: string): unknown {
  return changes.find(({ name }) => name === wanted)?.to;
}

function textOf(entry: ListedEntry, wanted: string, { t }: EntryView): string | null {
  const value = recordedValue(entry, wanted);
  if (value === ERASED) return t("timeline.erased");
  return typeof value === "string" && value !== "" ? value : null;
}

function countText(
  entry: ListedEntry,
  wanted: "labs" | "obligations" | "moved",
  { t }: EntryView,
): string | null {
  const rows = recordedValue(entry, wanted);
  return Array.isArray(rows) && rows.length > 0
    ? t(`timeline.bodies.${wanted}`, { count: rows.length })
    : null;
}

function momentIn(instants: unknown, name: string): Moment | null {
  if (typeof instants !== "object" || instants === null) return null;
  return (instants as { readonly [name: string]: Moment | undefined })[name] ?? null;
}

function momentText(moment: Moment | null, { t, locale, zone }: EntryView): string {
  if (moment === null) return t("timeline.bodies.unknown");
  if (typeof moment === "string") return formatInstant(Temporal.Instant.from(moment), { zone, locale });
  return t("incidents.facts.dayOnly", { day: formatDay(Temporal.PlainDate.from(moment.date), locale), zone });
}

function awarenessChange(entry: ListedEntry, view: EntryView): string | null {
  const change = entry.changes.find(({ name }) => name === "instants");
  if (change === undefined) return null;
  const to = momentText(momentIn(change.to, "awareness"), view);
  if (entry.type !== "awareness.corrected") return view.t("timeline.bodies.awarenessFirst", { to });
  return view.t("timeline.bodies.awareness", {
    from: momentText(momentIn(change.from, "awareness"), view),
    to,
  });
}

function noticeText(entry: ListedEntry, view: EntryView): string {
  const to = momentText(momentIn(recordedValue(entry, "instants"), "processor_notice"), view);
  return view.t("timeline.bodies.notice", { to, channel: textOf(entry, "channel", view) ?? "" });
}

function riskChange(entry: ListedEntry, { t }: EntryView): string | null {
  const change = entry.changes.find(({ name }) => name === "risk");
  const word = (value: unknown) => {
    const risk = RISKS.find((one) => one === value);
    return risk === undefined ? null : t(`vocabulary.risks.${risk}`);
  };
  const [from, to] = [word(change?.from), word(change?.to)];
  if (to === null) return null;
  return from === null ? t("timeline.bodies.riskFirst", { to }) : t("timeline.bodies.risk", { from, to });
}

function filingLines(entry: ListedEntry, view: EntryView): (string | null)[] {
  const { t, locale } = view;
  const [by, channel] = [textOf(entry, "filedBy", view), textOf(entry, "channel", view)];
  const number = textOf(entry, "receiptNumber", view);
  const late = recordedValue(entry, "lateBySeconds");
  const lateness =
    typeof late !== "number"
      ? null
      : late > 0
        ? t("timeline.bodies.late", { time: formatDuration(late * 1000, locale) })
        : t("timeline.bodies.inTime");
  return [
    t("timeline.bodies.filed", { by: by ?? "", channel: channel ?? "" }),
    number === null ? null : t("timeline.bodies.receipt", { number }),
    lateness,
    textOf(entry, "reasonsForDelay", view),
  ];
}

function adviceText(advice: string | null, { t }: EntryView): string {
  return t(`vocabulary.advice.${advice === "required" ? "required" : "not_required"}`);
}

function claimText(entry: ListedEntry, view: EntryView): string {
  const about = textOf(entry, "about", view) ?? "";
  return view.t("timeline.bodies.claim", {
    about: about.replaceAll("_", " "),
    value: textOf(entry, "value", view) ?? "",
  });
}

function sourceText(source: string | null, { t }: EntryView): string | null {
  return source === null ? null : t("timeline.source", { source });
}
