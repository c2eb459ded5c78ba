import { localEpoch } from "#lib/local-epoch.ts";
import type { ActSubject } from "./act-subject.ts";

/** Whether the reasons for delay are asked for or required, going by what is typed so far. */
export type Lateness = "none" | "asked" | "required";

type Limits = Pick<ActSubject, "dueAt" | "legalLimitAt" | "zone" | "isFiled">;

/** A day is late only when every hour of it is; a follow-up needs no reasons. The server decides. */
export function typedLateness(form: FormData, limits: Limits): Lateness {
  if (limits.isFiled) return "none";
  const text = (part: string) => String(form.get(`filedAt.${part}`) ?? "");
  const isDay = text("precision") === "day";
  const filedAt = localEpoch({
    date: text("date"),
    time: isDay ? "00:00" : text("time"),
    zone: isDay ? limits.zone : text("zone"),
  });
  if (filedAt === null) return "none";
  if (limits.legalLimitAt !== null && filedAt > limits.legalLimitAt) return "required";
  return limits.dueAt !== null && filedAt > limits.dueAt ? "asked" : "none";
}
