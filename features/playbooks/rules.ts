import type { OperationalKind } from "#features/decisions/operational/catalogue.ts";
import type { CaseInstant, OwnerRole } from "#features/tasks/catalogue.ts";
import type { TaskDue } from "#features/tasks/schema.ts";

type Words = { readonly fr: string; readonly en: string };

/** Once for the case, once for each controller, once for each processor. */
export const STEP_PLACES = ["case", "organisation", "vendor"] as const;
export type StepPlace = (typeof STEP_PLACES)[number];

export type StepDue =
  | { readonly from: CaseInstant; readonly hours: number }
  | { readonly from: "obligation"; readonly ruleId: string; readonly hours: number }
  | { readonly from: "step"; readonly step: string; readonly hours: number };

type Timing = {
  readonly due: StepDue | null;
  /** Steps that must be done first: of the same place, or of the case. */
  readonly after?: readonly string[];
};

/** One step in the words of one language: a task for somebody, or an operational decision to propose. */
export type Step = {
  readonly key: string;
  readonly title: string;
  readonly instructions: string;
  readonly at: StepPlace;
} & (({ readonly does: OwnerRole } & Timing) | { readonly proposes: OperationalKind });

export type Source = { readonly name: string; readonly url: string };

/** A playbook as it is shown and started: published ones in one language, own ones as they were written. */
export type Plan = {
  readonly key: string;
  readonly name: string;
  readonly incidentKind: string;
  readonly card: Card;
  readonly steps: readonly (Step & { readonly sources: readonly Source[] })[];
};

/** One page of first acts. */
export type Card = {
  readonly firstHour: readonly string[];
  readonly firstDay: readonly string[];
  readonly never: readonly string[];
  readonly call: readonly string[];
};

type SourceId = string;
type Lines = readonly Words[];

/** A playbook as the product publishes it: every text in both languages, what it rests on beside each step. */
export type Published = {
  readonly key: string;
  readonly incidentKinds: readonly string[];
  readonly name: Words;
  readonly checkedOn: string;
  readonly card: {
    readonly firstHour: Lines;
    readonly firstDay: Lines;
    readonly never: Lines;
    readonly call: Lines;
  };
  readonly steps: readonly PublishedStep[];
};

export type PublishedStep = {
  readonly key: string;
  readonly title: Words;
  readonly instructions: Words;
  readonly at: StepPlace;
  readonly sources: readonly SourceId[];
} & (({ readonly does: OwnerRole } & Timing) | { readonly proposes: OperationalKind });

export function planIn(published: Published, locale: keyof Words, sourceOf: (id: SourceId) => Source): Plan {
  const { firstHour, firstDay, never, call } = published.card;
  const lines = (texts: Lines) => texts.map((text) => text[locale]);
  return {
    key: published.key,
    name: published.name[locale],
    incidentKind: published.incidentKinds[0] ?? "other",
    card: { firstHour: lines(firstHour), firstDay: lines(firstDay), never: lines(never), call: lines(call) },
    steps: published.steps.map(({ title, instructions, sources, ...step }) => ({
      ...step,
      title: title[locale],
      instructions: instructions[locale],
      sources: sources.map(sourceOf),
    })),
  };
}

/**
 * The card of a playbook that a workspace wrote: what is proposed or due within two hours, what within the day. What
 * nobody does and whom to call come from the published one that it was copied from.
 */
export function derivedCard(steps: readonly Step[], basis: Card | null): Card {
  const within = (from: number, until: number) =>
    steps.flatMap((step) => {
      if (!("does" in step)) return from < 0 ? [step.title] : [];
      const { due } = step;
      return due?.from === "logged" && due.hours > from && due.hours <= until ? [step.title] : [];
    });
  return {
    firstHour: within(-1, 2),
    firstDay: within(2, 24),
    never: basis?.never ?? [],
    call: basis?.call ?? [],
  };
}

