import { LATE_HOURS, MADE_AT } from "./catalogue.ts";

/** The next time the machine asks: the hour of the day that comes, however late the last one was. */
export function nextMaking(now: Temporal.Instant): Temporal.Instant {
  const local = now.toZonedDateTimeISO(MADE_AT.zone);
  const today = local
    .toPlainDate()
    .toZonedDateTime({ timeZone: MADE_AT.zone, plainTime: { hour: MADE_AT.hour } });
  const isPast = Temporal.ZonedDateTime.compare(today, local) <= 0;
  const next = isPast
    ? local
        .toPlainDate()
        .add({ days: 1 })
        .toZonedDateTime({ timeZone: MADE_AT.zone, plainTime: { hour: MADE_AT.hour } })
    : today;
  return next.toInstant();
}

type Marks = { readonly readyAt: unknown; readonly failedAt: unknown };
export type RunState = "asked" | "ready" | "failed";

export function stateOf({ readyAt, failedAt }: Marks): RunState {
  if (readyAt !== null) return "ready";
  return failedAt === null ? "asked" : "failed";
}

type Recent = {
  readonly enabled: boolean;
  /** Of the last run that was ready. */
  readonly readyAt: Date | null;
  /** Of the last run that was settled, ready or not. */
  readonly failure: string | null;
  readonly saveFailure: string | null;
};

export type Trouble = "off" | "failed" | "none" | "not_saved" | "old";

/** What is wrong with the packs, the worst first; null: nothing. */
export function troubleOf(recent: Recent, now: Temporal.Instant): Trouble | null {
  const { enabled, readyAt, failure, saveFailure } = recent;
  if (!enabled) return "off";
  if (failure !== null) return "failed";
  if (readyAt === null) return "none";
  if (saveFailure !== null) return "not_saved";
  return readyAt.getTime() < now.subtract({ hours: LATE_HOURS }).epochMilliseconds ? "old" : null;
}

type Pack = { readonly runId: string; readonly organisationId: string | null; readonly language: string };

/** Of a pack in the folder of the packs: the same when it is made again. */
export function packFileName({ runId, organisationId, language }: Pack): string {
  return `${runId}.${organisationId ?? "workspace"}.${language}.pdf`;
}

/** For people: letters without accents, digits and hyphens. */
export function plainName(text: string): string {
  return text
    .normalize("NFD")
    .replace(/\p{M}+/gu, "")
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, "-")
    .replace(/^-+|-+$/g, "")
    .slice(0, 60);
}

type Saved = {
  readonly organisation: { readonly id: string; readonly name: string } | null;
  readonly language: string;
};

/** In the folder of a workspace: the same name each day, so that the last pack stands in the place of the one before. */
export function savedFileName({ organisation, language }: Saved): string {
  const whose =
    organisation === null ? "0-cell" : `${plainName(organisation.name)}-${organisation.id.slice(0, 8)}`;
  return `crisis-pack-${whose}.${language}.pdf`;
}

/** A file that this product put into the folder of a workspace. */
export const isSavedFile = (name: string): boolean => /^crisis-pack-[a-z0-9-]+\.(fr|en)\.pdf$/.test(name);
