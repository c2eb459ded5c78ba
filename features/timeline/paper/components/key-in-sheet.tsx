import { Section } from "#components/section.tsx";
import type { Place } from "#lib/action.ts";
import { getWords } from "#lib/words.ts";
import { keyInSheetAction } from "../../actions.ts";
import { SheetForm } from "./sheet-form.tsx";

type Props = {
  incidentId: string;
  place: Place;
  organisations: readonly { readonly id: string; readonly name: string }[];
  people: readonly string[];
};

/** Keys a sheet in. For whom `canWriteEntry` allows it. */
export async function KeyInSheet({ incidentId, place, organisations, people }: Props) {
  const words = await getWords("paperSheet", "entryForm", "forms", "errors", "problems");
  return (
    <Section id="key-in" title={words.paperSheet.title}>
      <p className="mb-4 max-w-prose text-soft text-sm">{words.paperSheet.about}</p>
      <SheetForm
        act={keyInSheetAction.bind(null, place)}
        incidentId={incidentId}
        organisations={organisations}
        people={people}
        words={words}
        zone="Europe/Paris"
      />
    </Section>
  );
}