/** Where a playbook is to run: the parties of the case, and what was made of it before. */
export type Ground = {
  readonly controllers: readonly string[];
  readonly processors: readonly string[];
  /** "organisationId playbook:step" (an empty organisation for the case), to the task made of it. */
  readonly made: ReadonlyMap<string, string>;
  /** "organisationId kind" of the operational decisions that were proposed already. */
  readonly proposed: ReadonlySet<string>;
  /** "organisationId rule" of what is still owed: what was filed or decided needs no preparing. */
  readonly owed: ReadonlySet<string>;
};

export type PlannedTask = {
  readonly id: string;
  readonly organisationId: string | null;
  readonly title: string;
  readonly instructions: string;
  readonly ownerMemberId: null;
  readonly ownerRole: OwnerRole;
  readonly due: TaskDue | null;
  readonly blockedBy: readonly string[];
  readonly playbookStep: string;
};
export type PlannedProposal = {
  readonly kind: OperationalKind;
  readonly organisationId: string | null;
  readonly why: string;
};

/** What starting a playbook would add now: what is there already is left out, so that starting twice adds nothing. */
export function planStart(plan: Plan, ground: Ground, newId: () => string) {
  const made = new Map(ground.made);
  const ids = new Map<string, string>();
  const keyAt = (organisationId: string | null, step: string) =>
    `${organisationId ?? ""} ${plan.key}:${step}`;
  const idAt = (organisationId: string | null, step: string): string => {
    const key = keyAt(organisationId, step);
    const id = made.get(key) ?? ids.get(key) ?? newId();
    ids.set(key, id);
    return id;
  };
  const places = new Map(plan.steps.map(({ key, at }) => [key, at]));
  const near = (organisationId: string | null, step: string) =>
    idAt(places.get(step) === "case" ? null : organisationId, step);
  const tasks: PlannedTask[] = [];
  const proposals: PlannedProposal[] = [];
  for (const step of plan.steps)
    for (const organisationId of partiesOf(step.at, ground)) {
      if ("proposes" in step) {
        if (ground.proposed.has(`${organisationId ?? ""} ${step.proposes}`)) continue;
        proposals.push({ kind: step.proposes, organisationId, why: step.instructions || step.title });
        continue;
      }
      if (made.has(keyAt(organisationId, step.key))) continue;
      if (organisationId !== null && !isOwed(step.due, organisationId, ground)) continue;
      tasks.push({
        id: idAt(organisationId, step.key),
        organisationId,
        title: step.title,
        instructions: step.instructions,
        ownerMemberId: null,
        ownerRole: step.does,
        due: dueOf(step.due, (other) => near(organisationId, other)),
        blockedBy: (step.after ?? []).map((other) => near(organisationId, other)),
        playbookStep: `${plan.key}:${step.key}`,
      });
    }
  return { tasks, proposals };
}

function isOwed(due: StepDue | null, organisationId: string, { owed }: Ground): boolean {
  return due?.from !== "obligation" || owed.has(`${organisationId} ${due.ruleId}`);
}

function partiesOf(at: StepPlace, { controllers, processors }: Ground): readonly (string | null)[] {
  if (at === "case") return [null];
  return at === "organisation" ? controllers : processors;
}

function dueOf(due: StepDue | null, taskOf: (step: string) => string): TaskDue | null {
  return due?.from === "step" ? { from: "task", taskId: taskOf(due.step), hours: due.hours } : due;
}

/** A step waits only for earlier ones that its owner can know of: those of the case, or of the same place. */
export function stepProblems(steps: readonly Step[]): { step: number; problem: string }[] {
  const earlier = new Map<string, StepPlace>();
  return steps.flatMap((step, index) => {
    const isTwice = earlier.has(step.key);
    const named =
      "does" in step ? [...(step.after ?? []), ...(step.due?.from === "step" ? [step.due.step] : [])] : [];
    const isSound = named.every((key) => earlier.get(key) === "case" || earlier.get(key) === step.at);
    if ("does" in step) earlier.set(step.key, step.at);
    return isSound && !isTwice ? [] : [{ step: index, problem: "stepAfter" }];
  });
}
