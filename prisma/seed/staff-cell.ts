import { recordCost } from "#features/costs/commands/record-cost.ts";
import { addCallLine } from "#features/crisis-cell/calls/commands/add-call-line.ts";
import { recordCall } from "#features/crisis-cell/calls/commands/record-call.ts";
import { takeContacts } from "#features/crisis-cell/calls/commands/take-contacts.ts";
import { assignDuty } from "#features/crisis-cell/commands/assign-duty.ts";
import { namePerson } from "#features/crisis-cell/commands/name-person.ts";
import { receiveShiftNote } from "#features/crisis-cell/commands/receive-shift-note.ts";
import { recordArrival } from "#features/crisis-cell/commands/record-arrival.ts";
import { writeShiftNote } from "#features/crisis-cell/commands/write-shift-note.ts";
import { confirmHandOver } from "#features/hand-overs/commands/confirm-hand-over.ts";
import { recordHandOver } from "#features/hand-overs/commands/record-hand-over.ts";
import { recordCopy } from "#features/takedowns/commands/record-copy.ts";
import { recordStep } from "#features/takedowns/commands/record-step.ts";
import { type Principal, withScope } from "#lib/scope.ts";
import type { Group } from "./open-group.ts";
import { rightNow } from "./right-now.ts";

/** So many hours before the loading, or after it. */
const hoursAgo = (hours: number) => rightNow().subtract({ hours }).toString({ smallestUnit: "minute" });
const inHours = (hours: number) => hoursAgo(-hours);

/** The exercise's room a day into the leak: a shift is over, the next one works, the night is not covered yet. */
export async function staffCell(group: Group, incidentId: string): Promise<void> {
  const { dpo, responder } = group.cast;
  const memberOf = (principal: Principal) => withScope(principal, async (_tx, { id }) => id);
  const name = (person: object) => namePerson(dpo, { incidentId, ...person }, rightNow());
  const head = await name({
    ...{ name: "Direction d’astreinte (fictive)", position: "Directrice générale", firm: "Groupe fictif" },
    ...{ phone: "06 39 98 90 01", cell: "decision" },
  });
  const deputy = await name({
    ...{ name: "Direction adjointe (fictive)", position: "Directeur adjoint", firm: "Groupe fictif" },
    ...{ phone: "06 39 98 90 02", cell: "decision" },
  });
  const privacy = await name({ memberId: await memberOf(dpo), position: "DPO", cell: "decision" });
  const keeper = await name({ memberId: await memberOf(responder), position: "RSSI", cell: "operational" });
  const press = await name({
    ...{ name: "Communication d’astreinte (fictive)", firm: "Agence fictive" },
    ...{ phone: "06 39 98 90 03", cell: "operational" },
  });
  const hold = (person: { personId: string }, role: string, fromAt: string, untilAt: string | null) =>
    assignDuty(dpo, { incidentId, role, ...person, fromAt, untilAt }, rightNow());
  await hold(head, "director", hoursAgo(24), hoursAgo(8));
  await hold(deputy, "director", hoursAgo(8), inHours(4));
  await hold(head, "director", inHours(6), inHours(14));
  await hold(keeper, "log_keeper", hoursAgo(20), null);
  await hold(privacy, "dpo", hoursAgo(24), null);
  await hold(press, "communication", hoursAgo(10), inHours(2));
  for (const person of [deputy, keeper, privacy])
    await recordArrival(responder, { ...person, arrivedAt: hoursAgo(7) }, rightNow());
  await handOver(group.cast, incidentId);
  await call(group.cast, incidentId);
  await keepRegisters(group, incidentId);
}

async function handOver({ dpo, responder }: Group["cast"], incidentId: string): Promise<void> {
  const note = {
    open: "Accès de l’éditeur non coupé : accord de la biologie attendu.\nTrois organismes n’ont pas confirmé l’usage du logiciel.",
    note: "Point de situation à heure fixe, toutes les quatre heures. La presse rappelle ce soir.",
  };
  const { noteId } = await writeShiftNote(dpo, { incidentId, role: "director", ...note }, rightNow());
  await receiveShiftNote(responder, { noteId }, rightNow());
  const next = { role: "log_keeper", open: "Deux entrées tenues sur papier restent à saisir." };
  await writeShiftNote(responder, { incidentId, ...next }, rightNow());
}

