import { ActButton } from "#components/act-button.tsx";
import type { Place } from "#lib/action.ts";
import { IDLE } from "#lib/action-state.ts";
import { getWords } from "#lib/words.ts";
import { completeOperationalAction } from "../actions.ts";

type Props = { id: string; version: number; name: string; place: Place };

/** What was decided is done. */
export async function CompleteButton({ id, version, name, place }: Props) {
  const { operational, errors, problems } = await getWords("operational", "errors", "problems");
  return (
    <ActButton
      act={completeOperationalAction.bind(null, place)}
      hidden={{ operationalId: id, version }}
      id={`complete-${id}`}
      idle={IDLE}
      submit={{ label: operational.complete, pending: operational.pending, icon: "check", whose: name }}
      words={{ errors, problems }}
    />
  );
}
