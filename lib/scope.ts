import { ask, database, databaseError, type Tx } from "./db.ts";
import { notFound } from "./errors.ts";
import { intakeKeyHash } from "./intake-key.ts";

export const ROLES = [
  "dpo",
  "lab_manager",
  "signatory",
  "responder",
  "auditor",
  "counsel",
  "vendor_contact",
  "administrator",
] as const;
export type Role = (typeof ROLES)[number];
/** "intake": a public link, which brings a report and reads nothing. */
export type Reach = "workspace" | "organisation" | "none" | "intake";

declare const proven: unique symbol;

/** Who acts, as proven by a session, by the worker's own start, by a first run, or by the key of a public link. */
export type Principal = { readonly [proven]: "principal" } & (
  | { readonly kind: "member"; readonly userId: string; readonly workspace: string }
  | { readonly kind: "founder"; readonly userId: string; readonly name: string; readonly workspaceId: string }
  | { readonly kind: "system"; readonly workspaceId: string }
  | { readonly kind: "keeper"; readonly workspaceId: string }
  | { readonly kind: "organisation"; readonly workspaceId: string; readonly organisationId: string }
  | { readonly kind: "intake"; readonly keyHash: string }
);

/** A principal inside an open scope: what they are in this workspace, read in the same transaction. */
export type Actor = {
  readonly [proven]: "actor";
  readonly id: string;
  readonly name: string;
  readonly workspaceId: string;
  readonly workspaceName: string;
  readonly roles: readonly Role[];
  readonly reach: Reach;
  readonly organisationIds: readonly string[];
};

export function memberPrincipal(userId: string, workspace: string): Principal {
  return { kind: "member", userId, workspace } as Principal;
}

export function founderPrincipal(founder: { userId: string; name: string; workspaceId: string }): Principal {
  return { kind: "founder", ...founder } as Principal;
}

export function systemPrincipal(workspaceId: string): Principal {
  return { kind: "system", workspaceId } as Principal;
}

/** The machine where it keeps counsel's exhibits: it sees those rows, and of the rest of counsel's channel reads nothing. */
export function keeperPrincipal(workspaceId: string): Principal {
  return { kind: "keeper", workspaceId } as Principal;
}

/** The machine where it reads for one organisation: it sees what that organisation's people see, and no more. */
export function organisationPrincipal(at: { workspaceId: string; organisationId: string }): Principal {
  return { kind: "organisation", ...at } as Principal;
}

/** Whoever holds the key of a public link: they can bring a report, and nothing else. */
export function intakePrincipal(key: string): Principal {
  return { kind: "intake", keyHash: intakeKeyHash(key) } as Principal;
}

type Work<T> = (tx: Tx, actor: Actor) => Promise<T>;

/** One read-only transaction that sees what `principal` may see, and nothing else. */
export async function withScope<T>(principal: Principal, work: Work<T>): Promise<T> {
  return inTransaction(async (tx) => work(tx, await openScope(tx, principal, "on")));
}

/** The same for writing: lib/command alone uses it. */
export async function withWriteScope<T>(principal: Principal, work: Work<T>): Promise<T> {
  return inTransaction(async (tx) => work(tx, await openScope(tx, principal, "off")));
}

/** Who a principal is in their workspace, in one statement: the scope it opens ends with it. */
export async function getActor(principal: Principal): Promise<Actor> {
  return ask((client) => openScope(client, principal, "on"));
}

async function inTransaction<T>(work: (tx: Tx) => Promise<T>): Promise<T> {
  try {
    return await database().$transaction(work);
  } catch (error) {
    throw databaseError(error);
  }
}

/** For reading on a connection of one's own: lib/copy-rows alone uses it. */
export function openReadScope(tx: Tx, principal: Principal): Promise<Actor> {
  return openScope(tx, principal, "on");
}

type ReadOnly = "on" | "off";

function openScope(tx: Tx, principal: Principal, readOnly: ReadOnly): Promise<Actor> {
  switch (principal.kind) {
    case "member":
      return openMemberScope(tx, { ...principal, readOnly });
    case "founder":
      return openBareScope(tx, {
        readOnly,
        id: principal.userId,
        name: principal.name,
        workspaceId: principal.workspaceId,
        roles: ["administrator"],
        reach: "none",
      });
    case "system":
    case "keeper":
      return openMachineScope(tx, { ...principal, readOnly });
    case "organisation":
      return openOrganisationScope(tx, { ...principal, readOnly });
    case "intake":
      return openIntakeScope(tx, { ...principal, readOnly });
  }
}

type OpenedScope = {
  member_id: string;
  workspace_id: string;
  workspace_name: string;
  name: string;
  roles: Role[];
  reach: Reach;
  organisation_ids: string[];
};

