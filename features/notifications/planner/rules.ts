import { endOf, type Hours, minutesBefore, type Span, startAfter, workingSpans } from "../hours/rules.ts";

export type Job = {
  readonly id: string;
  /** Null: the law gives no number, and none is made up. In epoch milliseconds. */
  readonly deadline: number | null;
  readonly minutes: number;
  /** Who may file it. */
  readonly eligible: readonly string[];
  /** Who was chosen for it by a person. */
  readonly pinned: string | null;
};

export type Typist = { readonly id: string; readonly hours: Hours };

export type Slot = {
  readonly jobId: string;
  readonly typistId: string;
  readonly startsAt: number;
  readonly endsAt: number;
  /** The latest start with which this one and those after it are still in time; null without a deadline. */
  readonly startBy: number | null;
  readonly state: "met" | "unmet" | "undated";
};

export type Plan = {
  readonly slots: readonly Slot[];
  /** Nobody who may file them was chosen to type. */
  readonly unassigned: readonly string[];
};

type Asked = {
  readonly jobs: readonly Job[];
  readonly typists: readonly Typist[];
  readonly zone: string;
  readonly now: number;
};

const MINUTE = 60_000;
const DAY = 24 * 60 * MINUTE;
/** Enough days for hours as short as half an hour. */
const SPARE_DAYS = 2;

/**
 * Who types what when. Each takes the form with the earliest deadline first; where not all can be in time, as many as can
 * be are, and the others come as soon as that leaves room; those without a deadline come last. Among several, whoever is done first takes the next one.
 */
export function planFilings({ jobs, typists, zone, now }: Asked): Plan {
  const latest = jobs.reduce((last, { deadline }) => Math.max(last, deadline ?? 0), now);
  const total = jobs.reduce((sum, { minutes }) => sum + minutes, 0);
  const days = Math.ceil((latest - now) / DAY) + Math.ceil(total / 30) + SPARE_DAYS;
  const desks = typists.map(({ id, hours }) => ({
    ...{ id, spans: workingSpans(hours, { zone, origin: now, days }), jobs: [] as Job[], load: 0 },
  }));
  const unassigned: string[] = [];
  for (const job of jobs.toSorted(earliestFirst)) {
    const desk = deskFor(job, desks);
    if (desk === null) {
      unassigned.push(job.id);
      continue;
    }
    desk.jobs.push(job);
    desk.load += job.minutes;
  }
  const slots = desks.flatMap((desk) => schedule(desk));
  return {
    slots: slots.toSorted((a, b) => a.startsAt - b.startsAt || (a.jobId < b.jobId ? -1 : 1)),
    unassigned,
  };
}

type Desk = { readonly id: string; readonly spans: readonly Span[]; readonly jobs: Job[]; load: number };

/** Without a deadline last; alike, by name: the order never hangs on how they came. */
function earliestFirst(a: Job, b: Job): number {
  const [first, second] = [a.deadline ?? Number.POSITIVE_INFINITY, b.deadline ?? Number.POSITIVE_INFINITY];
  if (first !== second) return first < second ? -1 : 1;
  return a.id < b.id ? -1 : 1;
}

function deskFor({ pinned, eligible, minutes }: Job, desks: readonly Desk[]): Desk | null {
  const able = desks.filter(({ id }) => eligible.includes(id));
  const chosen = able.find(({ id }) => id === pinned);
  if (chosen !== undefined) return chosen;
  const done = (desk: Desk) => endOf(desk.spans, desk.load + minutes) ?? Number.POSITIVE_INFINITY;
  return able.toSorted((a, b) => done(a) - done(b))[0] ?? null;
}

type Dated = Job & { readonly deadline: number };
const isDated = (job: Job): job is Dated => job.deadline !== null;

/** One person's forms in their order, on the clock of their own hours. */
function schedule({ id, spans, jobs }: Desk): Slot[] {
  const { kept, late } = keepMost(jobs.filter(isDated), spans);
  const spare = spareAfter(kept, spans);
  const extras = [...late];
  const order: Job[] = [];
  let taken = 0;
  // Before each that is in time, as many of those that are not as it and those after it can wait for.
  for (const [index, job] of kept.entries()) {
    let next = extras[0];
    while (next !== undefined && taken + next.minutes <= (spare[index] ?? 0)) {
      order.push(next);
      taken += next.minutes;
      extras.shift();
      next = extras[0];
    }
    order.push(job);
  }
  const startBy = latestStarts(kept, spans);
  let worked = 0;
  const undated = jobs.filter((job) => !isDated(job));
  return [...order, ...extras, ...undated].flatMap((job) => {
    const [startsAt, endsAt] = [startAfter(spans, worked), endOf(spans, worked + job.minutes)];
    worked += job.minutes;
    if (startsAt === null || endsAt === null) return [];
    const { deadline } = job;
    const state = deadline === null ? "undated" : endsAt <= deadline ? "met" : "unmet";
    const alone = deadline === null ? null : deadline - job.minutes * MINUTE;
    return [
      {
        jobId: job.id,
        typistId: id,
        startsAt,
        endsAt,
        startBy: startBy.get(job.id) ?? alone,
        state,
      } as const,
    ];
  });
}

/** As many as can be in time: the earliest deadline first, the longest left out where one comes too late (Moore–Hodgson). */
function keepMost(jobs: readonly Dated[], spans: readonly Span[]): { kept: Dated[]; late: Dated[] } {
  const kept: Dated[] = [];
  const late: Dated[] = [];
  let load = 0;
  for (const job of jobs) {
    kept.push(job);
    load += job.minutes;
    if (load <= minutesBefore(spans, job.deadline)) continue;
    const longest = kept.reduce(
      (worst, one, index) => (one.minutes >= (kept[worst]?.minutes ?? 0) ? index : worst),
      0,
    );
    const [out] = kept.splice(longest, 1);
    if (out === undefined) continue;
    load -= out.minutes;
    late.push(out);
  }
  return { kept, late: late.toSorted(earliestFirst) };
}

/** For each: the minutes that it and all after it can wait. */
function spareAfter(kept: readonly Dated[], spans: readonly Span[]): number[] {
  let load = 0;
  const own = kept.map(({ minutes, deadline }) => {
    load += minutes;
    return minutesBefore(spans, deadline) - load;
  });
  return own.map((_, index) => Math.min(...own.slice(index)));
}

/** Counted back from each deadline, so that those after it are in time as well. */
function latestStarts(kept: readonly Dated[], spans: readonly Span[]): ReadonlyMap<string, number> {
  const starts = new Map<string, number>();
  let next = Number.POSITIVE_INFINITY;
  for (const { id, minutes, deadline } of kept.toReversed()) {
    next = Math.min(next, minutesBefore(spans, deadline)) - minutes;
    const at = startAfter(spans, next);
    if (at !== null) starts.set(id, at);
  }
  return starts;
}
