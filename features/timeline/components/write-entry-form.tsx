import type { Place } from "#lib/action.ts";
import { getWords } from "#lib/words.ts";
import { writeEntryAction } from "../actions.ts";
import { EntryForm } from "./entry-form.tsx";

type Props = {
  incidentId: string;
  place: Place;
  /** The files an entry can be written in; none: the whole incident, or the writer's own file. */
  organisations?: readonly { readonly id: string; readonly name: string }[];
  zone?: string;
};

/** Writes one entry in the main courante. For whom `canWriteEntry` allows it. */
export async function WriteEntryForm({
  incidentId,
  place,
  organisations = [],
  zone = "Europe/Paris",
}: Props) {
  return (
    <EntryForm
      act={writeEntryAction.bind(null, place)}
      incidentId={incidentId}
      organisations={organisations}
      words={await getWords("entryForm", "forms", "errors", "problems")}
      zone={zone}
    />
  );
}
