import { FieldListForm } from "#components/field-list-form.tsx";
import { momentField } from "#features/timeline/components/moment-fields.ts";
import { listAuthorities } from "#law/authorities.ts";
import type { Place } from "#lib/action.ts";
import { IDLE } from "#lib/action-state.ts";
import { fill } from "#lib/fill.ts";
import { getWords } from "#lib/words.ts";
import { recordQuestionAction } from "../actions.ts";
import { CHANNELS, OTHER_AUTHORITY } from "../catalogue.ts";
import type { LoadedQuestions } from "../loaders.ts";
import { dueField } from "./due-field.ts";

type Props = { loaded: LoadedQuestions; place: Place };

const ZONE = "Europe/Paris";
const SHOWN = 8;

/** Records what an authority asks. For whom `canRecordQuestion` allows it. */
export async function RecordForm({ loaded, place }: Props) {
  const { summary, concerned, own, follows, only, recorder, now } = loaded;
  const words = await getWords("authorities", "forms", "errors", "problems");
  const t = words.authorities.record;
  const note = words.forms.optional;
  const options = concerned.flatMap(({ organisationId, name, labs }) => [
    { value: organisationId, label: name },
    ...labs.map((lab) => ({
      value: lab.labId,
      label: fill(t.lab, { organisation: name, number: String(lab.number), name: lab.name }),
    })),
  ]);
  const first = follows?.labId ?? follows?.organisationId ?? only?.organisationId;
  const sole = summary.reach === "organisation" ? concerned[0]?.organisationId : undefined;
  return (
    <FieldListForm
      act={recordQuestionAction.bind(null, place)}
      behind={{ label: follows === null ? t.title : t.followTitle, icon: "plus" }}
      done={t.done}
      fields={[
        {
          ...{ as: "select", name: "authority", label: t.authority, half: true },
          value: follows?.authority ?? "fr-cnil",
          placeholder: t.chooseAuthority,
          options: [
            ...listAuthorities("FR").map(({ id, shortName }) => ({ value: id, label: shortName })),
            ...own.map(({ code, shortName }) => ({ value: code, label: shortName })),
            { value: OTHER_AUTHORITY, label: t.other },
          ],
        },
        {
          ...{ as: "text", name: "authorityName", label: t.authorityName, half: true, note },
          ...(follows?.authority === OTHER_AUTHORITY ? { value: follows.authorityName } : {}),
          help: t.authorityNameHelp,
        },
        { as: "area", name: "text", label: t.text, help: t.textHelp, required: true, rows: 6 },
        { as: "text", name: "reference", label: t.reference, half: true, note },
        {
          ...{ as: "select", name: "channel", label: t.channel, half: true, value: "email" },
          options: CHANNELS.map((value) => ({ value, label: words.authorities.channels[value] })),
        },
        momentField({ name: "received", label: t.received, words, now }),
        {
          ...{ as: "text", name: "receivedBy", label: t.receivedBy, help: t.receivedByHelp },
          ...{ value: recorder, required: true },
        },
        dueField({ label: t.due, zone: ZONE, dueAt: null, words }),
        {
          ...{ as: "checks", name: "about[]", label: t.about, help: t.aboutHelp, options },
          chosen: [first ?? sole ?? ""],
          folded: { after: SHOWN, label: t.more },
        },
      ]}
      hidden={{ incidentId: summary.incident.id, ...(follows === null ? {} : { followsId: follows.id }) }}
      id="record-question"
      idle={IDLE}
      submit={{ label: t.submit, pending: t.pending, icon: "plus" }}
      words={words}
    />
  );
}
