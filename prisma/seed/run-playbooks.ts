import { startPlaybook } from "#features/playbooks/commands/start-playbook.ts";
import { moveTask } from "#features/tasks/commands/move-task.ts";
import { type Principal, withScope } from "#lib/scope.ts";
import type { Group } from "./open-group.ts";
import { rightNow } from "./right-now.ts";

type Progress = {
  readonly step: string;
  readonly state: "in_progress" | "blocked" | "done";
  readonly note: string;
  readonly by: Principal;
  readonly organisationId?: string;
};

/** The leak told as an exercise: the vendor's playbook runs at every organisation, and some of it is done. */
export async function runLeakPlaybook({ cast, own, vendorId }: Group, incidentId: string): Promise<void> {
  await start(cast.dpo, incidentId, "leak_at_vendor");
  await record(incidentId, [
    {
      ...{ step: "leak_at_vendor:record-tip", state: "done", by: cast.dpo },
      note: "Enquête de presse lue ce matin-là ; copie de l'article gardée.",
    },
    {
      ...{ step: "leak_at_vendor:scope", state: "in_progress", by: cast.responder },
      note: "Vingt-deux laboratoires confirmés sur trente.",
    },
    {
      ...{ step: "leak_at_vendor:vendor-facts", state: "done", by: cast.vendorContact },
      ...{ organisationId: vendorId, note: "Note de l'éditeur envoyée à chaque client." },
    },
    {
      ...{ step: "leak_at_vendor:vendor-extract", state: "blocked", by: cast.vendorContact },
      ...{ organisationId: vendorId, note: "Attend la base d'archives, restaurée demain." },
    },
    {
      ...{ step: "leak_at_vendor:confirm-product", state: "done", by: cast.labManager },
      ...{ organisationId: own.id, note: "Utilisé de 2014 à octobre 2020." },
    },
  ]);
}

/** What each of the other cases runs, and how far its tasks are. */
export async function runPlaybooks(cast: Group["cast"], incidentId: string, caseId: string): Promise<void> {
  const { dpo, responder } = cast;
  switch (caseId) {
    case "doctors-credentials-2021":
      await start(dpo, incidentId, "credentials_for_sale");
      return record(incidentId, [
        {
          ...{ step: "credentials_for_sale:ask-cert", state: "in_progress", by: responder },
          note: "Demande envoyée au CERT Santé.",
        },
      ]);
    case "lille-laptops-2024":
      await start(dpo, incidentId, "stolen_device");
      return record(incidentId, [
        {
          ...{ step: "stolen_device:account", state: "done", by: responder },
          note: "Deux ordinateurs et un badge, véhicule garé devant le domicile.",
        },
        {
          ...{ step: "stolen_device:complaint", state: "done", by: responder },
          note: "Plainte déposée le soir même.",
        },
        {
          ...{ step: "stolen_device:remote-lock", state: "in_progress", by: responder },
          note: "Ordre donné ; aucun accusé des appareils, qui sont éteints.",
        },
      ]);
    case "gare-du-nord-bag-2024":
      return start(dpo, incidentId, "stolen_device");
  }
}

async function start(dpo: Principal, incidentId: string, playbook: string): Promise<void> {
  await startPlaybook(dpo, { incidentId, playbook, language: "fr" }, rightNow());
}

async function record(incidentId: string, all: readonly Progress[]): Promise<void> {
  for (const { step, state, note, by, organisationId = null } of all) {
    const task = await withScope(by, (tx) =>
      tx.task.findFirstOrThrow({
        where: { incidentId, playbookStep: step, organisationId },
        select: { id: true, version: true },
      }),
    );
    await moveTask(by, { taskId: task.id, version: task.version, state, note }, rightNow());
  }
}
