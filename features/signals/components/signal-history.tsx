import { Section } from "#components/section.tsx";
import { TimelineList } from "#components/timeline-list.tsx";
import { formatLongDay, formatOffset, formatTime } from "#lib/dates.ts";
import type { Locale } from "#lib/i18n.ts";
import { ROLES } from "#lib/scope.ts";
import type { Translate } from "#lib/translate.ts";
import { SIGNAL_STATES } from "../catalogue.ts";
import type { SignalHistory as History } from "../queries.ts";

type Props = { history: History; locale: Locale; t: Translate };
type Entry = History[number];

const ZONE = "Europe/Paris";

/** Every step from the log: who held it to be what, when and why. Nothing is overwritten. */
export function SignalHistory({ history, locale, t }: Props) {
  const days = [...Map.groupBy(history, dayOf)].map(([on, entries]) => ({
    id: on,
    day: formatLongDay(Temporal.PlainDate.from(on), locale),
    entries: entries.map(line),
  }));
  return (
    <Section id="history" title={t("signals.history.title")}>
      <TimelineList days={days} label={t("signals.history.steps")} />
    </Section>
  );

  function line(entry: Entry) {
    const at = Temporal.Instant.from(entry.recordedAt);
    const reason = text(entry, "reason");
    return {
      id: String(entry.seq),
      dateTime: entry.recordedAt,
      time: formatTime(at, ZONE, "second"),
      offset: formatOffset(at, ZONE),
      title: title(entry),
      body: reason === null ? null : <span className="whitespace-pre-line">{reason}</span>,
      byline: byline(entry),
    };
  }

  function title(entry: Entry): string {
    if (entry.type === "signal.received") return t("signals.history.received");
    const incident = change(entry, "incidentId");
    if (typeof incident?.to === "string" && change(entry, "state")?.from === text(entry, "state"))
      return t("signals.history.tied");
    const state = SIGNAL_STATES.find((one) => one === text(entry, "state")) ?? "new";
    return t("signals.history.triaged", { state: t(`signals.states.${state}`) });
  }

  function byline({ by, type }: Entry): string {
    if (by === null) return t("timeline.byErased");
    const roles = ROLES.filter((role) => by.roles.includes(role)).map((role) => t(`roles.${role}`));
    if (roles.length > 0) return t("timeline.by", { name: by.name, roles: roles.join(", ") });
    return type === "signal.received" ? t("signals.history.byLink", { name: by.name }) : by.name;
  }
}

function dayOf({ recordedAt }: Entry): string {
  return Temporal.Instant.from(recordedAt).toZonedDateTimeISO(ZONE).toPlainDate().toString();
}

function change({ changes }: Entry, wanted: string) {
  return changes.find(({ name }) => name === wanted);
}

function text(entry: Entry, wanted: string): string | null {
  const value = change(entry, wanted)?.to;
  return typeof value === "string" && value !== "" ? value : null;
}