async function call({ dpo, responder }: Group["cast"], incidentId: string): Promise<void> {
  const host = { incidentId, name: "Hébergeur fictif, permanence abus", phone: "01 99 00 50 00" };
  const { lineId } = await addCallLine(dpo, host, rightNow());
  await takeContacts(dpo, { incidentId }, rightNow());
  const unanswered = { lineId, result: "no_answer", calledAt: hoursAgo(5) };
  await recordCall(responder, unanswered, rightNow());
  const left = { lineId, result: "message_left", calledAt: hoursAgo(3), note: "Numéro de ticket laissé." };
  await recordCall(responder, left, rightNow());
}

async function keepRegisters({ cast, own }: Group, incidentId: string): Promise<void> {
  const { dpo, responder } = cast;
  const today = rightNow().toZonedDateTimeISO("Europe/Paris").toPlainDate().toString();
  const spend = (cost: object) =>
    recordCost(
      dpo,
      { incidentId, vat: "excluded", spentOn: today, priorAgreement: "asked", ...cost },
      rightNow(),
    );
  await spend({ sort: "forensics", amount: "18 500", supplier: "Réponse à incident fictive" });
  await spend({
    sort: "counsel",
    amount: "4 200",
    supplier: "Maître Exemple (fictif)",
    priorAgreement: "yes",
  });
  const letters = { sort: "letters", amount: "1 312,40", vat: "included", supplier: "Imprimerie fictive" };
  await spend({ ...letters, organisationId: own.id });
  const complaint = {
    ...{ incidentId, recipientKind: "police", recipient: "Officier de permanence, brigade spécialisée" },
    ...{ what: "Copie de l’article et captures horodatées du canal", exhibit: "Pièces 1 à 3" },
    ...{ handedAt: hoursAgo(12), handedBy: "RSSI du groupe" },
  };
  const { handOverId } = await recordHandOver(responder, complaint, rightNow());
  const receipt = { handOverId, receiptKind: "pv", receiptReference: "PV 2026/FICTIF/42" };
  await confirmHandOver(responder, { ...receipt, confirmedAt: hoursAgo(11) }, rightNow());
  const logs = {
    ...{
      incidentId,
      organisationId: own.id,
      recipientKind: "insurer",
      recipient: "Gestionnaire du sinistre",
    },
    ...{
      what: "Devis de la réponse à incident, pour accord préalable",
      handedAt: hoursAgo(6),
      handedBy: "DPO",
    },
  };
  await recordHandOver(dpo, logs, rightNow());
  await followCopies(responder, incidentId);
}

async function followCopies(responder: Principal, incidentId: string): Promise<void> {
  const seen = { incidentId, foundBy: "Veille de la cellule" };
  const channel = {
    ...{ ...seen, kind: "messaging", place: "Canal de messagerie (fictif)", foundAt: hoursAgo(25) },
    address: "canal-fictif.example/s/partage",
  };
  const shared = {
    ...{ ...seen, kind: "host", place: "Hébergeur de fichiers (fictif)", foundAt: hoursAgo(22) },
    address: "https://fichiers.example/d/0f3a",
  };
  const { copyId: first } = await recordCopy(responder, channel, rightNow());
  const { copyId: second } = await recordCopy(responder, shared, rightNow());
  const step = (copyId: string, taken: object) => recordStep(responder, { copyId, ...taken }, rightNow());
  await step(first, {
    step: "host_notified",
    happenedAt: hoursAgo(24),
    reference: "Formulaire de signalement",
  });
  await step(first, { step: "checked", result: "online", happenedAt: hoursAgo(4) });
  await step(second, { step: "host_notified", happenedAt: hoursAgo(21), reference: "Ticket FICTIF-77" });
  await step(second, { step: "removed", happenedAt: hoursAgo(9) });
  await step(second, { step: "checked", result: "gone", happenedAt: hoursAgo(2) });
}
