import type { Place } from "#lib/action.ts";
import { formatFigure } from "#lib/numbers.ts";
import { getWords } from "#lib/words.ts";
import { adoptClaimAction } from "../actions.ts";
import { AdoptButton } from "./adopt-button.tsx";

type Props = { claim: { readonly id: string; readonly value: string }; place: Place };

/** The form by which this claim becomes the adopted one. For whom `canAdoptClaim` allows it. */
export async function AdoptClaimForm({ claim: { id, value }, place }: Props) {
  return (
    <AdoptButton
      act={adoptClaimAction.bind(null, place)}
      claim={{ id, value: formatFigure(value, place.locale) }}
      words={await getWords("claimForm", "errors", "problems")}
    />
  );
}