type Membering = { readonly userId: string; readonly workspace: string; readonly readOnly: ReadOnly };

async function openMemberScope(tx: Tx, { userId, workspace, readOnly }: Membering): Promise<Actor> {
  const [opened] = await tx.$queryRaw<OpenedScope[]>`
    SELECT member_id, workspace_id, workspace_name, name, roles, reach, organisation_ids,
      set_config('transaction_read_only', ${readOnly}, true)
    FROM open_scope(${userId}::uuid, ${workspace})`;
  if (opened === undefined) throw notFound("workspace");
  return {
    id: opened.member_id,
    name: opened.name,
    workspaceId: opened.workspace_id,
    workspaceName: opened.workspace_name,
    roles: opened.roles,
    reach: opened.reach,
    organisationIds: opened.organisation_ids,
  } as unknown as Actor;
}

type OpenedLink = { link_id: string; workspace_id: string; label: string };

async function openIntakeScope(tx: Tx, { keyHash, readOnly }: { keyHash: string; readOnly: ReadOnly }) {
  const [link] = await tx.$queryRaw<OpenedLink[]>`
    SELECT link_id, workspace_id, label, set_config('transaction_read_only', ${readOnly}, true)
    FROM open_intake_scope(${keyHash})`;
  if (link === undefined) throw notFound("intake link");
  return {
    id: `intake:${link.link_id}`,
    name: link.label,
    workspaceId: link.workspace_id,
    workspaceName: "",
    roles: [],
    reach: "intake",
    organisationIds: [],
  } as unknown as Actor;
}

type BareScope = Pick<Actor, "id" | "name" | "workspaceId" | "roles" | "reach">;

async function openBareScope(
  tx: Tx,
  { readOnly, ...scope }: BareScope & { readonly readOnly: ReadOnly },
): Promise<Actor> {
  await tx.$executeRaw`SELECT set_config('app.user', ${scope.id === "system" ? "" : scope.id}, true),
    set_config('app.member', '', true), set_config('app.workspace', ${scope.workspaceId}, true),
    set_config('app.reach', ${scope.reach}, true), set_config('app.organisation_ids', '', true),
    set_config('app.incident_ids', '', true), set_config('transaction_read_only', ${readOnly}, true)`;
  return { ...scope, workspaceName: "", organisationIds: [] } as unknown as Actor;
}

type Mechanical = {
  readonly kind: "system" | "keeper";
  readonly workspaceId: string;
  readonly readOnly: ReadOnly;
};

async function openMachineScope(tx: Tx, { kind, workspaceId, readOnly }: Mechanical): Promise<Actor> {
  const machine = { id: "system", name: "Maincourante", workspaceId, roles: [], reach: "workspace" } as const;
  const actor = await openBareScope(tx, { ...machine, readOnly });
  if (kind === "keeper") await tx.$executeRaw`SELECT set_config('app.keeping', 'yes', true)`;
  return actor;
}

type Organised = {
  readonly workspaceId: string;
  readonly organisationId: string;
  readonly readOnly: ReadOnly;
};

async function openOrganisationScope(tx: Tx, { workspaceId, organisationId, readOnly }: Organised) {
  const machine = {
    id: "system",
    name: "Maincourante",
    workspaceId,
    roles: [],
    reach: "organisation",
  } as const;
  const actor = await openBareScope(tx, { ...machine, readOnly });
  await tx.$executeRaw`SELECT set_config('app.organisation_ids', ${organisationId}, true)`;
  await tx.$executeRaw`SELECT set_config('app.incident_ids', COALESCE(
    (SELECT string_agg(DISTINCT incident_id::text, ',') FROM exposures), ''), true)`;
  return { ...actor, organisationIds: [organisationId] } as Actor;
}

export type Membership = { readonly slug: string; readonly name: string };

/** The workspaces open to a person, by name; each is read inside its own scope. */
export async function listMemberships(userId: string): Promise<Membership[]> {
  return inTransaction(async (tx) => {
    await tx.$executeRaw`SELECT set_config('app.user', ${userId}, true)`;
    const own = await tx.$queryRaw<{ slug: string }[]>`
      SELECT workspace_slug AS slug FROM members WHERE user_id = ${userId}::uuid AND ended_at IS NULL`;
    const memberships: Membership[] = [];
    for (const { slug } of own) {
      const { workspaceName } = await openMemberScope(tx, { userId, workspace: slug, readOnly: "on" });
      memberships.push({ slug, name: workspaceName });
    }
    return memberships.sort((a, b) => a.name.localeCompare(b.name, "fr"));
  });
}
