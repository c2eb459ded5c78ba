import { command } from "#lib/command.ts";
import { AppError } from "#lib/errors.ts";
import { newId } from "#lib/ids.ts";
import { event, type Origin } from "#lib/timeline.ts";
import { canWriteScript } from "../access.ts";
import { getHotline } from "../queries.ts";
import { writeScriptInput } from "../schema.ts";

/** What is said to whoever calls, or another version of it: those before stay. */
export const writeScript = command({
  input: writeScriptInput,
  load: getHotline,
  access: canWriteScript,
  origin: (_input, { incident }) => incident.origin as Origin,
  run: async ({ tx, actor, input: { hotlineId, seen, text }, subject, now }) => {
    const { incidentId, organisationId, scripts } = subject;
    const last = scripts.at(-1)?.number ?? 0;
    if (last !== seen) throw new AppError("conflict", "another version was written meanwhile");
    const scriptId = newId();
    const fields = { hotlineId, number: last + 1, text };
    const { count } = await tx.hotlineScript.createMany({
      data: {
        ...{ workspaceId: actor.workspaceId, id: scriptId, incidentId, organisationId, ...fields },
        ...{ recordedAt: now.toString(), recordedBy: actor.name },
      },
      skipDuplicates: true,
    });
    if (count === 0) throw new AppError("conflict", "another version was written meanwhile");
    const written = event("hotline_script.written", {
      ...{ incidentId, organisationId, subjectId: scriptId, fields },
      ...(organisationId === null ? { shared: true as const } : {}),
    });
    return { result: { scriptId }, events: [written] };
  },
});
