import { command } from "#lib/command.ts";
import type { Tx } from "#lib/db.ts";
import { invalid } from "#lib/errors.ts";
import { newId } from "#lib/ids.ts";
import { event } from "#lib/timeline.ts";
import { canRegisterOrganisation } from "../access.ts";
import { type RegisterOrganisation, registerOrganisationInput } from "../schema.ts";

export const registerOrganisation = command({
  input: registerOrganisationInput,
  load: (tx, { siren, labs }, actor) => findTaken(tx, actor.workspaceId, { siren, labs }),
  access: canRegisterOrganisation,
  run: async ({ tx, actor, input, subject: taken, now }) => {
    refuseTaken(input, taken);
    const { labs: asked, ...organisation } = input;
    const of = { workspaceId: actor.workspaceId };
    const id = newId();
    const labs = numbered(asked, taken.lastNumber);
    await tx.organisation.createMany({ data: { ...of, id, ...organisation, createdAt: now.toString() } });
    await tx.lab.createMany({
      data: labs.map(({ sites: _, ...lab }) => ({ ...of, organisationId: id, ...lab })),
    });
    await tx.site.createMany({
      data: labs.flatMap((lab) =>
        lab.sites.map((site) => ({ ...of, organisationId: id, labId: lab.id, ...site })),
      ),
    });
    return {
      result: { organisationId: id, labs: labs.map((lab) => ({ id: lab.id, number: lab.number })) },
      events: [
        event("organisation.registered", {
          organisationId: id,
          subjectId: id,
          fields: { ...organisation, labs },
        }),
      ],
    };
  },
});

type Taken = { siren: boolean; numbers: ReadonlySet<number>; lastNumber: number };

async function findTaken(
  tx: Tx,
  workspaceId: string,
  { siren, labs }: Pick<RegisterOrganisation, "siren" | "labs">,
): Promise<Taken> {
  const asked = labs.flatMap(({ number }) => number ?? []);
  const sameSiren = siren === null ? 0 : await tx.organisation.count({ where: { workspaceId, siren } });
  const same = await tx.lab.findMany({
    where: { workspaceId, number: { in: asked } },
    select: { number: true },
  });
  const last = await tx.lab.aggregate({ where: { workspaceId }, _max: { number: true } });
  return {
    siren: sameSiren > 0,
    numbers: new Set(same.map(({ number }) => number)),
    lastNumber: Math.max(0, last._max.number ?? 0, ...asked),
  };
}

function refuseTaken({ labs }: RegisterOrganisation, taken: Taken): void {
  if (taken.siren) throw invalid("siren", "taken");
  const index = labs.findIndex(({ number }) => number !== undefined && taken.numbers.has(number));
  if (index >= 0) throw invalid(`labs.${index}.number`, "taken");
}

/** A lab without a number gets the next one; two registrations at once meet at the unique index. */
function numbered(labs: RegisterOrganisation["labs"], lastNumber: number) {
  let next = lastNumber;
  return labs.map((lab) => ({
    id: newId(),
    name: lab.name,
    number: lab.number ?? ++next,
    department: lab.department,
    sites: lab.sites.map((site) => ({ id: newId(), ...site })),
  }));
}
