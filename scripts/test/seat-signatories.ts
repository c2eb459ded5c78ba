import { inviteMember } from "#features/members/commands/invite-member.ts";
import { grantMandate } from "#features/organisations/mandates/commands/grant-mandate.ts";
import { findUserByEmail } from "#lib/auth-users.ts";
import { disconnect } from "#lib/db.ts";
import { memberPrincipal, withScope } from "#lib/scope.ts";
import { CAST } from "#prisma/seed/cast.ts";
import { adoptEmbeddedDatabase } from "#scripts/start/adopt-database.ts";

// For the journeys: what the organisations of the founding case had signed before, by the same commands as their forms.
// Whoever signs alone is named first; one delegate signs for the others. Prints who signs for which organisation.
const [workspace = "", alone = "3", vendor = "Dedalus"] = process.argv.slice(2);
adoptEmbeddedDatabase();
const user = await findUserByEmail(CAST.dpo.email);
if (user === null) throw new Error("the demonstration is not loaded");
const dpo = memberPrincipal(user.id, workspace);
const now = Temporal.Now.instant();
const unsigned = await withScope(dpo, (tx) =>
  tx.organisation.findMany({
    where: {
      exposures: { some: { incident: { caseId: "dedalus-2021-exercise" }, labs: { some: {} } } },
      mandates: { none: { purposes: { has: "decide" }, memberId: { not: null } } },
    },
    orderBy: { name: "asc" },
    select: { id: true, name: true },
  }),
);
const own = unsigned.slice(0, Number(alone));
const delegated = unsigned.slice(Number(alone));
const paper = { fromOn: "2019-01-01", purposes: ["decide"], basis: "Statuts (inventés)" };
const seats = [
  ...own.map((organisation, index) => ({
    email: `representant-${index + 1}@labos.example`,
    for: [organisation],
  })),
  { email: "delegation@labos.example", for: delegated },
];
for (const { email, for: organisations } of seats) {
  const organisationIds = organisations.map(({ id }) => id);
  const name = `Signataire ${email.split("@")[0]} (fictif)`;
  const { userId } = await inviteMember(dpo, { email, name, roles: ["signatory"], organisationIds }, now);
  const memberId = await withScope(memberPrincipal(userId, workspace), async (_tx, { id }) => id);
  const capacity = organisations.length === 1 ? "legal_representative" : "delegate";
  for (const organisationId of organisationIds)
    await grantMandate(dpo, { ...paper, organisationId, memberId, capacity }, now);
}
const [first] = own;
if (first !== undefined)
  await grantMandate(
    dpo,
    {
      ...{ ...paper, organisationId: first.id, holder: vendor, capacity: "delegate", purposes: ["file"] },
      basis: "Contrat de sous-traitance, article 12 (inventé)",
    },
    now,
  );
console.log(JSON.stringify(seats.map((seat) => ({ ...seat, for: seat.for.map(({ name }) => name) }))));
await disconnect();
