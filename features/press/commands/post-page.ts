import { command } from "#lib/command.ts";
import { invalid } from "#lib/errors.ts";
import { newId } from "#lib/ids.ts";
import { isAhead } from "#lib/moment.ts";
import { event, type Origin } from "#lib/timeline.ts";
import { canPostPage } from "../access.ts";
import { getCase } from "../queries.ts";
import { postPageInput } from "../schema.ts";

/** A page that everybody can read, of the case or of one organisation; whether it stands for letters under 34(3)(c). */
export const postPage = command({
  input: postPageInput,
  load: getCase,
  access: canPostPage,
  origin: (_input, { origin }) => origin as Origin,
  run: async ({ tx, actor, input, now }) => {
    const { incidentId, organisationId, ...said } = input;
    if (isAhead({ date: said.postedOn, precision: "day" }, now)) throw invalid("postedOn", "dayAhead");
    const pageId = newId();
    const fields = { ...said, removedOn: null };
    await tx.publicPage.createMany({
      data: {
        ...{ workspaceId: actor.workspaceId, id: pageId, incidentId, organisationId, ...fields },
        ...{ postedOn: new Date(said.postedOn), recordedAt: now.toString(), recordedBy: actor.name },
      },
    });
    const posted = event("public_page.posted", {
      ...{ incidentId, organisationId, subjectId: pageId, fields },
      ...(organisationId === null ? { shared: true as const } : {}),
      occurred: { date: said.postedOn },
    });
    return { result: { pageId }, events: [posted] };
  },
});
