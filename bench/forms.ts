import { readFactsOfMany } from "#features/forms/queries.ts";
import { type FactBase, fillForm, measureCompleteness } from "#features/forms/rules.ts";
import { logIncident } from "#features/incidents/commands/log-incident.ts";
import { findForm } from "#law/form-pack.ts";
import type { Form } from "#law/forms/form.ts";
import { withScope } from "#lib/scope.ts";
import { leakOf, NOW, openCrisis } from "./crisis.ts";
import { withDurableDatabase } from "./durable-database.ts";
import { medians, milliseconds, report, rounded } from "./measure.ts";

const ORGANISATIONS = 1_000;
const ROUNDS = 5;
const FILL_MS = 1_000;

/** The same rows, each value copied into a list without looking at it. */
function copyValues(form: Form, facts: FactBase): unknown[] {
  return form.fields.map(({ id, fact }) => ({ id, value: fact === null ? null : facts[fact].value }));
}

const form = findForm("fr.cnil.notification");
if (form === null) throw new Error("There is no form of CNIL.");

const measured = await withDurableDatabase(async () => {
  const crisis = await openCrisis({ organisations: ORGANISATIONS, labs: ORGANISATIONS });
  const { incidentId } = await logIncident(crisis.dpo, leakOf(crisis, ORGANISATIONS), NOW);
  const organisationIds = crisis.organisations.map(({ organisationId }) => organisationId);
  const read = () =>
    withScope(crisis.dpo, (tx) => readFactsOfMany(tx, { incidentId, organisationIds, at: NOW.toString() }));
  const bases = [...(await read()).values()];
  if (bases.length !== ORGANISATIONS) throw new Error(`Read ${bases.length} of ${ORGANISATIONS}.`);
  const fill = async () =>
    bases.map((facts) => measureCompleteness(fillForm({ form, phase: "initial", facts, answers: {} })));
  const times = await medians(ROUNDS, {
    read: () => milliseconds(read),
    fill: () => milliseconds(fill),
    copy: () => milliseconds(async () => bases.map((facts) => copyValues(form, facts))),
  });
  return { ...times, first: (await fill())[0] };
});
const { first, read, fill, copy } = measured;
report({
  bench: "forms",
  line:
    `${ORGANISATIONS} forms of CNIL filled in ${rounded(fill)} ms (values copied in ${rounded(copy)} ms), ` +
    `their facts read in ${rounded(read)} ms · ${first?.filled} of ${first?.needed} needed fields known`,
  reached: fill < FILL_MS && read + fill < 2 * FILL_MS,
  rounds: ROUNDS,
  ratio: rounded(fill / copy),
  figures: { read: rounded(read), fill: rounded(fill), copy: rounded(copy) },
});
