import { listStepTasks } from "#features/tasks/writes.ts";
import type { Tx } from "#lib/db.ts";
import { notFound } from "#lib/errors.ts";
import type { Locale } from "#lib/i18n.ts";
import { newId } from "#lib/ids.ts";
import { PLAYBOOK_SOURCES, PUBLISHED_PLAYBOOKS } from "./catalogue.ts";
import { derivedCard, type Ground, type Plan, planIn, planStart, type Source, type Step } from "./rules.ts";

const UNKNOWN_SOURCE: Source = { name: "", url: "" };
const sourceOf = (id: string): Source => PLAYBOOK_SOURCES[id] ?? UNKNOWN_SOURCE;

const OWN = {
  ...{ id: true, lineId: true, edition: true, name: true, incidentKind: true, basis: true, steps: true },
  ...{ writtenAt: true, writtenBy: true, retiredAt: true, retiredBy: true, retiredFor: true },
} as const;

/** The newest version of each own playbook, those in use first. */
export async function listOwnPlaybooks(tx: Tx) {
  return tx.playbook.findMany({
    where: { replacedAt: null },
    orderBy: [{ retiredAt: { sort: "asc", nulls: "first" } }, { name: "asc" }, { id: "asc" }],
    select: OWN,
  });
}

export type OwnPlaybook = Awaited<ReturnType<typeof listOwnPlaybooks>>[number];

/** Every version of one own playbook, the newest first. */
export function listEditions(tx: Tx, lineId: string) {
  return tx.playbook.findMany({ where: { lineId }, orderBy: { edition: "desc" }, select: OWN });
}

export function findOwnPlaybook(tx: Tx, lineId: string) {
  return tx.playbook.findFirst({ where: { lineId, replacedAt: null }, select: OWN });
}

export function planOfOwn(own: OwnPlaybook, locale: Locale): Plan {
  const { lineId, name, incidentKind, basis, steps } = own;
  const written = steps as unknown as readonly Step[];
  const copied = basis === null ? null : findPublishedPlan(basis, locale);
  return {
    ...{ key: lineId, name, incidentKind, card: derivedCard(written, copied?.card ?? null) },
    steps: written.map((step) => ({ ...step, sources: [] })),
  };
}

export function listPublishedPlans(locale: Locale): Plan[] {
  return PUBLISHED_PLAYBOOKS.map((one) => planIn(one, locale, sourceOf));
}

export function findPublishedPlan(key: string, locale: Locale): Plan | null {
  const published = PUBLISHED_PLAYBOOKS.find((one) => one.key === key);
  return published === undefined ? null : planIn(published, locale, sourceOf);
}

/** Every playbook that can be started: the workspace's own first. */
export async function listPlans(tx: Tx, locale: Locale): Promise<Plan[]> {
  const own = await listOwnPlaybooks(tx);
  const inUse = own.filter(({ retiredAt }) => retiredAt === null);
  return [...inUse.map((one) => planOfOwn(one, locale)), ...listPublishedPlans(locale)];
}

export async function findPlan(tx: Tx, key: string, locale: Locale): Promise<Plan | null> {
  const published = findPublishedPlan(key, locale);
  if (published !== null) return published;
  if (!/^[0-9a-f-]{36}$/.test(key)) return null;
  const own = await findOwnPlaybook(tx, key);
  return own === null || own.retiredAt !== null ? null : planOfOwn(own, locale);
}

export async function getPlan(tx: Tx, key: string, locale: Locale): Promise<Plan> {
  const plan = await findPlan(tx, key, locale);
  if (plan === null) throw notFound("playbook");
  return plan;
}

/** Where a playbook would run in a case. */
export async function readGround(tx: Tx, incidentId: string): Promise<Ground> {
  const files = await tx.exposure.findMany({
    where: { incidentId },
    orderBy: [{ organisation: { name: "asc" } }, { id: "asc" }],
    select: { organisationId: true, roles: true },
  });
  const having = (...roles: readonly string[]) =>
    files
      .filter((file) => file.roles.some((role) => roles.includes(role)))
      .map(({ organisationId }) => organisationId);
  const proposals = await tx.operationalDecision.findMany({
    where: { incidentId },
    select: { organisationId: true, kind: true },
  });
  const owed = await tx.obligation.findMany({
    where: { incidentId, state: { notIn: ["filed", "decided", "not_required", "withdrawn"] } },
    select: { organisationId: true, ruleId: true },
    distinct: ["organisationId", "ruleId"],
  });
  return {
    owed: new Set(owed.map(({ organisationId, ruleId }) => `${organisationId} ${ruleId}`)),
    controllers: having("controller", "joint_controller"),
    processors: having("processor"),
    made: await listStepTasks(tx, incidentId),
    proposed: new Set(proposals.map(({ organisationId, kind }) => `${organisationId ?? ""} ${kind}`)),
  };
}

type Case = { readonly id: string; readonly kind: string; readonly closedAt: Date | null };

/**
 * What a case is offered: the playbooks for its kind while none runs, and of those that run what is missing since
 * organisations were added.
 */
export async function readOffer(tx: Tx, incident: Case, locale: Locale) {
  if (incident.closedAt !== null) return { suited: [], running: [] };
  const plans = await listPlans(tx, locale);
  const ground = await readGround(tx, incident.id);
  const started = new Set([...ground.made.keys()].map((key) => /^\S* (.*):[^:]*$/.exec(key)?.[1] ?? ""));
  const kinds = new Map(PUBLISHED_PLAYBOOKS.map(({ key, incidentKinds }) => [key, incidentKinds]));
  const suits = (plan: Plan) => (kinds.get(plan.key) ?? [plan.incidentKind]).includes(incident.kind);
  return {
    suited: plans.filter((plan) => !started.has(plan.key) && suits(plan)),
    running: plans
      .filter((plan) => started.has(plan.key))
      .map((plan) => ({ plan, missing: planStart(plan, ground, newId).tasks.length })),
  };
}

export type Offer = Awaited<ReturnType<typeof readOffer>>;
