import type { Place } from "#lib/action.ts";
import { toLocalFields } from "#lib/dates.ts";
import { getWords } from "#lib/words.ts";
import { correctEntryAction, pinEntryAction, unpinEntryAction } from "../actions.ts";
import type { LoggedEntry } from "../queries.ts";
import { CorrectForm } from "./correct-form.tsx";
import { PinButton } from "./pin-button.tsx";
import type { Earlier } from "./said-fields.tsx";

const ZONE = "Europe/Paris";

type Props = {
  entry: LoggedEntry;
  incidentId: string;
  canPin: boolean;
  canCorrect: boolean;
  place: Place;
};

/** What one can do with an entry: keep it in sight, or write what holds instead. */
export async function EntryActs({ entry, incidentId, canPin, canCorrect, place }: Props) {
  if (!canPin && !canCorrect) return null;
  const words = await getWords("entryForm", "forms", "errors", "problems", "timeline");
  const { pin, unpin, pinning, unpinning } = words.timeline.entry;
  const label = entry.isPinned ? { label: unpin, pending: unpinning } : { label: pin, pending: pinning };
  const act = entry.isPinned ? unpinEntryAction : pinEntryAction;
  const { errors, problems, forms, entryForm } = words;
  return (
    <div className="flex flex-col items-stretch gap-3 print:hidden">
      {canPin ? (
        <PinButton
          act={act.bind(null, place)}
          hidden={{ incidentId, seq: entry.seq }}
          key={label.label}
          label={label}
          words={{ errors, problems }}
        />
      ) : null}
      {canCorrect ? (
        <CorrectForm
          act={correctEntryAction.bind(null, place)}
          earlier={earlierOf(entry)}
          entryId={entry.subject.id}
          incidentId={incidentId}
          words={{ errors, problems, forms, entryForm }}
          zone={ZONE}
        />
      ) : null}
    </div>
  );
}

function earlierOf({ changes, label, occurred }: LoggedEntry): Earlier {
  const text = (name: string) => {
    const value = changes.find((change) => change.name === name)?.to;
    return typeof value === "string" ? value : "";
  };
  return {
    ...{ text: text("text"), label: label ?? "fact", source: text("source") },
    ...{ sourceUrl: text("sourceUrl"), credibility: text("credibility") },
    occurred: momentFields(occurred),
  };
}

function momentFields(occurred: LoggedEntry["occurred"]): Earlier["occurred"] {
  if (occurred === null) return { precision: "unknown", date: "", time: "" };
  if (typeof occurred !== "string") return { precision: "day", date: occurred.date, time: "" };
  return { precision: "instant", ...toLocalFields(Temporal.Instant.from(occurred), ZONE) };
}
