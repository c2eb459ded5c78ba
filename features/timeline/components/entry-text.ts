import { findRule } from "#law/pack.ts";
import { publicationName } from "#law/publications.ts";
import { RISKS } from "#law/vocabulary.ts";
import { ERASED } from "#ledger/fold.ts";
import { formatDay, formatDuration, formatInstant } from "#lib/dates.ts";
import type { Locale } from "#lib/i18n.ts";
import type { Moment } from "#lib/moment.ts";
import type { Translate } from "#lib/translate.ts";
import { CREDIBILITIES, RELIABILITIES } from "../grading/catalogue.ts";
import type { ListedEntry } from "../queries.ts";
import { cellFacts } from "./cell-facts.ts";
import { changeLines } from "./change-lines.ts";
import type { Line } from "./entry-reading.ts";
import { paperText } from "./paper-text.ts";
import { subjectText } from "./subject-text.ts";
import { valueText } from "./value-text.ts";

export type EntryView = {
  readonly t: Translate;
  readonly locale: Locale;
  readonly zone: string;
  /** What obligations are called, by their id. */
  readonly obligations: ReadonlyMap<string, string>;
};

type Told = { readonly title: string; readonly body: readonly string[] };

const REASONS = ["reason", "reasons", "reopenedFor", "adoptedFor", "setAsideFor"];

/** One entry in plain words: what happened, and where something was corrected, from what to what. */
export function entryText(entry: ListedEntry, view: EntryView): Told {
  const { t } = view;
  const text = (name: string) => textOf(entry, name, view);
  const [reason = null] = REASONS.flatMap((name) => text(name) ?? []);
  const source = sourceText(text("source"), view);
  const title = t(`timeline.types.${typeKey(entry.type)}`);
  const told = (facts: readonly Line[], ...words: readonly Line[]): Told => ({
    title: [title, obligationText(entry, view)].filter(Boolean).join(" · "),
    body: [
      ...[facts.filter(Boolean).join(" · "), ...words, reason, text("lessons")],
      ...changeLines(entry, view),
    ].flatMap((line) => line || []),
  });
  switch (entry.type) {
    case "entry.written":
      return {
        title: text("text") ?? title,
        body: [source, gradeText(entry, view), paperText(entry, view), reason].flatMap((line) => line ?? []),
      };
    case "counsel_entry.released":
      return told([text("writtenBy")], text("text"));
    case "incident.logged":
      return told([text("title")], text("description"));
    case "exposure.opened":
      return told([
        awarenessChange(entry, view),
        countText(entry, "labs", view),
        countText(entry, "obligations", view),
      ]);
    case "awareness.corrected":
      return told([awarenessChange(entry, view)]);
    case "awareness_candidate.recorded":
      return told([source], text("reading"));
    case "counsel_view.recorded":
      return told([], text("counselView"));
    case "notice.received":
      return told([noticeText(entry, view)]);
    case "exposure.assessed":
      return told([riskChange(entry, view)]);
    case "obligations.recomputed":
      return told([countText(entry, "moved", view)], ...movedLines(entry, view));
    case "obligation.filed":
      return told(filingFacts(entry, view), text("reasonsForDelay"));
    case "opinion.given":
      return told([adviceText(text("advice"), view)]);
    case "obligation.decided":
      return told([outcomeText(text("outcome"), view), mandateText(entry, view)]);
    case "law.compared":
      return told([lawText(entry, view)]);
    case "signal.attached":
    case "signal.detached":
      return told([text("reference")], text("description"));
    case "claim.recorded":
      return told([claimText(entry, view), text("qualifier"), source]);
    case "claim.adopted":
      return told([t("timeline.bodies.adoptedBy", { name: text("adoptedBy") ?? "" })]);
    default:
      return told([text("title"), ...cellFacts(entry, view)], ...writtenWords(entry, view));
  }
}

/** What was asked, answered or notified, in the words of whoever wrote it. */
function writtenWords(entry: ListedEntry, view: EntryView): Line[] {
  return [...["text", "says"].map((name) => textOf(entry, name, view)), ...taskWords(entry, view)];
}

/** To whom a task is given, what is asked, what was said of it. */
function taskWords(entry: ListedEntry, view: EntryView): Line[] {
  if (entry.subject.kind !== "task") return [];
  return ["ownerName", "instructions", "note"].map((name) => textOf(entry, name, view));
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
  return view.t("timeline.bodies.notice", { to, channel: channelWord(textOf(entry, "channel", view), view) });
}

