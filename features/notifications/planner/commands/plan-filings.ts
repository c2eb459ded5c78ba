import { findForm } from "#law/form-pack.ts";
import { command } from "#lib/command.ts";
import { invalid } from "#lib/errors.ts";
import type { Origin } from "#lib/timeline.ts";
import { getCase } from "../../drafts/queries.ts";
import { canPlanFilings } from "../access.ts";
import { ASSUMED_HOURS } from "../catalogue.ts";
import { findPlan, listFilers } from "../queries.ts";
import { planFilingsInput } from "../schema.ts";
import { writePlan } from "../writes.ts";

/** Says who types the filings of a case, within which hours, and how long each form takes. */
export const planFilings = command({
  input: planFilingsInput,
  load: (tx, { incidentId }) => getCase(tx, incidentId),
  access: (actor) => canPlanFilings(actor),
  origin: (_input, { origin }) => origin as Origin,
  run: async ({ tx, actor, input, subject: { id: incidentId }, now }) => {
    const { minutes, seen } = input;
    const filers = new Set((await listFilers(tx)).map(({ id }) => id));
    if (input.typists.some((id) => !filers.has(id))) throw invalid("typists", "choose");
    if (input.forms.some(({ formId }) => findForm(formId) === null)) throw invalid("forms", "choose");
    const own = input.forms.filter((form) => form.minutes !== null && form.minutes !== minutes);
    const kept = await findPlan(tx, incidentId);
    const recorded = await writePlan(
      tx,
      { incidentId, actor, now, seen },
      {
        minutes,
        formMinutes: Object.fromEntries(own.map((form) => [form.formId, form.minutes ?? minutes])),
        typists: [...new Set(input.typists)].map((memberId) => {
          const hours = input.hours.find((one) => one.memberId === memberId) ?? ASSUMED_HOURS;
          return { memberId, from: hours.from, until: hours.until };
        }),
        assignments: Object.fromEntries(
          Object.entries(kept?.assignments ?? {}).filter(([, memberId]) => input.typists.includes(memberId)),
        ),
      },
    );
    return { result: { incidentId }, events: [recorded] };
  },
});
