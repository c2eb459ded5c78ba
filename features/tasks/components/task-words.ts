import type { IconName } from "#components/icon-name.ts";
import type { Tone } from "#components/tones.ts";
import { findRule } from "#law/pack.ts";
import { formatInstant, formatInstantCompact } from "#lib/dates.ts";
import type { Locale } from "#lib/i18n.ts";
import type { Translate } from "#lib/translate.ts";
import type { TaskState } from "../catalogue.ts";
import type { TaskRow } from "../queries.ts";
import { DEFAULT_ZONE, isOverdue, isSettled } from "../rules.ts";
import type { TaskDue } from "../schema.ts";

export type TaskView = {
  readonly t: Translate;
  readonly locale: Locale;
  readonly now: number;
};

type Standing = { readonly word: string; readonly tone: Tone; readonly icon: IconName };

/** How a task stands: what holds it up comes before what somebody said of it. */
export function standingOf(task: TaskRow, { t, now }: TaskView): Standing {
  const word = (key: "overdue" | "waits" | TaskState) => t(`tasks.states.${key}`);
  if (task.state === "done") return { word: word("done"), tone: "fine", icon: "circle-check" };
  if (task.state === "dropped") return { word: word("dropped"), tone: "not-required", icon: "circle-minus" };
  if (isOverdue(task, now)) return { word: word("overdue"), tone: "late", icon: "triangle-alert" };
  if (task.state === "blocked") return { word: word("blocked"), tone: "waiting", icon: "octagon-alert" };
  if (task.waitsFor.length > 0) return { word: word("waits"), tone: "waiting", icon: "hourglass" };
  if (task.state === "in_progress") return { word: word("in_progress"), tone: "hands", icon: "user" };
  return { word: word("todo"), tone: "fine", icon: "circle" };
}

/** "Claire Exemple", "Signatory": whose task it is. */
export function ownerText(
  { ownerName, ownerRole }: Pick<TaskRow, "ownerName" | "ownerRole">,
  t: TaskView["t"],
) {
  if (ownerName !== null) return ownerName;
  switch (ownerRole) {
    case "dpo":
    case "lab_manager":
    case "signatory":
    case "responder":
    case "vendor_contact":
      return t(`roles.${ownerRole}`);
    default:
      return t("tasks.nobody");
  }
}

export const zoneOf = ({ organisation }: Pick<TaskRow, "organisation">): string =>
  organisation?.timeZone ?? DEFAULT_ZONE;

export function instantText(at: number, zone: string, locale: Locale): string {
  return formatInstant(Temporal.Instant.fromEpochMilliseconds(at), { zone, locale });
}

/** The same where room is short: with the offset alone. */
export function shortInstantText(at: number, zone: string, locale: Locale): string {
  return formatInstantCompact(Temporal.Instant.fromEpochMilliseconds(at), { zone, locale });
}

/** "24 h before Art. 33 notification": what the date hangs on; null for an instant of its own. */
export function hangsText(due: TaskDue | null, { t, locale }: Pick<TaskView, "t" | "locale">): string | null {
  if (due === null || due.from === "instant") return null;
  const anchor =
    due.from === "obligation"
      ? (findRule(due.ruleId)?.label[locale] ?? due.ruleId)
      : t(`tasks.anchors.${due.from}`);
  if (due.hours === 0) return t("tasks.at", { anchor });
  const count = Math.abs(due.hours);
  return t(due.hours < 0 ? "tasks.before" : "tasks.after", { count, anchor });
}

/** When there is no date, why: nothing was said, no clock runs, or what it hangs on is not known. */
export function undatedText({ due, state, incident }: TaskRow, t: TaskView["t"]): string {
  if (due === null || isSettled(state)) return t("tasks.noDate");
  const isStill = incident.closedAt !== null || incident.origin === "demonstration";
  return t(isStill ? "tasks.noClock" : "tasks.dateWaits");
}
