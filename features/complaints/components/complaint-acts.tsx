import { FieldListForm } from "#components/field-list-form.tsx";
import { momentField } from "#features/timeline/components/moment-fields.ts";
import type { Place } from "#lib/action.ts";
import { IDLE } from "#lib/action-state.ts";
import { toLocalFields } from "#lib/dates.ts";
import { fill } from "#lib/fill.ts";
import { getWords } from "#lib/words.ts";
import {
  amendComplaintAction,
  lodgeComplaintAction,
  proveComplaintAction,
  strikeComplaintAction,
} from "../actions.ts";
import { PROOFS } from "../catalogue.ts";
import type { LoadedComplaintFile } from "../loaders.ts";
import type { ListedComplaint } from "../queries.ts";
import type { ComplaintState } from "../rules.ts";
import { complaintFields } from "./complaint-fields.ts";

type Props = {
  complaint: ListedComplaint;
  loaded: LoadedComplaintFile;
  state: ComplaintState;
  place: Place;
};

/** What may be done next: change it, record its lodging, record its proof, strike it out. */
export async function ComplaintActs({ complaint, loaded, state, place }: Props) {
  const { may, choices } = loaded;
  const words = await getWords("complaints", "forms", "errors", "problems");
  const t = words.complaints;
  const seen = { complaintId: complaint.id, version: complaint.version };
  const shared = { idle: IDLE, words };
  return (
    <div className="flex flex-col gap-2 empty:hidden">
      {state === "preparing" && may.lodge ? <LodgeForm loaded={loaded} place={place} seen={seen} /> : null}
      {state === "lodged" && may.prove ? (
        <ProveForm complaintId={complaint.id} loaded={loaded} place={place} />
      ) : null}
      {state === "preparing" && may.amend ? (
        <FieldListForm
          {...shared}
          act={amendComplaintAction.bind(null, place)}
          behind={{ label: t.amend.title, icon: "pen" }}
          done={t.amend.done}
          fields={complaintFields({ values: complaint, exhibits: choices, words })}
          hidden={seen}
          id={`amend-${complaint.id}`}
          submit={{ label: t.amend.submit, pending: t.prepare.pending }}
        />
      ) : null}
      {state !== "proven" && may.strike ? (
        <FieldListForm
          {...shared}
          act={strikeComplaintAction.bind(null, place)}
          behind={{ label: t.strike.title, icon: "minus" }}
          done={t.strike.done}
          fields={[{ as: "area", name: "reason", label: t.strike.reason, required: true, impersonal: true }]}
          hidden={{ complaintId: complaint.id }}
          id={`strike-${complaint.id}`}
          submit={{ label: t.strike.submit, pending: t.strike.pending, icon: "minus" }}
        />
      ) : null}
    </div>
  );
}

type Lodging = Pick<Props, "loaded" | "place"> & { seen: Readonly<Record<string, string | number>> };

async function LodgeForm({ loaded, place, seen }: Lodging) {
  const words = await getWords("complaints", "forms", "errors", "problems");
  const t = words.complaints.lodge;
  return (
    <FieldListForm
      act={lodgeComplaintAction.bind(null, place)}
      behind={{ label: t.title, icon: "file-check" }}
      done={t.done}
      fields={[
        momentField({ name: "lodged", label: t.lodged, words, now: loaded.now }),
        { as: "text", name: "lodgedBy", label: t.lodgedBy, help: t.lodgedByHelp, required: true },
      ]}
      hidden={seen}
      id={`lodge-${seen.complaintId}`}
      idle={IDLE}
      submit={{ label: t.submit, pending: t.pending, icon: "file-check" }}
      words={words}
    />
  );
}

async function ProveForm({
  complaintId,
  loaded,
  place,
}: Pick<Props, "loaded" | "place"> & { complaintId: string }) {
  const words = await getWords("complaints", "forms", "errors", "problems");
  const { prove: t, proofs, page, prepare } = words.complaints;
  const zone = loaded.file.organisation.timeZone;
  const { date: today } = toLocalFields(Temporal.Instant.fromEpochMilliseconds(loaded.now), zone);
  return (
    <FieldListForm
      act={proveComplaintAction.bind(null, place)}
      behind={{ label: t.title, icon: "paperclip" }}
      done={t.done}
      fields={[
        {
          ...{ as: "select", name: "proof", label: t.proof, help: t.proofHelp, value: "receipt" },
          options: PROOFS.map((value) => ({ value, label: proofs[value] })),
        },
        { as: "text", name: "proofNumber", label: t.proofNumber, half: true, required: true },
        { as: "date", name: "proofOn", label: t.proofOn, half: true, value: today, required: true },
        {
          ...{ as: "select", name: "proofEvidenceId", label: t.proofEvidenceId },
          placeholder: prepare.noExhibit,
          options: loaded.choices.map(({ id, number, name }) => ({
            value: id,
            label: fill(page.exhibit, { number, name }),
          })),
        },
      ]}
      hidden={{ complaintId }}
      id={`prove-${complaintId}`}
      idle={IDLE}
      submit={{ label: t.submit, pending: t.pending, icon: "paperclip" }}
      words={words}
    />
  );
}