/** A way that the product itself names, or as somebody wrote it. */
function channelWord(channel: string | null, { t }: EntryView): string {
  const key = `vendorPage.channels.${channel ?? ""}` as "vendorPage.channels.email";
  return t.has(key) ? t(key) : (channel ?? "");
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

function filingFacts(entry: ListedEntry, view: EntryView): Line[] {
  const { t, locale } = view;
  const [by, channel] = [textOf(entry, "filedBy", view), textOf(entry, "channel", view)];
  const number = textOf(entry, "receiptNumber", view);
  return [
    t("timeline.bodies.filed", { by: by ?? "", channel: channel ?? "" }),
    number === null ? null : t("timeline.bodies.receipt", { number }),
    latenessText(recordedValue(entry, "lateBySeconds")),
  ];

  function latenessText(late: unknown): Line {
    if (typeof late !== "number") return null;
    if (late === 0) return t("timeline.bodies.inTime");
    return t("timeline.bodies.late", { time: formatDuration(late * 1000, locale) });
  }
}

/** Which obligation an act is about. */
function obligationText(entry: ListedEntry, { obligations }: EntryView): Line {
  const id = entry.subject.kind === "obligation" ? entry.subject.id : recordedValue(entry, "obligationId");
  return typeof id === "string" ? (obligations.get(id) ?? null) : null;
}

type Moved = {
  readonly id: string;
  readonly status: string;
  readonly ruleId: string;
  readonly dueAt: string | null;
  readonly ownRule?: { readonly name: string };
};

/** The dates that a corrected fact moved: from what it was to what it became. */
function movedLines(entry: ListedEntry, view: EntryView): Line[] {
  const change = entry.changes.find(({ name }) => name === "moved");
  const moved = change?.to;
  if (!Array.isArray(moved)) return [];
  const before = Array.isArray(change?.from) ? (change.from as Moved[]) : [];
  return (moved as Moved[]).flatMap(({ id, ruleId, ownRule, ...after }) => {
    const earlier = before.find((one) => one.id === id);
    const field = ownRule === undefined ? lawLabel(ruleId, view) : view.t("ownRules.named", ownRule);
    const [from, to] = [earlier === undefined ? null : answerText(earlier, view), answerText(after, view)];
    if (from === to) return [];
    return from === null ? `${field} → ${to}` : view.t("timeline.change", { field, from, to });
  });
}

/** A state, with its date if it has one. */
function answerText({ status, dueAt }: Pick<Moved, "status" | "dueAt">, view: EntryView): string {
  const state = valueText(status, "status", view);
  return dueAt === null ? state : `${state}, ${momentText(dueAt, view)}`;
}

/** Where it can be read again, and how far the source is believed. */
function gradeText(entry: ListedEntry, view: EntryView): Line {
  const { t } = view;
  const grade = textOf(entry, "credibility", view);
  const source = RELIABILITIES.find((one) => one === grade?.[0]);
  const content = CREDIBILITIES.find((one) => one === grade?.[1]);
  const words =
    grade === null || source === undefined || content === undefined
      ? null
      : t("timeline.grade", {
          ...{ grade, source: t(`claims.reliability.${source}`) },
          content: t(`claims.likelihood.${content}`),
        });
  return [textOf(entry, "sourceUrl", view), words].filter(Boolean).join(" · ") || null;
}

function lawLabel(ruleId: string, { locale }: EntryView): string {
  return findRule(ruleId)?.label[locale] ?? ruleId;
}

/** What a publication would change in one file, until the DPO decides. */
function lawText(entry: ListedEntry, view: EntryView): string | null {
  const review = recordedValue(entry, "lawReview") as
    | { readonly moves: readonly unknown[] }
    | null
    | undefined;
  const seen = textOf(entry, "lawSeen", view);
  if (review === undefined || seen === null) return null;
  const { publishedOn, number } = publicationName(seen);
  const on = formatDay(Temporal.PlainDate.from(publishedOn), view.locale);
  const publication = view.t("why.publication", { on, number });
  const words = { publication, count: review?.moves.length ?? 0 };
  return view.t(`lawReview.log.${review === null ? "takenOver" : "raised"}`, words);
}

function adviceText(advice: string | null, { t }: EntryView): string {
  return t(`vocabulary.advice.${advice === "required" ? "required" : "not_required"}`);
}

function outcomeText(outcome: string | null, { t }: EntryView): string {
  const known = (["file", "postpone"] as const).find((one) => one === outcome) ?? "not_required";
  return t(`vocabulary.outcomes.others.${known}`);
}

/** In what capacity, and by which paper. */
function mandateText(entry: ListedEntry, { t }: EntryView): Line {
  const mandate = recordedValue(entry, "mandate");
  if (typeof mandate !== "object" || mandate === null || !("basis" in mandate)) return null;
  return t("decision.byMandate", { basis: String(mandate.basis) });
}

function claimText(entry: ListedEntry, view: EntryView): string {
  const about = textOf(entry, "about", view) ?? "";
  return view.t("timeline.bodies.claim", {
    about: subjectText(about, view.t),
    value: textOf(entry, "value", view) ?? "",
  });
}

function sourceText(source: string | null, { t }: EntryView): string | null {
  return source === null ? null : t("timeline.source", { source });
}
