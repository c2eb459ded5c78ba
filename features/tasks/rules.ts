import { earliest, type Moment } from "#lib/moment.ts";
import type { Actor } from "#lib/scope.ts";
import type { TaskState } from "./catalogue.ts";
import type { TaskDue, TasksAsked } from "./schema.ts";

export const DEFAULT_ZONE = "Europe/Paris";

/** What tasks of one case can be dated from, as it stands now. Instants in epoch milliseconds. */
export type Anchors = {
  readonly logged: number;
  readonly detection: Moment | null;
  /** The planning date of a rule: of one organisation, or the earliest of all when null. */
  readonly obligationDueAt: (ruleId: string, organisationId: string | null) => number | null;
  /** When one organisation became aware, or the first of all when null. */
  readonly awareAt: (organisationId: string | null) => number | null;
  readonly taskDoneAt: (taskId: string) => number | null;
};

const HOUR_MS = 3_600_000;

/** The instant a task is due now; null while what it hangs on is not known. */
export function deriveDueAt(
  due: TaskDue | null,
  organisationId: string | null,
  anchors: Anchors,
): number | null {
  if (due === null) return null;
  if (due.from === "instant") return Temporal.Instant.from(due.at).epochMilliseconds;
  const anchor = anchorAt(due, organisationId, anchors);
  return anchor === null ? null : anchor + due.hours * HOUR_MS;
}

type Relative = Exclude<TaskDue, { from: "instant" }>;

function anchorAt(due: Relative, organisationId: string | null, anchors: Anchors): number | null {
  switch (due.from) {
    case "obligation":
      return anchors.obligationDueAt(due.ruleId, organisationId);
    case "task":
      return anchors.taskDoneAt(due.taskId);
    case "awareness":
      return anchors.awareAt(organisationId);
    case "detection":
      return anchors.detection === null ? null : earliest(anchors.detection, DEFAULT_ZONE).epochMilliseconds;
    case "logged":
      return anchors.logged;
  }
}

export const isSettled = (state: string): boolean => state === "done" || state === "dropped";

/** The tasks that this one still waits for: neither done nor dropped, as far as the reader can know. */
export function openBlockers(
  { blockedBy, released }: { readonly blockedBy: readonly string[]; readonly released: readonly string[] },
  settled: ReadonlySet<string>,
): string[] {
  return blockedBy.filter((id) => !released.includes(id) && !settled.has(id));
}

type Move = { readonly state: TaskState; readonly note: string };
type Moved = { readonly state: string; readonly waiting: number };

/** What the schema cannot see: a move that says nothing, or that leaves out its reason. */
export function moveProblem({ state, note }: Move, task: Moved): { path: string; problem: string } | null {
  if (state === task.state && state !== "blocked") return { path: "state", problem: "taskStateAlready" };
  if (state === "done" && task.waiting > 0) return { path: "state", problem: "taskStillWaits" };
  if (note !== "") return null;
  if (state === "done") return { path: "note", problem: "taskResult" };
  const needsWords = state === "blocked" || state === "dropped" || isSettled(task.state);
  return needsWords ? { path: "note", problem: "required" } : null;
}

type Moving = { readonly by: string; readonly now: Temporal.Instant; readonly dueAt: number | null };

/** What a task says from now on: one that is over keeps the date it had. */
export function movedFields({ state, note }: Move, { by, now, dueAt }: Moving) {
  const written = (at: Temporal.Instant) => at.toString({ fractionalSecondDigits: 3 });
  if (!isSettled(state)) return { state, note, settledAt: null, settledBy: null, dueAt: null };
  const due = dueAt === null ? null : written(Temporal.Instant.fromEpochMilliseconds(dueAt));
  return { state, note, settledAt: written(now), settledBy: by, dueAt: due };
}

export function moveEventOf(state: TaskState): "task.completed" | "task.dropped" | "task.moved" {
  if (state === "done") return "task.completed";
  return state === "dropped" ? "task.dropped" : "task.moved";
}

type Whose = Pick<Actor, "id" | "roles" | "reach" | "organisationIds">;
type Owned = {
  readonly organisationId: string | null;
  readonly ownerMemberId: string | null;
  readonly ownerRole: string | null;
};

/** Given to this person, or to a role they have: in the cell anywhere, else at an organisation they speak for. */
export function isMine({ organisationId, ownerMemberId, ownerRole }: Owned, actor: Whose): boolean {
  if (ownerMemberId !== null) return ownerMemberId === actor.id;
  const near =
    actor.reach === "workspace" ||
    (organisationId !== null && actor.organisationIds.includes(organisationId));
  return near && actor.roles.some((role) => role === ownerRole);
}

type Shown = Owned & {
  readonly state: string;
  readonly dueAt: number | null;
  readonly waitsFor: readonly string[];
};

export const isOverdue = ({ state, dueAt }: Pick<Shown, "state" | "dueAt">, now: number): boolean =>
  !isSettled(state) && dueAt !== null && dueAt < now;

/** The tasks that the address asks for: one's own first, each by date. */
export function filterTasks<T extends Shown>(
  tasks: readonly T[],
  asked: Pick<TasksAsked, "show" | "organisation" | "owner">,
  { actor, now }: { readonly actor: Whose; readonly now: number },
): T[] {
  const mine = (task: T) => isMine(task, actor);
  const kept = tasks.filter(
    (task) =>
      isShown(task, asked.show, { now, mine: mine(task) }) &&
      (asked.organisation === undefined || (task.organisationId ?? "cell") === asked.organisation) &&
      (asked.owner === undefined || task.ownerMemberId === asked.owner || task.ownerRole === asked.owner),
  );
  return [...kept.filter(mine), ...kept.filter((task) => !mine(task))];
}

function isShown(
  task: Shown,
  show: TasksAsked["show"],
  { now, mine }: { now: number; mine: boolean },
): boolean {
  switch (show) {
    case "open":
      return !isSettled(task.state);
    case "mine":
      return mine && !isSettled(task.state);
    case "overdue":
      return isOverdue(task, now);
    case "blocked":
      return !isSettled(task.state) && (task.state === "blocked" || task.waitsFor.length > 0);
    case "settled":
      return isSettled(task.state);
  }
}
